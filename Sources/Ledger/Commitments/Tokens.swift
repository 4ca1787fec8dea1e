// SPDX-License-Identifier: Apache-2.0

/// The token rule of message commitments, version 1 (docs/ledger-format.md): frozen, over UTF-8 bytes, with no locale
/// and no Unicode table. Tokens joined are the body, byte for byte.
struct Tokens {
  /// Most bytes of a run, before the space that may follow a word.
  static let longestRun = 32

  private let body: UnsafeRawBufferPointer
  private(set) var offset = 0

  init(_ body: UnsafeRawBufferPointer) { self.body = body }

  /// The range of the next token, nil at the end.
  mutating func next() -> Range<Int>? {
    guard offset < body.count else { return nil }
    let start = offset
    let isWord = Self.isWordByte(body[start])
    let end = runEnd(from: start, isWord: isWord)
    let takesSpace = isWord && end < body.count && body[end] == UInt8(ascii: " ")
    offset = takesSpace ? end + 1 : end
    return start..<offset
  }

  private func runEnd(from start: Int, isWord: Bool) -> Int {
    let limit = min(start + Self.longestRun, body.count)
    var end = start + 1
    while end < limit, Self.isWordByte(body[end]) == isWord { end += 1 }
    let isCut = end == start + Self.longestRun && end < body.count
    return isCut ? scalarBoundary(before: end, of: start) : end
  }

  /// A run that is cut inside a UTF-8 scalar ends before that scalar; bytes that are no UTF-8 are cut at 32.
  private func scalarBoundary(before end: Int, of start: Int) -> Int {
    guard Self.isContinuation(body[end]) else { return end }
    for candidate in (end - 3..<end).reversed() where !Self.isContinuation(body[candidate]) { return candidate }
    return end
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// ASCII letters and digits, and every byte from 0x80 on.
  static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }

  /// The number of tokens of a body.
  static func count(_ body: UnsafeRawBufferPointer) -> Int {
    var (tokens, count) = (Tokens(body), 0)
    while tokens.next() != nil { count += 1 }
    return count
  }
}
