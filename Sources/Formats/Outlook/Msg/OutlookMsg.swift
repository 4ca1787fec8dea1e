// SPDX-License-Identifier: Apache-2.0
import Records

/// Messages saved by Outlook, one a file (.msg, [MS-OXMSG]).
package struct OutlookMsg: ExportFormat {
  package init() {}

  package var name: String { "outlook-msg" }

  package func recognise(_ export: Export) throws -> Recognition? {
    let found = try OutlookFiles(export) { Self.isMessage($0) }
    guard found.count > 0 else { return nil }
    return found.recognition("an Outlook message in a compound file (__properties_version1.0)")
  }

  package func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems {
    let found = try OutlookFiles(export, all: true) { Self.isMessage($0) }
    guard found.count > 0 else {
      throw FormatError(
        .notRecognised, "The export holds no Outlook message that can be opened.",
        remedy: "Save the message again from Outlook (File, Save As) and hand in the .msg file.")
    }
    let queue = OutlookFileQueue(export.name, found, except: { $0.lowercased().hasSuffix(".msg") }) { source in
      guard let file = try CompoundFile(source), MsgStorage.holds(file) else { return nil }
      return try MsgStorage.message(file)
    }
    return MapiItems(name, queue, files: files)
  }

  private static func isMessage(_ file: TreeFile) -> Bool {
    guard file.head(8) == CompoundFile.magic, let source = try? file.open() else { return false }
    guard let compound = try? CompoundFile(source) else { return false }
    return MsgStorage.holds(compound)
  }
}
