// SPDX-License-Identifier: Apache-2.0
import Records

/// Messages of a Mac (`chat.db`) or an iPhone (`sms.db`, plain or in a Finder or iTunes backup).
package struct AppleMessages: ExportFormat {
  package init() {}

  package var name: String { "imessage-db" }
  package var isExperimental: Bool { true }

  package func recognise(_ export: Export) throws -> Recognition? {
    let found = AppleDatabases(try export.tree())
    guard let first = found.files.first else {
      guard found.isEncryptedBackup else { return nil }
      return Recognition(.likely, "It is a device backup whose message database is encrypted.")
    }
    let tables = "message, handle and chat_message_join"
    return Recognition(
      .certain, "The database \(first.file.baseName) has the tables of Apple's Messages (\(tables)).",
      claims: found.claims)
  }

  package func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems {
    let tree = try export.tree()
    let found = AppleDatabases(tree)
    guard !found.files.isEmpty else {
      guard found.isEncryptedBackup else { throw Self.noDatabase }
      throw FormatError(
        .encrypted, "The backup is encrypted, its message database too.",
        remedy: "Make a backup without encryption, or hand in chat.db of a Mac that has the same messages.")
    }
    let desk = ReadingDesk(self, version: AppleSteps.version, tree, files)
    return SteppedItems(AppleSteps(found, tree), desk)
  }

  private static var noDatabase: FormatError {
    FormatError(
      .notRecognised, "There is no database of Apple's Messages in the export.",
      remedy: "Hand in chat.db with chat.db-wal and the Attachments folder beside it.")
  }
}
