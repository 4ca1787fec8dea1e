// SPDX-License-Identifier: Apache-2.0

/// Finds the end of a tag whose attributes may hold ">" inside quotes; goes on where it stood when more bytes come.
struct TagScan {
  private var seen = 1
  private var quote: UInt8 = 0

  /// Bytes of the tag at the window's start; nil when its end is not there yet.
  mutating func length(_ window: ByteWindow) -> Int? {
    var p = window.start + seen
    while p < window.end {
      if quote != 0 {
        guard let close = Bytes.find(quote, p, window.end) else { break }
        p = close
        quote = 0
      } else if p[0] == UInt8(ascii: ">") {
        return p + 1 - window.start
      } else if p[0] == UInt8(ascii: "\"") || p[0] == UInt8(ascii: "'"), p[-1] == UInt8(ascii: "=") {
        quote = p[0]
      }
      p += 1
    }
    seen = window.end - window.start
    return nil
  }
}
