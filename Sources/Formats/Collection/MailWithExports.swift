// SPDX-License-Identifier: Apache-2.0
import Records

/// Mail, with the exports people mail to themselves read behind the mail that brings them.
struct MailWithExports: ExportFormat {
  private let mail: any ExportFormat
  private let all: AllFormats
  /// Archives and mails it already stands in.
  private let level: Int

  init(_ mail: any ExportFormat, _ all: AllFormats, level: Int) {
    (self.mail, self.all, self.level) = (mail, all, level)
  }

  var name: String { mail.name }
  var isExperimental: Bool { mail.isExperimental }
  var readsTree: Bool { mail.readsTree }

  func recognise(_ export: Export) throws -> Recognition? { try mail.recognise(export) }

  func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems {
    let sink = EnclosureSink(files)
    let items = try mail.items(export, choices: choices, files: sink)
    return ItemsWithExports(items, sink, Survey(all, level: level + 1), main: name, choices)
  }
}
