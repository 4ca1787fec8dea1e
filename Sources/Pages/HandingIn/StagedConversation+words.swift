// SPDX-License-Identifier: Apache-2.0
import Records

extension StagedConversation {
  /// Its title, else who takes part.
  var shownTitle: String {
    if let title = key.title, !title.isEmpty { return title }
    return participants.isEmpty ? "Conversation without a name" : participants.prefix(3).joined(separator: ", ")
  }

  /// "214 messages, 3 March 2026 to 20 November 2026".
  var extent: String {
    let count = messages == 1 ? "1 message" : "\(messages) messages"
    return [count, dates].compactMap(\.self).joined(separator: ", ")
  }

  var dates: String? {
    guard let first, let last else { return nil }
    return first.isoDay == last.isoDay ? first.dayInShort : "\(first.dayInShort) to \(last.dayInShort)"
  }
}
