// SPDX-License-Identifier: Apache-2.0

/// Cuts an MMDF mailbox: each message between lines of four Control-A (mmdf(5)).
struct MMDFSplitter: MailSplitter {
  let hasMacLineEnds = false
  private let window: MailWindow
  private var at = 0
  private var findings: [SplitFinding] = []
  private var head: [UInt8]?
  private var floor = 0

  init(_ stream: any ByteStream, sizeHint: Int?) { window = MailWindow(stream, sizeHint: sizeHint) }

  var total: Int { window.end }

  mutating func takeFindings() -> [SplitFinding] {
    defer { findings.removeAll(keepingCapacity: true) }
    return findings
  }

  func line(_ envelope: Range<Int>) -> MailBytes? { floor <= envelope.lowerBound ? window.bytes(envelope) : nil }

  /// Whether `bytes` begin as such a mailbox.
  static func begins(_ bytes: MailBytes) -> Bool { bytes.hasPrefix("\u{1}\u{1}\u{1}\u{1}", at: 0, to: bytes.count) }

  mutating func next() throws -> MailSlice? {
    while true {
      head = nil
      floor = at
      window.release(before: at)
      let end = try nextMark(at)
      let range = at..<(end ?? window.end)
      at = try end.map { try lineEnd($0) } ?? window.end
      if let slice = slice(range) { return slice }
      if end == nil { return nil }
    }
  }

  /// A message between two marks; nil where there is nothing but line ends.
  private mutating func slice(_ range: Range<Int>) -> MailSlice? {
    if let head {
      var slice = MailSlice(envelope: nil, message: range)
      slice.head = head
      return slice
    }
    let bytes = window.bytes(range)
    guard !bytes.isBlank(0..<bytes.count) else { return nil }
    let end = bytes.lineEnd(0, to: bytes.count)
    let isEnvelope = FromLine(bytes, 0, bytes.contentEnd(0, end)) != nil && Separator.isHeader(bytes, end)
    let start = isEnvelope ? end : 0
    return MailSlice(
      envelope: isEnvelope ? range.lowerBound..<(range.lowerBound + end) : nil,
      message: (range.lowerBound + start)..<range.upperBound, bytes: bytes.slice(start..<bytes.count))
  }

  /// The next line of marks at or after `start`; nil at the end of the file.
  private mutating func nextMark(_ start: Int) throws -> Int? {
    var from = start
    while true {
      let bytes = window.bytes(from: floor)
      if let found = bytes.find("\u{1}\u{1}\u{1}\u{1}", from: from - floor, to: bytes.count) {
        if found == 0 || bytes[found - 1] == 0x0A { return floor + found }
        from = floor + found + 1
        continue
      }
      from = max(from, window.end - 4)
      makeRoom(from)
      guard try window.grow() else { return nil }
    }
  }

  private mutating func makeRoom(_ from: Int) {
    guard window.end - floor > MailLimits.message else { return }
    if head == nil { head = Array(window.bytes(from: floor).raw(0..<(MailLimits.header + MailLimits.line))) }
    floor = max(floor, from - 4_096)
    window.release(before: floor)
  }

  private func lineEnd(_ start: Int) throws -> Int {
    _ = try window.hold(to: start + 8)
    let bytes = window.bytes(from: start)
    return start + bytes.lineEnd(0, to: bytes.count)
  }
}
