// SPDX-License-Identifier: Apache-2.0
import Records

/// Looks at everything an export says in words for markings: messages, system lines, and once each the names of senders,
/// conversations and files, those no message names included. Files are not opened for theirs.
struct MarkingWatch {
  private var names: Set<String> = []

  /// The markings that stand in `item` and were not met before in the same name.
  mutating func markings(in item: ParsedItem) -> [Marking] {
    texts(of: item).flatMap(Markings.found)
  }

  private mutating func texts(of item: ParsedItem) -> [String] {
    switch item {
    case .message(let message):
      [message.text, message.subject].compactMap(\.self) + message.attachments.compactMap(\.name)
        + new(message.sender?.name, message.conversation.title, message.source.file)
    case .event(let event): [event.text] + new(event.conversation.title, event.source.file)
    case .notice(let notice): new(notice.detail, notice.source.file)
    }
  }

  private mutating func new(_ names: String?...) -> [String] {
    names.compactMap(\.self).filter { self.names.insert($0).inserted }
  }
}
