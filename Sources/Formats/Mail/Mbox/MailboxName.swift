// SPDX-License-Identifier: Apache-2.0
import Records

/// The aggregation a mailbox file stands for, named after the file.
enum MailboxName {
  /// `path` as handed in or inside a container; the last part without its ending is the title.
  static func label(_ path: String) -> ConversationLabel {
    ConversationLabel(id: "mailbox:\(path)", title: title(path))
  }

  static func title(_ path: String) -> String {
    let last = path.utf8.split(separator: 0x2F).last.map { String(decoding: $0, as: UTF8.self) } ?? path
    for ending in [".mbox", ".mbx", ".eml", ".txt", ".msg", ".pst", ".ost", ".emlx", ".tnef"]
    where last.lowercased().hasSuffix(ending) && last.count > ending.count {
      return String(last.dropLast(ending.count))
    }
    return last
  }
}
