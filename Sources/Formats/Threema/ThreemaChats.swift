// SPDX-License-Identifier: Apache-2.0

/// Which file of a data backup is what (names as in Threema for Android, `Tags.java`).
struct ThreemaChats {
  static let prefixes = ["message_", "group_message_", "distribution_list_message_"]

  /// Chats in the export's order.
  let files: [TreeFile]
  /// The folder they lie in, with its "/"; "" at the root.
  let root: String

  init(_ tree: FileTree) {
    let found = tree.files.filter { Self.isChat($0.baseName) && FileHead($0).has("\"apiid\"") }
    root = found.first.map { String($0.folder) } ?? ""
    files = found
  }

  static func isChat(_ name: Substring) -> Bool {
    name.hasSuffix(".csv") && prefixes.contains { name.hasPrefix($0) }
  }

  /// What stands between prefix and ending: an identity, or the number the lists give a contact or group.
  static func key(_ name: Substring) -> (kind: String, key: String) {
    let prefix = prefixes.last { name.hasPrefix($0) } ?? ""
    return (prefix, String(name.dropFirst(prefix.utf8.count).dropLast(4)))
  }
}
