// SPDX-License-Identifier: Apache-2.0

/// Characters that show nothing: direction marks, isolates, byte-order marks, zero-width spaces.
///
/// They are stepped over for matching only and stay in every stored text.
package enum Marks {
  /// Length of the mark at `p`, 0 where there is none: U+200B, U+200E, U+200F, U+202A-U+202E, U+2066-U+2069, U+FEFF.
  @inline(__always)
  package static func length(_ p: BytePointer, _ end: BytePointer) -> Int {
    guard end - p >= 3, p[0] == 0xE2 || p[0] == 0xEF else { return 0 }
    if p[0] == 0xEF { return p[1] == 0xBB && p[2] == 0xBF ? 3 : 0 }
    if p[1] == 0x80 {
      let c = p[2]
      return c == 0x8B || c == 0x8E || c == 0x8F || (0xAA...0xAE).contains(c) ? 3 : 0
    }
    return p[1] == 0x81 && (0xA6...0xA9).contains(p[2]) ? 3 : 0
  }

  /// Steps over marks.
  @inline(__always)
  package static func skip(_ p: BytePointer, _ end: BytePointer) -> BytePointer {
    var p = p
    while true {
      let n = length(p, end)
      if n == 0 { return p }
      p += n
    }
  }

  /// Steps back over marks at the end of `start ..< end`.
  package static func trimEnd(_ start: BytePointer, _ end: BytePointer) -> BytePointer {
    var end = end
    while end - start >= 3, length(end - 3, end) == 3 { end -= 3 }
    return end
  }

  /// Length of the left-to-right mark U+200E at `p`, 0 where there is none.
  @inline(__always)
  package static func isLeftToRight(_ p: BytePointer, _ end: BytePointer) -> Bool {
    end - p >= 3 && p[0] == 0xE2 && p[1] == 0x80 && p[2] == 0x8E
  }

  /// Length of the space at `p`: U+0020, tab, U+00A0, U+2009, U+202F; 0 where there is none.
  @inline(__always)
  package static func spaceLength(_ p: BytePointer, _ end: BytePointer) -> Int {
    guard p < end else { return 0 }
    if p[0] == 0x20 || p[0] == 0x09 { return 1 }
    if p[0] == 0xC2 { return end - p >= 2 && p[1] == 0xA0 ? 2 : 0 }
    guard end - p >= 3 else { return 0 }
    if p[0] == 0xE2 { return p[1] == 0x80 && (p[2] == 0xAF || p[2] == 0x89) ? 3 : 0 }
    return p[0] == 0xE3 && p[1] == 0x80 && p[2] == 0x80 ? 3 : 0
  }
}
