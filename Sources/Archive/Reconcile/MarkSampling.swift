// SPDX-License-Identifier: Apache-2.0
import Records

/// Chooses the marks of a conversation: of every run of eight long messages the one whose words hash lowest.
///
/// Two copies that share eight long messages in a row share a mark, wherever each begins and whatever else it has; about
/// two messages in nine are marks.
struct MarkSampling {
  /// Raised whenever the same conversation could get other marks.
  static let version = 1
  /// Long messages in a run.
  private static let run = 8
  /// Words shorter than this are said again and again (bytes).
  private static let leastLength = 24

  private(set) var marks: Set<UInt64> = []
  private var recent: [UInt64] = []

  mutating func add(_ item: ParsedItem) {
    guard case .message(let message) = item, !message.deleted, let text = message.text,
      text.utf8.count >= Self.leastLength
    else { return }
    let hash = MatchingForm(text).hash
    guard hash != 0, recent.last != hash else { return }
    recent.append(hash)
    if recent.count == Self.run { choose() }
  }

  private mutating func choose() {
    if let least = recent.min() { marks.insert(least) }
    recent.removeFirst()
  }

  /// Takes what is left: all of it where there was no whole run.
  mutating func finish() {
    if marks.isEmpty { marks.formUnion(recent) }
  }
}
