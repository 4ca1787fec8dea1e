// SPDX-License-Identifier: Apache-2.0
import Records

/// Threema's data backup (Android): a zip with a passphrase that holds a CSV for each chat and the files by number.
/// No true backup was seen here: experimental. docs/formats/threema.md
package struct ThreemaBackup: ExportFormat {
  package init() {}

  package var name: String { "threema-backup" }
  package var isExperimental: Bool { true }

  package func recognise(_ export: Export) throws -> Recognition? {
    let archive = try ThreemaArchive(export)
    guard Self.isBackup(archive.names) else { return nil }
    if archive.isEncrypted {
      return Recognition(.certain, "It is an encrypted zip with contacts.csv and a message file for each chat.")
    }
    let chats = ThreemaChats(try export.tree())
    guard let first = chats.files.first else { return nil }
    return Recognition(
      .certain, "\(first.baseName) and what lies beside it have the columns of Threema's data backup.",
      claims: [chats.root])
  }

  package func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems {
    let tree = try ThreemaArchive(export).tree(choices)
    let chats = ThreemaChats(tree)
    guard !chats.files.isEmpty else {
      throw FormatError(
        .notRecognised, "There are no chats of a Threema backup in it.", remedy: "Hand in the zip that Threema made.")
    }
    let desk = ReadingDesk(self, version: 1, tree, files)
    return SteppedItems(FileSteps(ThreemaBackupReader(chats, tree), over: chats.files), desk)
  }

  /// Told by names alone, since the contents may be encrypted.
  static func isBackup(_ names: [String]) -> Bool {
    let bases = Set(names.map { $0.split(separator: "/").last ?? "" })
    let hasList = bases.contains("contacts.csv") || bases.contains("groups.csv")
    return hasList && bases.contains { ThreemaChats.isChat($0) }
  }
}
