// SPDX-License-Identifier: Apache-2.0

/// Finds message databases among the files of an export, by their tables.
struct AppleDatabases {
  struct Found {
    let file: TreeFile
    let log: TreeFile?
    /// Folder of the backup it stands in, where it is one.
    let backup: String?
  }

  /// SHA-1 of "HomeDomain-Library/SMS/sms.db": its name in a device backup.
  static let backupName = "3d0d7e5fb2ce288813306e4d4636395e047a3d28"
  private static let tables: Set = ["message", "handle", "chat_message_join"]

  private(set) var files: [Found] = []
  private(set) var isEncryptedBackup = false

  init(_ tree: FileTree) {
    for file in DatabaseCandidates(tree).files {
      guard DatabaseCandidates.has(Self.tables, file) else { continue }
      files.append(Found(file: file, log: tree.file(at: file.path + "-wal"), backup: Self.backup(of: file)))
    }
    guard files.isEmpty, let locked = tree.files.first(where: { $0.baseName == Self.backupName }) else { return }
    isEncryptedBackup = (locked.size ?? 0) > 0 && !locked.head(16).starts(with: Array("SQLite format".utf8))
  }

  /// "…/3d/3d0d7e5f…" stands in the backup "…/".
  private static func backup(of file: TreeFile) -> String? {
    guard file.baseName == backupName else { return nil }
    let folder = file.folder
    return folder.hasSuffix("3d/") ? String(folder.dropLast(3)) : String(folder)
  }

  /// The databases with what stands beside them, and the folders of their attachments.
  var claims: [String] {
    files.flatMap { found in
      let folder = String(found.file.folder)
      return found.backup.map { [$0] } ?? [found.file.path, folder + "Attachments/"]
    }
  }
}
