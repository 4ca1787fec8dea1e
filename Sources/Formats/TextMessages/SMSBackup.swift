// SPDX-License-Identifier: Apache-2.0
import Records

/// SMS Backup & Restore (SyncTech): XML files of SMS, MMS, chat messages and calls (docs/formats/text-messages.md).
package struct SMSBackup: ExportFormat {
  static let parserVersion = 1

  package init() {}

  package var name: String { "sms-backup-restore" }
  package var isExperimental: Bool { true }

  package func recognise(_ export: Export) throws -> Recognition? {
    let files = try Self.files(in: export)
    guard let first = files.first else { return nil }
    let root = SMSBackupRoot(first.head())?.name ?? ""
    let more = files.count > 1 ? ", as \(files.count - 1) more files do" : ""
    return Recognition(
      .certain, "\(first.baseName) begins with the element \"\(root)\" of SMS Backup & Restore\(more).",
      claims: files.map(\.path))
  }

  package func items(_ export: Export, choices: Choices, files sink: any FileSink) throws -> any ParsedItems {
    let files = try Self.files(in: export)
    guard !files.isEmpty else {
      throw FormatError(
        .notRecognised, "There is no backup of SMS Backup & Restore in the export.",
        remedy: "Hand in the XML file it wrote (sms-….xml, calls-….xml).")
    }
    return SMSBackupItems(files, problems: try export.tree().problems, sink)
  }

  /// The files whose beginning is that of a backup: XML files, or the only file whatever its name.
  private static func files(in export: Export) throws -> [TreeFile] {
    let files = try export.tree().files
    let candidates = files.count == 1 ? files : files.filter { $0.baseName.lowercased().hasSuffix(".xml") }
    return candidates.filter { SMSBackupRoot($0.head()) != nil }
  }
}
