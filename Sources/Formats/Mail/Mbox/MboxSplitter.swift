// SPDX-License-Identifier: Apache-2.0

/// Cuts an mbox of any variant at its separators: mboxo, mboxrd, mboxcl, mboxcl2, Thunderbird, Takeout,
/// pipermail, Eudora, with LF, CRLF or CR line ends.
struct MboxSplitter: MailSplitter {
  /// Bytes around a candidate that a verdict may need.
  private static let margin = 4_096

  /// Line ends are lone CRs (classic Mac OS): they are read as LF, byte for byte.
  let hasMacLineEnds: Bool
  private let window: MailWindow
  private var translated = 0
  private var findings: [SplitFinding] = []
  /// Start of the separator found last; nil after the end.
  private var separator: Int?
  private var isStarted = false
  /// First offset the window must keep for the message being read.
  private var floor = 0
  /// Header of a message too large to be held.
  private var keptHead: [UInt8]?

  init(_ stream: any ByteStream, sizeHint: Int?) throws {
    window = MailWindow(stream, sizeHint: sizeHint)
    _ = try window.hold(to: 64 << 10)
    hasMacLineEnds = Self.hasMacLineEnds(window.bytes(from: 0))
    try hold(to: 64 << 10)
  }

  /// Size of the file; known once the last message was given.
  var total: Int { window.end }

  mutating func takeFindings() -> [SplitFinding] {
    defer { findings.removeAll(keepingCapacity: true) }
    return findings
  }

  func line(_ envelope: Range<Int>) -> MailBytes? { floor <= envelope.lowerBound ? window.bytes(envelope) : nil }

  mutating func next() throws -> MailSlice? {
    if !isStarted { try start() }
    guard let start = separator else { return nil }
    keptHead = nil
    floor = start
    window.release(before: start)
    return try message(start, try lineEnd(start))
  }

  /// Finds the first separator; what is not blank before it is a finding.
  private mutating func start() throws {
    isStarted = true
    let head = window.bytes(from: 0)
    var at = head.hasPrefix("\u{FEFF}", at: 0, to: head.count) ? 3 : 0
    while at < head.count, head[at].isMailSpace { at += 1 }
    if FromLine(head, at, head.contentEnd(at, head.lineEnd(at, to: head.count))) != nil {
      separator = at
      return
    }
    var part = OpenPart(head, header: 0..<0)
    // The search begins at a line end; the file's beginning was looked at above.
    separator = try nextSeparator(at, lengthEnd: nil, &part)
    let stray = at..<(separator ?? total)
    if !stray.isEmpty { findings.append(.strayText(stray)) }
  }

  private mutating func message(_ start: Int, _ first: Int) throws -> MailSlice {
    let head = try head(first)
    let claimed = try contentLengthEnd(first + head.end, head.contentLength)
    var part = OpenPart(window.bytes(from: first), header: 0..<head.end)
    separator = try nextSeparator(first - 1, lengthEnd: claimed?.separator, &part)
    let isLengthHeaded = claimed != nil && claimed?.separator == (separator ?? total)
    let end = isLengthHeaded ? claimed!.end : withoutBlankLine(first, separator ?? total)
    return slice(start, first..<max(end, first), head, isLengthHeaded)
  }

  private func slice(_ start: Int, _ message: Range<Int>, _ head: MessageHead, _ isLengthHeaded: Bool) -> MailSlice {
    var slice = MailSlice(
      envelope: start..<message.lowerBound, message: message, isLengthHeaded: isLengthHeaded)
    if let keptHead {
      slice.head = keptHead
    } else {
      slice.bytes = window.bytes(message)
      slice.isFolderInternal = start == floor && head.isFolderInternal && isInternal(start, message)
    }
    return slice
  }
}

// MARK: - Separators

extension MboxSplitter {
  /// Searches on from `start`, the line end before the first candidate; nil at the end of the file.
  private mutating func nextSeparator(_ start: Int, lengthEnd: Int?, _ part: inout OpenPart) throws -> Int? {
    let message = start + 1
    var at = start
    while true {
      let base = floor
      let held = window.bytes(from: base)
      if let found = held.find("\nFrom ", from: max(at - base, 0), to: held.count) {
        let candidate = base + found + 1
        try hold(to: candidate + Self.margin)
        if try accepts(candidate, message, lengthEnd, &part) { return candidate }
        at = candidate
      } else if window.atEnd {
        return nil
      } else {
        at = max(at, window.end - 6)
        try makeRoom(message, at)
        try hold(to: window.end + MailWindow.chunk)
      }
    }
  }

  private mutating func accepts(
    _ candidate: Int, _ message: Int, _ lengthEnd: Int?, _ part: inout OpenPart
  ) throws -> Bool {
    if let lengthEnd, candidate == lengthEnd { return true }
    let bytes = window.bytes(from: floor)
    let line = candidate..<(floor + bytes.lineEnd(candidate - floor, to: bytes.count))
    switch Separator.judge(bytes, candidate - floor) {
    case .no: return false
    case .rejected:
      findings.append(.ambiguous(at: line, isSplit: false))
      return false
    case .yes(let isDoubtful):
      let isCovered = lengthEnd.map { candidate < $0 } ?? false
      let isInside = try !isCovered && isInOpenPart(candidate, message, &part)
      if isCovered || isInside || isDoubtful {
        findings.append(.ambiguous(at: line, isSplit: !isCovered && !isInside))
      }
      return !isCovered && !isInside
    }
  }

  private mutating func isInOpenPart(_ candidate: Int, _ message: Int, _ part: inout OpenPart) throws -> Bool {
    // LIMIT: in a message too large to be held, parts are not looked at: its doubtful separators split.
    guard keptHead == nil, message >= floor, part.isOpen(at: candidate - message, window.bytes(from: message))
    else { return false }
    try hold(to: candidate + MailLimits.lookahead)
    return part.holds(candidate - message, window.bytes(from: message))
  }

  /// Where the message ends by its Content-Length, and the separator there; nil unless it lands on one or
  /// on the end of the file.
  private mutating func contentLengthEnd(_ body: Int, _ length: Int?) throws -> (end: Int, separator: Int)? {
    guard let length, length >= 0, length <= MailLimits.message else { return nil }
    let end = body + length
    try hold(to: end + Self.margin)
    guard end <= window.end else { return nil }
    let bytes = window.bytes(from: floor)
    var at = end - floor
    let limit = min(bytes.count, at + 8)
    while at < limit, bytes[at] == 0x0A || bytes[at] == 0x0D { at += 1 }
    if floor + at == window.end, window.atEnd { return (end, window.end) }
    guard at == 0 || bytes[at - 1] == 0x0A, Separator.judge(bytes, at) != .no else { return nil }
    return (end, floor + at)
  }

  /// The blank line before a separator belongs to it (RFC 4155 appendix A).
  private func withoutBlankLine(_ first: Int, _ end: Int) -> Int {
    guard end - first >= 1, end - floor >= 4, end <= window.end else { return end }
    let bytes = window.bytes(from: floor)
    let at = end - floor
    guard bytes[at - 1] == 0x0A else { return end }
    if bytes[at - 2] == 0x0A { return end - 1 }
    if bytes[at - 2] == 0x0D, bytes[at - 3] == 0x0A { return end - 2 }
    return end
  }

  /// UW-imap's first message, which holds the folder's own data.
  private func isInternal(_ start: Int, _ message: Range<Int>) -> Bool {
    let bytes = window.bytes(start..<message.upperBound)
    let end = min(bytes.count, MailLimits.header)
    return bytes.hasPrefix("From MAILER-DAEMON", at: 0, to: end)
      && bytes.find("FOLDER INTERNAL DATA", from: 0, to: end) != nil
  }
}

// MARK: - The window

extension MboxSplitter {
  private static func hasMacLineEnds(_ head: MailBytes) -> Bool {
    head.index(of: 0x0A, from: 0, to: head.count) == nil && head.index(of: 0x0D, from: 0, to: head.count) != nil
  }

  private mutating func hold(to offset: Int) throws {
    _ = try window.hold(to: offset)
    guard hasMacLineEnds, translated < window.end else { return }
    let fresh = window.mutable(translated..<window.end)
    for index in fresh.indices where fresh[index] == 0x0D { fresh[index] = 0x0A }
    translated = window.end
  }

  private mutating func lineEnd(_ start: Int) throws -> Int {
    try hold(to: start + Self.margin)
    let bytes = window.bytes(from: start)
    return start + bytes.lineEnd(0, to: bytes.count)
  }

  private mutating func head(_ first: Int) throws -> MessageHead {
    try hold(to: first + Self.margin)
    var head = MessageHead(window.bytes(from: first))
    while first + head.end == window.end, !window.atEnd, head.end < MailLimits.header + MailLimits.line {
      try hold(to: window.end + MailWindow.chunk)
      head = MessageHead(window.bytes(from: first))
    }
    return head
  }

  /// Keeps the header alone of a message that outgrows its limit, and lets go of its body.
  private mutating func makeRoom(_ message: Int, _ at: Int) throws {
    guard window.end - floor > MailLimits.message else { return }
    if keptHead == nil {
      let held = window.bytes(from: max(message, floor))
      keptHead = Array(held.raw(0..<min(held.count, MailLimits.header + MailLimits.line)))
    }
    floor = max(floor, at - Self.margin)
    window.release(before: floor)
  }
}
