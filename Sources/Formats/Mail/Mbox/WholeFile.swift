// SPDX-License-Identifier: Apache-2.0

/// A file that is one message: .eml, or one file of a Maildir.
struct WholeFile: MailSplitter {
  private let window: MailWindow
  private var isGiven = false
  private(set) var hasMacLineEnds = false
  /// The beginning of a file larger than a message may be.
  private var head: [UInt8]?

  init(_ stream: any ByteStream, sizeHint: Int?) { window = MailWindow(stream, sizeHint: sizeHint) }

  var total: Int { window.end }
  mutating func takeFindings() -> [SplitFinding] { [] }
  func line(_ envelope: Range<Int>) -> MailBytes? { head == nil ? window.bytes(envelope) : nil }

  mutating func next() throws -> MailSlice? {
    guard !isGiven else { return nil }
    isGiven = true
    while try window.grow() { makeRoom() }
    guard head == nil else { return large() }
    translate()
    let bytes = window.bytes(from: 0)
    let start = Self.start(bytes)
    guard start < bytes.count else { return nil }
    let envelope = Self.envelope(bytes, start)
    let from = envelope?.upperBound ?? start
    return MailSlice(envelope: envelope, message: from..<bytes.count, bytes: bytes.slice(from..<bytes.count))
  }

  private mutating func makeRoom() {
    guard window.end > MailLimits.message, head == nil || window.atEnd == false else { return }
    if head == nil { head = Array(window.bytes(from: 0).raw(0..<(MailLimits.header + MailLimits.line))) }
    window.release(before: window.end)
  }

  private func large() -> MailSlice {
    var slice = MailSlice(envelope: nil, message: 0..<window.end)
    slice.head = head ?? []
    return slice
  }

  private mutating func translate() {
    let bytes = window.bytes(from: 0)
    let head = min(bytes.count, 64 << 10)
    hasMacLineEnds =
      bytes.index(of: 0x0A, from: 0, to: head) == nil && bytes.index(of: 0x0D, from: 0, to: head) != nil
    guard hasMacLineEnds else { return }
    let all = window.mutable(0..<window.end)
    for index in all.indices where all[index] == 0x0D { all[index] = 0x0A }
  }

  /// Past a byte-order mark and blank lines.
  private static func start(_ bytes: MailBytes) -> Int {
    var at = bytes.hasPrefix("\u{FEFF}", at: 0, to: bytes.count) ? 3 : 0
    while at < bytes.count, bytes[at] == 0x0A || bytes[at] == 0x0D { at += 1 }
    return at
  }

  /// A separator line that a mail program left at the top.
  private static func envelope(_ bytes: MailBytes, _ start: Int) -> Range<Int>? {
    let end = bytes.lineEnd(start, to: bytes.count)
    let isEnvelope = FromLine(bytes, start, bytes.contentEnd(start, end)) != nil && Separator.isHeader(bytes, end)
    return isEnvelope ? start..<end : nil
  }
}
