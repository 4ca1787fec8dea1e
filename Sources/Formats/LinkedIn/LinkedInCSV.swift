// SPDX-License-Identifier: Apache-2.0
import Records

/// LinkedIn's `messages.csv`, of any of its generations: columns are known by their names.
package struct LinkedInCSV: ExportFormat {
  static let parserVersion = 1

  package init() {}

  package var name: String { "linkedin-csv" }
  package var isExperimental: Bool { true }

  package func recognise(_ export: Export) throws -> Recognition? {
    guard let tree = try? export.tree() else { return nil }
    let tables = try Self.tables(in: tree).filter(Self.isTable)
    guard !tables.isEmpty else { return nil }
    return Recognition(
      .certain, "Its first row names CONVERSATION ID, FROM, DATE and CONTENT.",
      claims: tree.files.count == 1 ? [""] : tables.map(\.path))
  }

  package func items(_ export: Export, choices: Choices, files sink: any FileSink) throws -> any ParsedItems {
    let tree = try export.tree()
    let tables = try Self.tables(in: tree).filter { try tree.files.count == 1 || Self.isTable($0) }
    guard !tables.isEmpty else {
      throw FormatError(
        .notRecognised, "The export holds no messages.csv of LinkedIn.",
        remedy: "Ask LinkedIn for the larger archive: the first one to arrive may hold no messages.")
    }
    let reader = try LinkedInReader(tree, tables, choices)
    return SteppedItems(FileSteps(reader, over: tables), ReadingDesk(self, version: Self.parserVersion, tree, sink))
  }

  private static func tables(in tree: FileTree) -> [TreeFile] {
    tree.files.count == 1 ? tree.files : tree.files.filter { $0.baseName.lowercased().hasSuffix("messages.csv") }
  }

  private static func isTable(_ file: TreeFile) throws -> Bool {
    var rows = CSVReader(MemorySource(file.head()))
    return try rows.next().flatMap { LinkedInColumns($0) } != nil
  }
}
