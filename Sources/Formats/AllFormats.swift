// SPDX-License-Identifier: Apache-2.0
import Records

/// Every format there is, and the choice among them by content.
package struct AllFormats: Sendable {
  package let formats: [any ExportFormat]

  /// One line a format.
  package init() {
    formats = [
      WhatsAppText(),
      WhatsAppWeb(),
      EmlFormat(),
      MboxFormat(),
      MaildirFormat(),
      OutlookMsg(),
      OutlookTnef(),
      OutlookPst(),
    ]
  }

  /// The format named, or the one that recognises the export.
  package static func format(for export: Export, named name: String?) throws -> any ExportFormat {
    let all = AllFormats()
    guard let name else { return try all.recognise(export).format }
    guard export.source.size > 0 else { throw empty }
    return try all.named(name)
  }

  private static var empty: FormatError {
    FormatError(.empty, "The export is empty.", remedy: "Export again; a cloud drive may not have synced it yet.")
  }

  /// The format of that `--format` name.
  package func named(_ name: String) throws -> any ExportFormat {
    if let format = formats.first(where: { $0.name == name }) { return format }
    let names = formats.map(\.name).joined(separator: ", ")
    throw FormatError(.unsupported, "There is no format of that name.", remedy: "The formats are: \(names).")
  }

  /// The one format that recognises the export most surely.
  package func recognise(_ export: Export) throws -> (format: any ExportFormat, recognition: Recognition) {
    guard export.source.size > 0 else { throw Self.empty }
    let found = try formats.compactMap { format in try format.recognise(export).map { (format, $0) } }
    let best = found.max { $0.1.confidence < $1.1.confidence }
    guard let best else {
      throw FormatError(
        .notRecognised, "The export is of no format known here.",
        remedy: "Name its format with --format, or hand in the file as the application shared it.")
    }
    let equals = found.filter { $0.1.confidence == best.1.confidence }
    guard equals.count == 1 else {
      let names = equals.map(\.0.name).joined(separator: ", ")
      throw FormatError(.ambiguousFormat, "The export may be: \(names).", remedy: "Name the right one with --format.")
    }
    return (best.0, best.1)
  }
}
