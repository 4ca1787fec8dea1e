// SPDX-License-Identifier: Apache-2.0
import Records

/// Screenshots, PDFs and pasted words: what people hand in when there is no export (docs/formats/evidence.md).
///
/// The file is kept as it is; who, when and where are what a person entered, and nothing is read out of it as the
/// record's own text.
package struct EvidenceFormat: ExportFormat {
  package let name = "evidence"

  package init() {}

  /// Pictures and PDFs alone; words are taken for it only when facts are given.
  package func recognise(_ export: Export) throws -> Recognition? {
    let files = try export.tree().files
    guard !files.isEmpty, files.count <= 1_000 else { return nil }
    let kinds = files.map { EvidenceKind($0.head(64)) }
    guard kinds.allSatisfy({ $0 != nil && $0 != .text }) else { return nil }
    let words = files.count == 1 ? "It is a picture or a PDF" : "All its files are pictures or PDFs"
    return Recognition(.possible, words + "; what it shows is for a person to say.")
  }

  package func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems {
    guard let document = choices.evidence else {
      throw FormatError(
        .factsWanted, "This is a picture, a PDF or bare text, not an export.",
        remedy: "Say what it shows: --evidence FACTS.json; docs/formats/evidence.md has an example.")
    }
    return try EvidenceItems(export, try EvidenceFacts(json: document), choices, files)
  }
}
