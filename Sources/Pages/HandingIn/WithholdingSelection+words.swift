// SPDX-License-Identifier: Apache-2.0
import Records

extension WithholdingSelection {
  /// Whether the item is among what is withheld, for the page; what is cut in the end is decided where it is filed.
  func covers(_ item: ParsedItem) -> Bool {
    switch self {
    case .conversation(let key): item.conversation.map(key.names) ?? false
    case .messages(let places): item.seq.map(places.contains) ?? false
    case .dates(let key, let from, let through):
      (key.map { key in item.conversation.map(key.names) ?? false } ?? true)
        && item.sentAt?.wall.flatMap { Day($0.isoDay) }.map { from <= $0 && $0 <= through } ?? false
    }
  }

  /// "Messages from 3 March 2026 to 9 March 2026".
  package func inWords(_ reading: StagedReading) -> String {
    switch self {
    case .conversation(let key):
      "The whole conversation “\(reading.conversations.first { $0.key == key }?.shownTitle ?? key.title ?? "")”"
    case .dates(_, let from, let through):
      from == through ? "Everything of \(from.words)" : "Everything from \(from.words) to \(through.words)"
    case .messages: "Single messages"
    }
  }
}
