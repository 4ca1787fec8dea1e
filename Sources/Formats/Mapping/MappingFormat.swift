// SPDX-License-Identifier: Apache-2.0
import Records

/// What has no parser, read by a mapping a person declared (docs/formats/mapping.md).
package struct MappingFormat: ExportFormat {
  package let name = "mapping"

  package init() {}

  /// Nothing is taken for it by content: it is read when a mapping is given.
  package func recognise(_ export: Export) throws -> Recognition? { nil }

  package func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems {
    guard let document = choices.mapping else {
      throw FormatError(
        .unsupported, "There is no mapping to read this export by.",
        remedy: "Give one with --mapping; docs/formats/mapping.md has an example.")
    }
    return try MappingItems(export, try Mapping(json: document), choices, files)
  }
}

extension Mapping {
  /// Throws what is wrong with the document, in a sentence.
  package init(json: [UInt8]) throws { self = try MappingReader.mapping(json) }

  /// The files with rows: those that end as declared, or the only one there is.
  func rowFiles(in tree: FileTree) throws -> [TreeFile] {
    let found = tree.files.count == 1 ? tree.files : tree.files.filter { $0.path.lowercased().hasSuffix(ending) }
    guard !found.isEmpty else {
      throw FormatError(
        .notRecognised, "No file of the export ends in \(ending).",
        remedy: "Say in the mapping how its files end: \"rows\": {\"ending\": …}.")
    }
    return found
  }

  /// Throws when a rule reads a column that the file has not.
  func check(_ columns: [String]) throws {
    guard !columns.isEmpty else { return }
    for field in MappingField.allCases {
      for place in rules[field]?.places ?? [] where !columns.contains(place) {
        throw FormatError(
          .unsupported, "The rule \"\(field.rawValue)\" reads the column \"\(place)\", which the file has not.",
          remedy: "See what each rule finds: onrecord mapping check MAPPING FILE.")
      }
    }
  }
}
