// SPDX-License-Identifier: Apache-2.0
import Records

/// WhatsApp's message database of Android: `msgstore.db`, or a backup of it (`.crypt12`, `.crypt14`, `.crypt15`) and its key.
package struct Msgstore: ExportFormat {
  package init() {}

  package var name: String { "whatsapp-msgstore" }

  package func recognise(_ export: Export) throws -> Recognition? {
    let found = MsgstoreFiles(try export.tree())
    if let plain = found.plain.first {
      let reason = "The database \(plain.baseName) has the tables of WhatsApp on Android (message, chat, jid)."
      return Recognition(.certain, reason, claims: found.claims)
    }
    guard let backup = found.backups.first else { return nil }
    let kind = backup.kind.rawValue
    return Recognition(
      backup.kind == .crypt12 ? .likely : .certain,
      "The file \(backup.file.baseName) begins as an encrypted WhatsApp backup does (\(kind)).", claims: found.claims)
  }

  package func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems {
    let tree = try export.tree()
    let found = MsgstoreFiles(tree)
    guard !found.plain.isEmpty || !found.backups.isEmpty else { throw Self.noDatabase }
    let desk = ReadingDesk(self, version: MsgstoreSteps.version, tree, files)
    return SteppedItems(try MsgstoreSteps(found, tree, key: choices.key), desk)
  }

  private static var noDatabase: FormatError {
    FormatError(
      .notRecognised, "There is no WhatsApp database in the export.",
      remedy: "Hand in msgstore.db, or msgstore.db.crypt14 or crypt15 with its key.")
  }
}
