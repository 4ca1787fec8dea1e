// SPDX-License-Identifier: Apache-2.0
import Records

/// An extract: what was kept of an export that could not be cut (docs/formats/extract.md).
///
/// A zip with `items.jsonl` (the lines of `parse --json`), `report.json`, and the files of its messages under `files/`.
package struct ExtractFormat: ExportFormat {
  static let itemsName = "items.jsonl"
  static let reportName = "report.json"
  static let filesFolder = "files/"
  /// Of the layout; a reader refuses a higher one.
  static let version = 1
  /// How `report.json` begins.
  static let mark = "{\"kind\":\"extract\",\"version\":"

  package static let name = FidelityReport.extractFormat

  package init() {}

  package var name: String { Self.name }

  package func recognise(_ export: Export) throws -> Recognition? {
    let tree = try export.tree()
    guard tree.file(at: Self.itemsName) != nil, let report = tree.file(at: Self.reportName),
      report.head(64).starts(with: Self.mark.utf8)
    else { return nil }
    return Recognition(.certain, "\(Self.reportName) says that it is an extract of an export.")
  }

  package func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems {
    try ExtractItems(try export.tree(), files)
  }

  /// Where the file of that number stands.
  static func path(_ number: Int) -> String { "\(filesFolder)\(number)" }
}
