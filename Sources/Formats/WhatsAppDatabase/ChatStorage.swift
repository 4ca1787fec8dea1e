// SPDX-License-Identifier: Apache-2.0
import Records

/// WhatsApp's database of an iPhone (`ChatStorage.sqlite`).
package struct ChatStorage: ExportFormat {
  package init() {}

  package var name: String { "whatsapp-chatstorage" }
  package var isExperimental: Bool { true }

  package func recognise(_ export: Export) throws -> Recognition? {
    let files = Self.files(try export.tree())
    guard let first = files.first else { return nil }
    let reason = "The database \(first.baseName) has the tables of WhatsApp on an iPhone (ZWAMESSAGE, ZWACHATSESSION)."
    return Recognition(.certain, reason, claims: Self.claims(files))
  }

  package func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems {
    let tree = try export.tree()
    let found = Self.files(tree)
    guard !found.isEmpty else {
      throw FormatError(
        .notRecognised, "There is no WhatsApp database of an iPhone in the export.",
        remedy: "Hand in ChatStorage.sqlite with its -wal file and the Message folder.")
    }
    let desk = ReadingDesk(self, version: ChatStorageSteps.version, tree, files)
    return SteppedItems(ChatStorageSteps(found, tree, Self.claims(found)), desk)
  }

  private static func files(_ tree: FileTree) -> [TreeFile] {
    DatabaseCandidates(tree).files.filter { DatabaseCandidates.has(["ZWAMESSAGE", "ZWACHATSESSION"], $0) }
  }

  private static func claims(_ files: [TreeFile]) -> [String] {
    files.flatMap { [$0.path, $0.folder + "Message/", $0.folder + "Media/"] }
  }
}
