// SPDX-License-Identifier: Apache-2.0
import Records

/// Messages inside messages, and Outlook's container of them.
extension MessageReader {
  /// Messages inside one another whose words are read.
  static let nestedDepth = 5

  /// Reads the words of a mail that is attachment `message.attachments.count`, to stand behind the text.
  func readNested(_ part: MimePart, _ content: UnsafeRawBufferPointer, into message: inout MailDraft) throws {
    var decoded: [UInt8] = []
    codec.decode(content, part.encoding) { decoded.append(contentsOf: $0) }
    let before = notices.count
    addNested(decoded, message.attachments.count, &message)
    notices[before...] = notices[before...].map { MailNotice($0.code, part.body, $0.detail) }[...]
  }

  /// As above, from the mail's own bytes. Notices have no range.
  func addNested(_ bytes: [UInt8], _ number: Int, _ message: inout MailDraft) {
    guard depth < Self.nestedDepth, !bytes.isEmpty else {
      if !bytes.isEmpty { findings.nestedUnread += 1 }
      return
    }
    var letter = MailDraft(origin: message.origin, 0..<bytes.count)
    inner.findings = MailFindings()
    // The inner sink discards: it does not throw.
    try? inner.readWhole(bytes, into: &letter)
    findings.take(inner.findings)
    if let first = inner.notices.first { notices.append(MailNotice(first.code, 0..<0, "in an attached message")) }
    NestedLetter(letter).append(to: &message, number)
  }

  /// A mail, or a message that Outlook saved as a file.
  private func readWhole(_ bytes: [UInt8], into letter: inout MailDraft) throws {
    if let file = try CompoundFile(MemorySource(bytes)), MsgStorage.holds(file) {
      notices.removeAll()
      try MapiReader(self).read(try MsgStorage.message(file), into: &letter)
      return letter.joinNested()
    }
    try bytes.withUnsafeBytes { raw in
      guard let base = raw.baseAddress else { return }
      try read(MailBytes(base: base, count: raw.count), into: &letter, unquotes: false)
    }
  }

  /// Lists the files inside a winmail.dat and keeps its body for a mail that has no other.
  func openTNEF(_ part: MimePart, _ content: UnsafeRawBufferPointer, into message: inout MailDraft) throws {
    let number = message.attachments.count
    var decoded: [UInt8] = []
    codec.decode(content, part.encoding) { decoded.append(contentsOf: $0) }
    guard let container = try TnefReader.message(MemorySource(decoded)) else {
      findings.tnef += 1
      describe(number, "kind", "tnef, not opened", &message)
      return notices.append(MailNotice(.attachmentCorrupt, part.body, "tnef"))
    }
    let before = notices.count
    let letter = try readContainer(container, message)
    notices[before...] = notices[before...].map { MailNotice($0.code, part.body, $0.detail) }[...]
    describe(number, "kind", "tnef, opened", &message)
    message.containers.append(OpenedContainer(number: number, letter: letter))
  }

  private func readContainer(_ container: MapiMessage, _ message: MailDraft) throws -> MailDraft {
    var letter = MailDraft(origin: message.origin, message.start..<message.end)
    let kept = findings
    try MapiReader(self).read(container, into: &letter)
    for what in container.trouble { notices.append(MailNotice(.unparseableMessage, 0..<0, "tnef: \(what)")) }
    (findings.withBcc, findings.undated) = (kept.withBcc, kept.undated)
    (findings.datesElsewhere, findings.htmlBodies) = (kept.datesElsewhere, kept.htmlBodies)
    return letter
  }
}

extension MailFindings {
  /// Adds what a nested message may lack that matters to the one around it.
  fileprivate mutating func take(_ inner: MailFindings) {
    encrypted += inner.encrypted
    tnef += inner.tnef
    nestedUnread += inner.nestedUnread
  }
}
