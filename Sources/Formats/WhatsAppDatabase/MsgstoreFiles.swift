// SPDX-License-Identifier: Apache-2.0

/// Finds WhatsApp's Android databases and backups among the files of an export.
struct MsgstoreFiles {
  struct Backup {
    let file: TreeFile
    let kind: BackupHeader.Kind
  }

  private(set) var plain: [TreeFile] = []
  private(set) var backups: [Backup] = []
  /// The contacts' database, where it came along.
  private(set) var contacts: TreeFile?

  init(_ tree: FileTree) {
    for file in DatabaseCandidates(tree).files {
      if DatabaseCandidates.has(["message", "chat", "jid"], file) { plain.append(file) }
      if contacts == nil, DatabaseCandidates.has(["wa_contacts"], file) { contacts = file }
    }
    guard plain.isEmpty else { return }
    let isSmall = tree.files.count <= 8
    for file in tree.files where isSmall || file.baseName.contains(".crypt") {
      guard let header = BackupHeader(file.head(8192), name: file.baseName) else { continue }
      backups.append(Backup(file: file, kind: header.kind))
    }
  }

  /// Databases and backups, and what stands beside them under Media.
  var claims: [String] {
    let files = plain + backups.map(\.file)
    return files.flatMap { [$0.path, Self.root(of: $0) + "Media/"] } + [contacts?.path].compactMap { $0 }
  }

  /// The folder of the application: "WhatsApp/" for "WhatsApp/Databases/msgstore.db.crypt15".
  private static func root(of file: TreeFile) -> String {
    let folder = file.folder
    return String(folder.hasSuffix("Databases/") ? folder.dropLast("Databases/".count) : folder)
  }
}
