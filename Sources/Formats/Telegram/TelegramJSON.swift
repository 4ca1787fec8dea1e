// SPDX-License-Identifier: Apache-2.0
import Records

/// Telegram Desktop's JSON export: one chat or a whole account (docs/formats/telegram.md).
package struct TelegramJSON: ExportFormat {
  static let parserVersion = 1
  /// The first bytes looked at: an account's own facts stand before its chats.
  private static let head = 65_536

  package init() {}

  package var name: String { "telegram-json" }

  package func recognise(_ export: Export) throws -> Recognition? {
    let tree = try export.tree()
    let files = Self.transcripts(in: tree)
    guard let first = files.first else { return nil }
    let what = TelegramRoot(first.head(Self.head)) == .account ? "an account" : "one chat"
    return Recognition(
      .certain, "\(first.baseName) begins as Telegram Desktop's JSON of \(what).",
      claims: TelegramFolder.claims(files, in: tree))
  }

  package func items(_ export: Export, choices: Choices, files sink: any FileSink) throws -> any ParsedItems {
    let tree = try export.tree()
    let files = Self.transcripts(in: tree)
    guard !files.isEmpty else {
      throw FormatError(
        .notRecognised, "There is no JSON export of Telegram Desktop.",
        remedy: "Hand in the folder it made, or the result.json in it.")
    }
    let reader = TelegramJSONReader(files, tree, try LocalClock(choices))
    return SteppedItems(
      FileSteps(reader, over: files), ReadingDesk(self, version: Self.parserVersion, tree, sink))
  }

  /// JSON files that begin as Telegram's, or the only file whatever its name.
  static func transcripts(in tree: FileTree) -> [TreeFile] {
    let files = tree.files.count == 1 ? tree.files : tree.files.filter { $0.baseName.hasSuffix(".json") }
    return files.filter { TelegramRoot($0.head(head)) != nil }
  }
}
