// SPDX-License-Identifier: Apache-2.0
import Records

/// Outlook's mailbox files (.pst, .ost, [MS-PST]), read by libpff; the parser's confined child has no rights.
package struct OutlookPst: ExportFormat {
  private static let magic: [UInt8] = [0x21, 0x42, 0x44, 0x4E]

  package init() {}

  package var name: String { "outlook-pst" }

  package func recognise(_ export: Export) throws -> Recognition? {
    let found = try OutlookFiles(export) { Self.isMailbox($0) }
    guard found.count > 0 else { return nil }
    return found.recognition("a mailbox file of Outlook (PST or OST) by its first bytes (!BDN)")
  }

  package func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems {
    let found = try OutlookFiles(export, all: true) { Self.isMailbox($0) }
    guard found.count > 0 else {
      throw FormatError(
        .notRecognised, "The export is no mailbox file of Outlook.", remedy: "Hand in the .pst or .ost file itself.")
    }
    return MapiItems(name, PstQueue(export.name, found), files: files)
  }

  /// "!BDN", and the client's mark: SM of a PST, SO of an OST ([MS-PST] 2.2.2.6).
  private static func isMailbox(_ file: TreeFile) -> Bool {
    let head = file.head(12)
    guard head.count == 12, head.starts(with: magic) else { return false }
    return head[8] == 0x53 && (head[9] == 0x4D || head[9] == 0x4F)
  }
}
