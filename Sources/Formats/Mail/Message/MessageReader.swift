// SPDX-License-Identifier: Apache-2.0
import Records

/// Turns the bytes of one mail into a message, its attachments handed to the sink on the way.
///
/// One a parse: it keeps the buffers that every message uses again.
final class MessageReader {
  let codec = MimeCodec()
  let sink: any FileSink
  var findings = MailFindings()
  var tree = MimeTree()
  private var header = HeaderBlock()
  private var names = HeaderNames()
  /// Notices of the message being read; ranges count from its first byte.
  var notices: [MailNotice] = []
  /// Messages around the one being read, and the reader of those inside it.
  let depth: Int
  lazy var inner = MessageReader(DiscardingSink(), depth: depth + 1)
  /// Attachments kept apart from the mail being read.
  var outside: EmlxAttachments?
  /// Bytes of the message covered by notices only.
  var unread: [Range<Int>] = []

  init(_ sink: any FileSink, depth: Int = 0) {
    self.sink = sink
    self.depth = depth
  }

  /// Reads `bytes` into `message`, whose place and provenance are set. `unquotes`: body lines carry mbox quoting.
  func read(_ bytes: MailBytes, into message: inout MailDraft, unquotes: Bool) throws {
    begin()
    header.read(bytes, 0..<bytes.count)
    noteHeader(bytes)
    takeFields(bytes, into: &message)
    tree.read(bytes, header, codec)
    noteTree(bytes)
    try takeBody(bytes, into: &message, unquotes: unquotes)
    message.joinNested()
  }

  /// Reads the header alone of a message that is too large to be held.
  func readHeader(_ bytes: MailBytes, size: Int, into message: inout MailDraft) {
    begin()
    header.read(bytes, 0..<bytes.count)
    noteHeader(bytes)
    takeFields(bytes, into: &message)
    findings.limits += 1
    leaveUnread(header.bodyStart..<size, .limitReached, "message of \(size) bytes")
  }

  /// Reads a header that stands apart from its message, as Outlook keeps it.
  func takeHeader(_ bytes: MailBytes, into message: inout MailDraft) {
    header.read(bytes, 0..<bytes.count)
    takeFields(bytes, into: &message)
  }

  private func begin() {
    notices.removeAll(keepingCapacity: true)
    unread.removeAll(keepingCapacity: true)
  }

  /// A notice whose bytes were not read.
  func leaveUnread(_ range: Range<Int>, _ code: NoticeCode, _ detail: String?) {
    guard !range.isEmpty else { return }
    unread.append(range)
    notices.append(MailNotice(code, range, detail))
  }

  private func noteHeader(_ bytes: MailBytes) {
    if let beyond = header.beyond {
      findings.limits += 1
      leaveUnread(beyond, .limitReached, "header over \(MailLimits.header) bytes")
    }
    for stray in header.strays where !isEnvelope(bytes, stray) { notices.append(MailNotice(.unreadableLine, stray)) }
    if header.fields.isEmpty { notices.append(MailNotice(.unparseableMessage, 0..<bytes.count, "no header")) }
  }

  private func isEnvelope(_ bytes: MailBytes, _ line: Range<Int>) -> Bool {
    bytes.hasPrefix("From ", at: line.lowerBound, to: line.upperBound)
      || bytes.hasPrefix(">From ", at: line.lowerBound, to: line.upperBound)
  }

  /// The fields in order, each an extra; those of the model in their place too.
  private func takeFields(_ bytes: MailBytes, into message: inout MailDraft) {
    message.extras.reserveCapacity(message.extras.count + header.fields.count + 4)
    for field in header.fields {
      let text = codec.headerText(bytes, field.value)
      take(field, text, bytes, into: &message)
      message.extras.append(Extra(names.name(bytes, field.name), text))
    }
    for stray in header.strays { message.extras.append(Extra("headerLine", codec.headerText(bytes, stray))) }
    finishFields(bytes, into: &message)
  }

  private func take(_ field: HeaderField, _ text: String, _ bytes: MailBytes, into message: inout MailDraft) {
    switch field.kind {
    case .from where message.sender == nil: message.sender = AddressList(bytes, field.value, codec).people.first
    case .to: addRecipients(bytes, field, .to, into: &message)
    case .cc: addRecipients(bytes, field, .cc, into: &message)
    case .bcc: addRecipients(bytes, field, .bcc, into: &message)
    case .subject where message.subject == nil: message.subject = text
    case .messageID where message.nativeID == nil: message.nativeID = text
    case .inReplyTo where message.replyTo == nil: message.replyTo = text
    case .date where message.sentAt == nil:
      message.sentAt = MailDate(bytes, bytes.trimmed(field.value))?.stamp(raw: text, bytes)
    case .mozillaStatus: takeMozillaStatus(text, into: &message)
    case .mozillaAltered: findings.detached += 1
    default: break
    }
  }

  private func addRecipients(
    _ bytes: MailBytes, _ field: HeaderField, _ role: Recipient.Role, into message: inout MailDraft
  ) {
    for person in AddressList(bytes, field.value, codec).people {
      message.recipients.append(Recipient(person, role: role))
    }
  }

  /// What another field says where the usual one is missing.
  private func finishFields(_ bytes: MailBytes, into message: inout MailDraft) {
    if message.sender == nil, let field = header.first(.sender) {
      message.sender = AddressList(bytes, field.value, codec).people.first
    }
    if message.recipients.contains(where: { $0.role == .bcc }) { findings.withBcc += 1 }
    if message.sentAt == nil, let stamp = receivedStamp(bytes) {
      message.sentAt = stamp
      message.extras.append(Extra("date:chosen", "Received"))
      findings.datesElsewhere += 1
    }
  }

  /// The date at the end of the newest Received field (RFC 5321 4.4).
  private func receivedStamp(_ bytes: MailBytes) -> Stamp? {
    guard let value = header.first(.received)?.value,
      let semicolon = value.reversed().first(where: { bytes[$0] == 0x3B }),
      let date = MailDate(bytes, (semicolon + 1)..<value.upperBound)
    else { return nil }
    return date.stamp(raw: codec.headerText(bytes, (semicolon + 1)..<value.upperBound), bytes)
  }

  /// Thunderbird's status bits (nsMsgMessageFlags.h), read where they matter to a record.
  private func takeMozillaStatus(_ text: String, into message: inout MailDraft) {
    guard let bits = UInt32(text, radix: 16) else { return }
    var meaning: [String] = []
    if bits & 0x0001 != 0 { meaning.append("read") }
    if bits & 0x0002 != 0 { meaning.append("replied") }
    if bits & 0x0004 != 0 { meaning.append("marked") }
    if bits & 0x0008 != 0 { meaning.append("expunged") }
    if bits & 0x0400 != 0 { meaning.append("partial") }
    if bits & 0x1000 != 0 { meaning.append("forwarded") }
    if bits & 0x0008 != 0 { findings.expunged += 1 }
    if bits & 0x0008 != 0 { message.deleted = true }
    if bits & 0x0400 != 0 { findings.notDownloaded += 1 }
    if !meaning.isEmpty { message.extras.append(Extra("mozillaStatus", meaning.joined(separator: " "))) }
  }

  private func noteTree(_ bytes: MailBytes) {
    for part in tree.tooDeep {
      findings.limits += 1
      leaveUnread(tree.parts[part].body, .limitReached, "depth \(MailLimits.depth + 1)")
    }
    if let beyond = tree.beyondCount {
      findings.limits += 1
      leaveUnread(beyond, .limitReached, "part \(MailLimits.parts + 1)")
    }
    for range in tree.headersBeyond {
      findings.limits += 1
      leaveUnread(range, .limitReached, "header over \(MailLimits.header) bytes")
    }
    if let part = tree.parts.first(where: { $0.isOpened && !$0.isClosed }), tree.beyondCount == nil {
      findings.unclosed += 1
      notices.append(MailNotice(.truncated, part.body, "no closing boundary"))
    }
  }
}
