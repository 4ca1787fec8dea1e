// SPDX-License-Identifier: Apache-2.0

/// Decoding of text that is meant to be UTF-8.
package enum Text {
  /// The text and whether bytes that are no UTF-8 had to be shown as U+FFFD.
  @inline(__always)
  package static func decode(_ start: BytePointer, _ end: BytePointer) -> (text: String, repaired: Bool) {
    let bytes = UnsafeBufferPointer(start: start, count: end - start)
    do {
      return (String(copying: try UTF8Span(validating: bytes.span)), false)
    } catch {
      return (String(decoding: bytes, as: UTF8.self), true)
    }
  }

  /// Moves `end` back to the start of a character that would be cut in two there.
  package static func wholeCharacters(_ start: BytePointer, _ end: BytePointer) -> BytePointer {
    var p = end
    for _ in 0..<4 where p > start && p.pointee & 0xC0 == 0x80 { p -= 1 }
    return p > start ? p : end
  }
}
