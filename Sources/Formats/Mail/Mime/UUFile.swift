// SPDX-License-Identifier: Apache-2.0

/// A uuencoded file in the text of a mail: `begin 644 name`, lines, `end` (POSIX uuencode).
struct UUFile {
  let name: Range<Int>
  /// The encoded lines, without `begin` and `end`.
  let content: Range<Int>
  let isClosed: Bool
  /// Where to look on.
  let end: Int

  /// The first file in `from ..< end`; nil where there is none.
  init?(_ bytes: MailBytes, from: Int, to end: Int) {
    var at = from
    while let line = Self.begin(bytes, at, end) {
      let next = bytes.lineEnd(line, to: end)
      if let name = Self.name(bytes, line, bytes.contentEnd(line, next)), Self.isEncoded(bytes, next, end) {
        let close = Self.close(bytes, next, end)
        self.name = name
        content = next..<close.contentEnd
        isClosed = close.isClosed
        self.end = close.end
        return
      }
      at = next
    }
    return nil
  }

  private static func begin(_ bytes: MailBytes, _ at: Int, _ end: Int) -> Int? {
    if at == 0 || bytes[at - 1] == 0x0A, bytes.hasPrefix("begin ", at: at, to: end) { return at }
    return bytes.find("\nbegin ", from: at, to: end).map { $0 + 1 }
  }

  /// Three or four octal digits, then the name.
  private static func name(_ bytes: MailBytes, _ start: Int, _ end: Int) -> Range<Int>? {
    var at = start + 6
    while at < end, bytes[at] &- 0x30 < 8 { at += 1 }
    guard (3...4).contains(at - start - 6), at + 1 < end, bytes[at] == 0x20 else { return nil }
    return (at + 1)..<end
  }

  /// Whether the line at `start` has the length its first byte says; trailing spaces may be lost or added.
  private static func isEncoded(_ bytes: MailBytes, _ start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    let lineEnd = bytes.contentEnd(start, bytes.lineEnd(start, to: end))
    guard lineEnd > start, (0x20...0x60).contains(bytes[start]) else { return false }
    let length = (Int(bytes[start]) - 0x20) & 0x3F
    let signs = (length + 2) / 3 * 4
    return (lineEnd - start - 1 - signs).magnitude <= 2
  }

  private static func close(_ bytes: MailBytes, _ start: Int, _ end: Int) -> (contentEnd: Int, end: Int, isClosed: Bool)
  {
    var at = start
    while at < end {
      let next = bytes.lineEnd(at, to: end)
      if bytes.equals("end", bytes.trimmed(at..<next)) { return (at, next, true) }
      if !bytes.isBlank(at..<next), !isEncoded(bytes, at, end) { return (at, at, false) }
      at = next
    }
    return (end, end, false)
  }
}
