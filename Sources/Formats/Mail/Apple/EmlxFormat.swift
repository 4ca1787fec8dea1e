// SPDX-License-Identifier: Apache-2.0
import Records

/// Mails as Apple Mail keeps them, one a file (.emlx), with their flags, folders and the attachments beside them.
package struct EmlxFormat: ExportFormat {
  /// Files looked at to recognise an export.
  private static let looked = 200

  package init() {}

  package var name: String { "emlx" }
  package var isExperimental: Bool { true }

  package func recognise(_ export: Export) throws -> Recognition? {
    let files = try export.tree().files
    let mails = files.prefix(Self.looked).filter { Self.emlx($0) != nil }
    guard !mails.isEmpty else { return nil }
    if files.count == 1 {
      return Recognition(.certain, "It begins with a mail's length on a line of its own, then the mail (Apple Mail).")
    }
    let reason = "\(mails.count) of its files begin with a mail's length on a line of its own (Apple Mail)."
    // Attachments stand beside the mails of Apple Mail: they may be the greater number.
    let isApple = mails.contains { $0.path.hasPrefix("Messages/") || $0.path.contains("/Messages/") }
    let isMost = isApple || mails.count * 2 > min(files.count, Self.looked)
    return Recognition(isMost ? .certain : .possible, reason, claims: isMost ? [""] : mails.map(\.path))
  }

  package func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems {
    MailItems(name, try EmlxQueue(export), files: files, isExperimental: true)
  }

  /// The parts of a file; nil where it is none of Apple Mail's.
  static func emlx(_ file: TreeFile) -> EmlxFile? {
    guard let first = file.head(64).first, first.isDigit || first.isMailSpace, let source = try? file.open()
    else { return nil }
    return try? source.withHead { EmlxFile($0, size: source.size) }
  }
}
