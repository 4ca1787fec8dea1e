// SPDX-License-Identifier: Apache-2.0
import Records

/// The messages of an export's mailbox files, and the notices about each behind it.
struct MailItems: ParsedItems {
  private(set) var report: FidelityReport
  private var queue: any MailboxQueue
  private var mailbox: Mailbox?
  private let reader: MessageReader
  private var seq = 0
  /// End of what is accounted for in the mailbox file being read.
  private var cursor = 0
  private var pending: [Notice] = []
  private var given = 0
  private var isFinished = false
  /// No true export of the format was read yet: the report says so.
  private let isExperimental: Bool

  init(_ format: String, _ queue: any MailboxQueue, files: any FileSink, isExperimental: Bool = false) {
    self.isExperimental = isExperimental
    report = FidelityReport(format: format, parserVersion: 1)
    self.queue = queue
    reader = MessageReader(files)
  }

  mutating func next() throws -> ParsedItem? {
    while true {
      if let notice = takePending() { return .notice(notice) }
      guard !isFinished else { return nil }
      if mailbox == nil { try openNext() }
      guard mailbox != nil else {
        finish()
        continue
      }
      if let message = try nextMessage() { return .message(message) }
    }
  }

  private mutating func takePending() -> Notice? {
    guard given < pending.count else {
      pending.removeAll(keepingCapacity: true)
      given = 0
      return nil
    }
    given += 1
    report.notices += 1
    return pending[given - 1]
  }

  private mutating func openNext() throws {
    mailbox = try queue.next()
    cursor = 0
    let notices = queue.takeNotices()
    reader.findings.folderNotices += notices.count
    pending += notices
  }

  /// The next message of the mailbox file; nil when a notice is due first or the file is done.
  private mutating func nextMessage() throws -> ParsedMessage? {
    guard let slice = try mailbox?.splitter.next(), let origin = mailbox?.origin else {
      closeMailbox()
      return nil
    }
    takeFindings(origin)
    guard !slice.isFolderInternal else {
      reader.findings.folderInternal += 1
      return nil
    }
    account(slice)
    let message = try read(slice, origin)
    finishMessage(slice, origin, message)
    return message
  }

  private mutating func read(_ slice: MailSlice, _ origin: ItemOrigin) throws -> ParsedMessage {
    var draft = MailDraft(origin: origin, slice.message)
    draft.extras = mailbox?.extras ?? []
    draft.deleted = mailbox?.isDeleted ?? false
    if draft.deleted { reader.findings.expunged += 1 }
    if slice.isLengthHeaded { reader.findings.lengthHeaded += 1 }
    reader.outside = mailbox?.outside
    if let bytes = slice.bytes {
      try reader.read(bytes, into: &draft, unquotes: mailbox?.isQuoted == true && !slice.isLengthHeaded)
    } else {
      slice.head.withUnsafeBytes { head in
        let bytes = MailBytes(base: head.baseAddress!, count: min(head.count, slice.message.count))
        reader.readHeader(bytes, size: slice.message.count, into: &draft)
      }
    }
    takeEnvelope(slice, &draft)
    defer { seq += 1 }
    return draft.message(seq: seq)
  }

  /// The separator line is kept, and dates a message that has no other date.
  private mutating func takeEnvelope(_ slice: MailSlice, _ draft: inout MailDraft) {
    if let envelope = slice.envelope, let line = mailbox?.splitter.line(envelope) {
      let end = line.contentEnd(0, line.count)
      draft.extras.insert(Extra("mbox:from", line.string(0..<end)), at: 0)
      let from = FromLine(line, 0, end)
      takeSender(from, line, &draft)
      if draft.sentAt == nil, let range = from?.date, let date = MailDate(line, range) {
        draft.sentAt = date.stamp(raw: line.string(range), line)
        draft.extras.append(Extra("date:chosen", "mbox From_ line"))
        reader.findings.datesElsewhere += 1
      }
    }
    if draft.sentAt == nil { reader.findings.undated += 1 }
  }

  /// A mail without From or Sender is from whom its separator says.
  private func takeSender(_ from: FromLine?, _ line: MailBytes, _ draft: inout MailDraft) {
    guard draft.sender == nil, let sender = from?.sender,
      line.index(of: 0x40, from: sender.lowerBound, to: sender.upperBound) != nil
    else { return }
    draft.sender = Participant(address: line.string(sender))
    draft.extras.append(Extra("sender:chosen", "mbox From_ line"))
  }
}

// MARK: - Accounts

extension MailItems {
  /// Bytes between messages are framing; a message's own are items, less what only notices cover.
  private mutating func account(_ slice: MailSlice) {
    report.bytes.framing += slice.message.lowerBound - cursor
    cursor = slice.message.upperBound
  }

  private mutating func finishMessage(_ slice: MailSlice, _ origin: ItemOrigin, _ message: ParsedMessage) {
    let unread = Self.covered(reader.unread)
    report.bytes.items += slice.message.count - unread
    report.bytes.unparsed += unread
    report.messages += 1
    for attachment in message.attachments { report.attachments[attachment.status, default: 0] += 1 }
    if let wall = message.sentAt?.wall {
      report.firstAt = min(report.firstAt ?? wall, wall)
      report.lastAt = max(report.lastAt ?? wall, wall)
    }
    let start = slice.message.lowerBound
    for notice in reader.notices {
      let range = notice.range
      pending.append(
        Notice(
          notice.code, Provenance(file: origin.file, start: start + range.lowerBound, end: start + range.upperBound),
          detail: notice.detail))
    }
  }

  /// Bytes in at least one of `ranges`.
  private static func covered(_ ranges: [Range<Int>]) -> Int {
    guard ranges.count > 1 else { return ranges.first?.count ?? 0 }
    var end = 0
    var count = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.upperBound > end {
      count += range.upperBound - max(range.lowerBound, end)
      end = range.upperBound
    }
    return count
  }

  private mutating func takeFindings(_ origin: ItemOrigin) {
    for finding in mailbox?.splitter.takeFindings() ?? [] {
      switch finding {
      case .ambiguous(let range, let isSplit):
        if isSplit { reader.findings.doubtfulSplits += 1 } else { reader.findings.rejectedSplits += 1 }
        let detail = isSplit ? "split here" : "kept in one message"
        pending.append(Notice(.ambiguousSplit, provenance(range, origin), detail: detail))
      case .strayText(let range):
        report.bytes.framing += range.lowerBound - cursor
        report.bytes.unparsed += range.count
        cursor = range.upperBound
        pending.append(Notice(.textBeforeFirstMessage, provenance(range, origin)))
      }
    }
  }

  private func provenance(_ range: Range<Int>, _ origin: ItemOrigin) -> Provenance {
    Provenance(file: origin.file, start: range.lowerBound, end: range.upperBound)
  }

  private mutating func closeMailbox() {
    guard let mailbox else { return }
    takeFindings(mailbox.origin)
    report.bytes.framing += mailbox.splitter.total - cursor
    report.bytes.total += mailbox.splitter.total
    if mailbox.splitter.hasMacLineEnds { reader.findings.hasMacLineEnds = true }
    self.mailbox = nil
  }

  private mutating func finish() {
    isFinished = true
    MailReport.complete(&report, reader.findings)
    guard isExperimental else { return }
    report.choices.append(Extra("experimental", "true"))
    report.lower(to: .b, because: "The format is experimental: no true export of it has been read.")
  }
}
