// SPDX-License-Identifier: Apache-2.0
import Records

/// Google Voice in a Takeout: one page a conversation, call or voicemail.
package struct GoogleVoiceHTML: ExportFormat {
  static let parserVersion = 1

  package init() {}

  package var name: String { "googlevoice-html" }
  package var isExperimental: Bool { true }

  package func recognise(_ export: Export) throws -> Recognition? {
    guard let tree = try? export.tree() else { return nil }
    let pages = Self.pages(in: tree).filter { tree.files.count > 1 || Self.isTranscript($0) }
    guard !pages.isEmpty else { return nil }
    return Recognition(
      .certain, "Its pages hold hChatLog or haudio entries with stamps in abbr titles.",
      claims: tree.files.count == 1 ? [""] : Set(pages.map { String($0.folder) }).sorted())
  }

  package func items(_ export: Export, choices: Choices, files sink: any FileSink) throws -> any ParsedItems {
    let tree = try export.tree()
    let pages = Self.pages(in: tree)
    guard tree.files.count == 1 || !pages.isEmpty else {
      throw FormatError(
        .notRecognised, "The export holds no pages of Google Voice.", remedy: "Hand in the Takeout as downloaded.")
    }
    let reader = GoogleVoiceReader(tree, pages)
    return SteppedItems(FileSteps(reader, over: pages), ReadingDesk(self, version: Self.parserVersion, tree, sink))
  }

  /// All pages of the folders in which one of the first is a page of Voice.
  private static func pages(in tree: FileTree) -> [TreeFile] {
    if tree.files.count == 1 { return tree.files }
    let pages = tree.files.filter { $0.baseName.hasSuffix(".html") }
    var looks: [Substring: Int] = [:]
    var folders: Set<Substring> = []
    for page in pages where page.baseName.contains(" - ") && !folders.contains(page.folder) {
      guard looks[page.folder, default: 0] < 4, looks.count < 256 else { continue }
      looks[page.folder, default: 0] += 1
      if isTranscript(page) { folders.insert(page.folder) }
    }
    return pages.filter { folders.contains($0.folder) }
  }

  static func isTranscript(_ file: TreeFile) -> Bool {
    let head = FileHead(file)
    return head.first == UInt8(ascii: "<") && head.hasAny("hChatLog", "haudio")
  }
}
