// SPDX-License-Identifier: Apache-2.0
import Records

/// Outlook's container on its own (winmail.dat, .tnef): what a mail program that knows no TNEF saves.
package struct OutlookTnef: ExportFormat {
  package init() {}

  package var name: String { "outlook-tnef" }

  package func recognise(_ export: Export) throws -> Recognition? {
    let found = try OutlookFiles(export) { $0.head(4) == TnefReader.magic }
    guard found.count > 0 else { return nil }
    return found.recognition("a TNEF container of Outlook (winmail.dat) by its first four bytes")
  }

  package func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems {
    let found = try OutlookFiles(export, all: true) { $0.head(4) == TnefReader.magic }
    guard found.count > 0 else {
      throw FormatError(
        .notRecognised, "The export is no TNEF container.",
        remedy: "Hand in the winmail.dat as the mail program saved it.")
    }
    let queue = OutlookFileQueue(export.name, found, except: { _ in false }) { try TnefReader.message($0) }
    return MapiItems(name, queue, files: files)
  }
}
