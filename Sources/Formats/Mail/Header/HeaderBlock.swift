// SPDX-License-Identifier: Apache-2.0

/// The header of a message or part, field by field in order (RFC 5322 2.2), read tolerantly.
struct HeaderBlock {
  private(set) var fields: [HeaderField] = []
  /// Lines that are no field, no continuation and no body either.
  private(set) var strays: [Range<Int>] = []
  /// Where the body begins.
  private(set) var bodyStart = 0
  /// What of the header stands beyond the limit, unread.
  private(set) var beyond: Range<Int>?

  func first(_ kind: HeaderKind) -> HeaderField? { fields.first { $0.kind == kind } }

  /// Reads the header at `range`'s start. `stops` says of a line start whether the header ends before it
  /// (a boundary of an enclosing multipart).
  mutating func read(_ bytes: MailBytes, _ range: Range<Int>, stops: (Int, Int) -> Bool = { _, _ in false }) {
    fields.removeAll(keepingCapacity: true)
    strays.removeAll(keepingCapacity: true)
    beyond = nil
    var start = range.lowerBound
    while start < range.upperBound {
      let next = bytes.lineEnd(start, to: range.upperBound)
      let end = bytes.contentEnd(start, next)
      if end == start {
        bodyStart = next
        return noteBeyond(start)
      }
      if stops(start, end) || !take(bytes, start, end, next, range) {
        bodyStart = start
        return noteBeyond(start)
      }
      start = next
    }
    bodyStart = range.upperBound
    noteBeyond(range.upperBound)
  }

  /// Takes one line; false when it is the body's first.
  private mutating func take(_ bytes: MailBytes, _ start: Int, _ end: Int, _ next: Int, _ range: Range<Int>) -> Bool {
    if end - range.lowerBound > MailLimits.header {
      if beyond == nil { beyond = start..<start }
      return true
    }
    if bytes[start] == 0x20 || bytes[start] == 0x09 { return takeFold(bytes, start, end) }
    if let colon = Self.colon(bytes, start, end) {
      let name = start..<Self.nameEnd(bytes, start, colon)
      fields.append(HeaderField(kind: HeaderKind(bytes, name), name: name, value: (colon + 1)..<end))
      return true
    }
    return takeStray(bytes, start, end, next, range)
  }

  private mutating func takeFold(_ bytes: MailBytes, _ start: Int, _ end: Int) -> Bool {
    if fields.isEmpty {
      if bytes.isBlank(start..<end) { return false }
      strays.append(start..<end)
    } else {
      fields[fields.count - 1].value = fields[fields.count - 1].value.lowerBound..<end
    }
    return true
  }

  /// An envelope line, or a broken line with header on after it; anything else begins the body.
  private mutating func takeStray(
    _ bytes: MailBytes, _ start: Int, _ end: Int, _ next: Int, _ range: Range<Int>
  ) -> Bool {
    let isEnvelope = bytes.hasPrefix("From ", at: start, to: end) || bytes.hasPrefix(">From ", at: start, to: end)
    guard (isEnvelope && fields.isEmpty) || continues(bytes, at: next, to: range.upperBound) else { return false }
    strays.append(start..<end)
    return true
  }

  private func continues(_ bytes: MailBytes, at start: Int, to end: Int) -> Bool {
    guard start < end else { return false }
    let lineEnd = bytes.contentEnd(start, bytes.lineEnd(start, to: end))
    return Self.isField(bytes, start, lineEnd)
  }

  private mutating func noteBeyond(_ end: Int) {
    if let from = beyond { beyond = from.lowerBound..<end }
  }

  /// Whether a line reads as a header field: a name of printable ASCII, then a colon.
  static func isField(_ bytes: MailBytes, _ start: Int, _ end: Int) -> Bool { colon(bytes, start, end) != nil }

  /// The colon after the field's name; spaces may stand before it (RFC 5322 4.5). A name has at most 127 bytes.
  private static func colon(_ bytes: MailBytes, _ start: Int, _ end: Int) -> Int? {
    var offset = start
    let limit = min(end, start + 128)
    while offset < limit {
      let byte = bytes[offset]
      if byte == 0x3A { return offset > start ? offset : nil }
      guard byte > 0x20, byte < 0x7F else { return spacedColon(bytes, start, offset, limit) }
      offset += 1
    }
    return nil
  }

  private static func spacedColon(_ bytes: MailBytes, _ start: Int, _ from: Int, _ limit: Int) -> Int? {
    var offset = from
    while offset < limit, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset += 1 }
    return offset > from && from > start && offset < limit && bytes[offset] == 0x3A ? offset : nil
  }

  private static func nameEnd(_ bytes: MailBytes, _ start: Int, _ colon: Int) -> Int {
    var end = colon
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return end
  }
}
