// SPDX-License-Identifier: Apache-2.0
import Records

/// A mailbox in one file: the mbox family and MMDF (docs/formats/mail.md).
package struct MboxFormat: ExportFormat {
  package init() {}

  package var name: String { "mbox" }
  package var readsTree: Bool { false }
  package var isCut: Bool { true }

  package func recognise(_ export: Export) throws -> Recognition? {
    try export.source.withHead { Self.recognise($0) }
  }

  package func items(_ export: Export, choices: Choices, files: any FileSink) throws -> any ParsedItems {
    let label = MailboxName.label(export.name)
    let stream = SourceStream(export.source)
    let box = try Self.mailbox(
      stream, size: export.source.size, origin: ItemOrigin(conversation: label, file: export.name),
      isMMDF: export.source.withHead { MMDFSplitter.begins($0) })
    return MailItems(name, SingleMailbox(box), files: files)
  }

  static func mailbox(_ stream: any ByteStream, size: Int?, origin: ItemOrigin, isMMDF: Bool) throws -> Mailbox {
    if isMMDF { return Mailbox(origin: origin, splitter: MMDFSplitter(stream, sizeHint: size), isQuoted: false) }
    return Mailbox(origin: origin, splitter: try MboxSplitter(stream, sizeHint: size), isQuoted: true)
  }

  /// Judges the beginning of a file.
  static func recognise(_ head: MailBytes) -> Recognition? {
    if MMDFSplitter.begins(head) {
      let start = head.lineEnd(0, to: head.count)
      guard HeaderProbe(head, start).isMail else { return nil }
      return Recognition(.certain, "It begins with the four Control-A of an MMDF mailbox and a mail header.")
    }
    var at = head.hasPrefix("\u{FEFF}", at: 0, to: head.count) ? 3 : 0
    while at < head.count, head[at].isMailSpace { at += 1 }
    let next = head.lineEnd(at, to: head.count)
    guard let line = FromLine(head, at, head.contentEnd(at, next)), next < head.count else { return nil }
    if HeaderProbe(head, next).isMail {
      return Recognition(.certain, "It begins with an mbox separator line (\"From \") followed by a mail header.")
    }
    guard line.shape == .dated, Separator.isHeader(head, next) else { return nil }
    return Recognition(.likely, "It begins with a dated mbox separator line (\"From \") followed by a header field.")
  }
}
