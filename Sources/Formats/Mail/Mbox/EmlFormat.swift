// SPDX-License-Identifier: Apache-2.0
import Records

/// One mail in one file (RFC 5322, .eml).
package struct EmlFormat: ExportFormat {
  package init() {}

  package var name: String { "eml" }
  package var readsTree: Bool { false }
  package var isCut: Bool { true }

  package func recognise(_ export: Export) throws -> Recognition? {
    try export.source.withHead { Self.recognise($0) }
  }

  package func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems {
    let origin = ItemOrigin(conversation: MailboxName.label(export.name), file: export.name)
    let splitter = WholeFile(SourceStream(export.source), sizeHint: export.source.size)
    return MailItems(name, SingleMailbox(Mailbox(origin: origin, splitter: splitter, isQuoted: false)), files: files)
  }

  /// Judges the beginning of a file.
  static func recognise(_ head: MailBytes) -> Recognition? {
    var at = head.hasPrefix("\u{FEFF}", at: 0, to: head.count) ? 3 : 0
    while at < head.count, head[at] == 0x0A || head[at] == 0x0D { at += 1 }
    let probe = HeaderProbe(head, at)
    guard probe.isPlainlyMail else { return nil }
    return Recognition(
      .likely, "It begins with \(probe.fields) mail header fields, among them From, To, Date or their like.")
  }
}
