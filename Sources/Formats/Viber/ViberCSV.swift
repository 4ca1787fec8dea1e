// SPDX-License-Identifier: Apache-2.0
import Records

/// Viber's message history: a CSV without a header for each chat, in a zip when there are several.
/// No true export was seen here: experimental. docs/formats/viber.md
package struct ViberCSV: ExportFormat {
  package init() {}

  package var name: String { "viber-csv" }
  package var isExperimental: Bool { true }

  package func recognise(_ export: Export) throws -> Recognition? {
    let chats = Self.chats(try export.tree())
    guard let first = chats.first else { return nil }
    return Recognition(
      .likely, "Each row of \(first.baseName) begins with a date, a time, a name and a telephone number.",
      claims: chats.map(\.path))
  }

  package func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems {
    let tree = try export.tree()
    let found = Self.chats(tree)
    // One file named as Viber's by a person is read as told.
    let chats = found.isEmpty && tree.files.count == 1 ? tree.files : found
    guard !chats.isEmpty else {
      throw FormatError(
        .notRecognised, "There is no message history of Viber in it.",
        remedy: "Hand in the file that Viber mailed or saved.")
    }
    let desk = ReadingDesk(self, version: 1, tree, files)
    return SteppedItems(FileSteps(try ViberReader(tree, choices), over: chats), desk)
  }

  private static func chats(_ tree: FileTree) -> [TreeFile] {
    let single = tree.files.count == 1
    return tree.files.filter { file in
      let name = file.baseName.lowercased()
      return (single || name.hasSuffix(".csv") || name.hasSuffix(".txt")) && isChat(file.head(16_384))
    }
  }

  /// The first rows, as far as they are whole; a text may go on over lines, so most must fit, and the first.
  private static func isChat(_ head: [UInt8]) -> Bool {
    let isCut = head.count == 16_384
    let lines = head.split(separator: 0x0A).dropLast(isCut ? 1 : 0).prefix(20)
    guard !lines.isEmpty else { return false }
    var reader = CSVReader(MemorySource(Array(lines.joined(separator: [0x0A]))))
    var (fit, rows) = (0, 0)
    while let row = try? reader.next() {
      let isRow = ViberRow(row) != nil
      if rows == 0, !isRow { return false }
      (fit, rows) = (fit + (isRow ? 1 : 0), rows + 1)
    }
    return fit > 0 && fit * 2 >= rows
  }
}
