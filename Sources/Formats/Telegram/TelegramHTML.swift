// SPDX-License-Identifier: Apache-2.0
import Records

/// Telegram Desktop's HTML export: pages of one chat, or of every chat of an account (docs/formats/telegram.md).
package struct TelegramHTML: ExportFormat {
  static let parserVersion = 1

  package init() {}

  package var name: String { "telegram-html" }
  package var isExperimental: Bool { true }

  package func recognise(_ export: Export) throws -> Recognition? {
    let tree = try export.tree()
    let pages = Self.pages(in: tree)
    guard let first = pages.first else { return nil }
    let more = pages.count > 1 ? " and \(pages.count - 1) more" : ""
    return Recognition(
      .certain, "\(first.baseName)\(more) holds the blocks of a chat page of Telegram Desktop.",
      claims: TelegramFolder.claims(pages, in: tree))
  }

  package func items(_ export: Export, choices: Choices, files sink: any FileSink) throws -> any ParsedItems {
    let tree = try export.tree()
    let pages = Self.pages(in: tree)
    guard !pages.isEmpty else {
      throw FormatError(
        .notRecognised, "There is no page of a chat exported by Telegram Desktop.",
        remedy: "Hand in the folder it made, or the messages.html in it.")
    }
    let reader = TelegramPageReader(pages, tree, try LocalClock(choices))
    return SteppedItems(FileSteps(reader, over: pages), ReadingDesk(self, version: Self.parserVersion, tree, sink))
  }

  /// Pages of chats in the order of their folders and numbers; none where the JSON of the same export is read.
  private static func pages(in tree: FileTree) -> [TreeFile] {
    let isOne = tree.files.count == 1
    let candidates = tree.files.filter { isOne || TelegramFolder.isPage($0.baseName) }.filter(isChatPage)
    guard !candidates.isEmpty else { return [] }
    let roots = TelegramJSON.transcripts(in: tree).map(\.folder)
    let pages = candidates.filter { page in !roots.contains { page.path.hasPrefix($0) } }
    return pages.sorted { a, b in
      if a.folder != b.folder { return a.folder < b.folder }
      return (TelegramFolder.pageNumber(a.baseName) ?? 0) < (TelegramFolder.pageNumber(b.baseName) ?? 0)
    }
  }

  private static func isChatPage(_ file: TreeFile) -> Bool {
    let head = FileHead(file, 65_536)
    return head.has("class=\"page_wrap\"", "class=\"history\"") && head.has("class=\"message ")
  }
}
