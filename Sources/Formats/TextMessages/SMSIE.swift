// SPDX-License-Identifier: Apache-2.0
import Records

/// SMS Import / Export (tmo1/sms-ie): rows of Android's message tables as JSON, with the MMS files beside them.
package struct SMSIE: ExportFormat {
  static let parserVersion = 1

  package init() {}

  package var name: String { "sms-ie" }
  package var isExperimental: Bool { true }

  package func recognise(_ export: Export) throws -> Recognition? {
    let files = try Self.files(in: export)
    guard let first = files.first else { return nil }
    let claims = files.flatMap { file in file.kind == .calls ? [file.file.path] : [file.file.path, file.mediaFolder] }
    return Recognition(
      .certain, "\(first.file.baseName) holds \(first.kind.words) as SMS Import / Export writes them.", claims: claims)
  }

  package func items(_ export: Export, choices: Choices, files sink: any FileSink) throws -> any ParsedItems {
    let files = try Self.files(in: export)
    guard !files.isEmpty else {
      throw FormatError(
        .notRecognised, "There is no export of SMS Import / Export.",
        remedy: "Hand in the zip it wrote, with messages.ndjson and data/ in it, or its calls file.")
    }
    return SMSIEItems(files, try export.tree(), sink)
  }

  /// The files whose beginning is that of an export: JSON files, or the only file whatever its name.
  private static func files(in export: Export) throws -> [SMSIEFile] {
    let files = try export.tree().files
    let candidates = files.count == 1 ? files : files.filter { $0.baseName.lowercased().hasSuffix("json") }
    return candidates.compactMap { file in SMSIEKind(file.head(65_536)).map { SMSIEFile(file: file, kind: $0) } }
  }
}
