// SPDX-License-Identifier: Apache-2.0
import Records
import Store

/// Pairs of copies that may be one conversation and are not.
struct JoinCandidates {
  let pairs: [(Int, Int, String)]

  init(_ gathering: Gathering, _ likenesses: [ConversationPair: Sharing]) {
    let copies = gathering.copies
    let places = Dictionary(
      copies.indices.map { (copies[$0].conversation, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [(Int, Int, Int, String)] = []
    for (pair, sharing) in likenesses where sharing.isSuggested {
      guard let a = places[pair.one], let b = places[pair.other] else { continue }
      found.append((min(a, b), max(a, b), sharing.shared, "Both show the same \(sharing.shared) long messages."))
    }
    for (a, b) in Self.sameName(copies) {
      found.append((a, b, 0, "Both custodians’ copies have this name; nothing else shows that they are one."))
    }
    var seen: Set<ConversationPair> = []
    pairs = found.sorted { ($1.2, $0.0, $0.1) < ($0.2, $1.0, $1.1) }.filter { a, b, _, _ in
      let pair = ConversationPair(copies[a].conversation, copies[b].conversation)
      return !gathering.areOne(a, b) && !gathering.parted.contains(pair) && seen.insert(pair).inserted
    }.map { ($0.0, $0.1, $0.3) }
  }

  /// Each copy with the one before it of the same name and channel.
  private static func sameName(_ copies: [CatalogueCopy]) -> [(Int, Int)] {
    var last: [ConversationKey: Int] = [:]
    var found: [(Int, Int)] = []
    for place in copies.indices where copies[place].reference.conversation.title != nil {
      let key = copies[place].reference.conversation
      if let earlier = last[key] { found.append((earlier, place)) }
      last[key] = place
    }
    return found
  }
}
