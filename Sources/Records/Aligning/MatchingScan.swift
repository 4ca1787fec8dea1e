// SPDX-License-Identifier: Apache-2.0

/// Scans UTF-8 into its matching form: no invisible marks, one space for any white space, mentions made equal.
///
/// Which marks and spaces: docs/formats/whatsapp.md; nothing that is stored is changed.
struct MatchingScan {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Whether the text is known to be in normal form C; else the scan stops where that would have to be looked at.
  let isNormal: Bool

  /// Returns whether it came to the end.
  @inline(__always)
  func run(into sink: inout some MatchingSink) -> Bool {
    var (i, isGap, isBegun) = (0, false, false)
    while i < bytes.count {
      let byte = bytes[i]
      if byte <= 0x20 {
        (isGap, i) = (true, i + 1)
        continue
      }
      if byte >= 0xC2, let (length, isSpace) = blank(at: i) {
        (isGap, i) = (isGap || isSpace, i + length)
        continue
      }
      if byte >= 0xCC, !isNormal, !isSettled(at: i) { return false }
      if isGap, isBegun { sink.gap() }
      (isGap, isBegun) = (false, true)
      sink.put(byte)
      i = byte == 0x40 ? mentionEnd(after: i) : i + 1
    }
    return true
  }

  /// Length of the mark or space at `i`, nil where there is none.
  @inline(__always)
  private func blank(at i: Int) -> (Int, isSpace: Bool)? {
    let byte = bytes[i]
    if byte == 0xC2 { return i + 1 < bytes.count && bytes[i + 1] == 0xA0 ? (2, true) : nil }
    guard byte == 0xE2 || byte == 0xE3 || byte == 0xEF, i + 2 < bytes.count else { return nil }
    let (second, third) = (bytes[i + 1], bytes[i + 2])
    if byte == 0xEF { return second == 0xBB && third == 0xBF ? (3, false) : nil }
    if byte == 0xE3 { return second == 0x80 && third == 0x80 ? (3, true) : nil }
    if second == 0x80 {
      if third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF { return (3, true) }
      return third == 0x8B || third == 0x8E || third == 0x8F || (0xAA...0xAE).contains(third) ? (3, false) : nil
    }
    guard second == 0x81 else { return nil }
    return (0xA6...0xA9).contains(third) ? (3, false) : third == 0x9F ? (3, true) : nil
  }

  /// Whether what begins at `i` is the same in every normal form, so that no table is needed: punctuation, emoji.
  @inline(__always)
  private func isSettled(at i: Int) -> Bool {
    guard i + 2 < bytes.count else { return false }
    let second = bytes[i + 1]
    switch bytes[i] {
    case 0xE2: return second != 0x84 && second != 0x8C && second != 0xAB
    case 0xEF: return second == 0xB8 && bytes[i + 2] == 0x8F
    case 0xF0: return second == 0x9F
    default: return false
    }
  }

  /// One past a mention whose `@` stands at `i`: a name between isolates, or a number of seven digits and more.
  private func mentionEnd(after i: Int) -> Int {
    var end = i + 1
    if end + 2 < bytes.count, bytes[end] == 0xE2, bytes[end + 1] == 0x81, bytes[end + 2] == 0xA8 {
      let last = min(bytes.count - 2, end + Self.longestName)
      while end < last, !(bytes[end] == 0xE2 && bytes[end + 1] == 0x81 && bytes[end + 2] == 0xA9) { end += 1 }
      return end < last ? end + 3 : i + 1
    }
    while end < bytes.count, (0x30...0x39).contains(bytes[end]) { end += 1 }
    return end - i > 7 ? end : i + 1
  }

  /// Longest name looked for in a mention, in bytes.
  private static var longestName: Int { 256 }
}
