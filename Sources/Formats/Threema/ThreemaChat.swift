// SPDX-License-Identifier: Apache-2.0
import Records

/// One chat as Threema exports it: a zip with a passphrase that holds `messages.txt` and files.
/// No true export was seen here: experimental. docs/formats/threema.md
package struct ThreemaChat: ExportFormat {
  package init() {}

  package var name: String { "threema-chat" }
  package var isExperimental: Bool { true }

  package func recognise(_ export: Export) throws -> Recognition? {
    let archive = try ThreemaArchive(export)
    if archive.isEncrypted {
      guard archive.names.contains(where: Self.isTranscript), !ThreemaBackup.isBackup(archive.names) else { return nil }
      return Recognition(.likely, "It is an encrypted zip that holds messages.txt, as Threema exports a chat.")
    }
    let found = try export.tree().files.filter { Self.isTranscript(String($0.path)) && Self.hasLines($0.head(4096)) }
    guard let first = found.first else { return nil }
    return Recognition(
      .possible, "\(first.baseName) has lines that begin with a date in brackets, as Threema writes them.",
      claims: [first.folder.isEmpty ? "" : String(first.folder)])
  }

  package func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems {
    let tree = try ThreemaArchive(export).tree(choices)
    let single = tree.files.count == 1
    let found = tree.files.filter { single || Self.isTranscript(String($0.path)) }
    guard !found.isEmpty else {
      throw FormatError(
        .notRecognised, "There is no messages.txt in it.", remedy: "Hand in the zip that Threema made.")
    }
    let desk = ReadingDesk(self, version: 1, tree, files)
    return SteppedItems(FileSteps(try ThreemaChatReader(found, tree, choices), over: found), desk)
  }

  /// "messages.txt", or "messages-Ada.txt" as older versions named it.
  private static func isTranscript(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return name == "messages.txt" || (name.hasPrefix("messages-") && name.hasSuffix(".txt"))
  }

  private static func hasLines(_ head: [UInt8]) -> Bool {
    head.split(separator: 0x0A).first.map { ThreemaLine(String(decoding: $0, as: UTF8.self)) != nil } ?? false
  }
}
