// SPDX-License-Identifier: Apache-2.0

/// Where texts of HTML and XML end.
enum MarkupScan {
  /// Bytes before the next "<" from `skipped` on, at most `most`: then no character and no entity is cut in two.
  static func textLength(_ window: ByteWindow, from skipped: Int, most: Int) -> Int {
    var seen = skipped
    while true {
      if let end = Bytes.find(UInt8(ascii: "<"), window.start + min(seen, window.end - window.start), window.end) {
        return min(end - window.start, cut(window, most, end))
      }
      seen = max(seen, window.end - window.start)
      if seen > most { return cut(window, most, window.end) }
      if !window.fill() { return window.end - window.start }
    }
  }

  private static func cut(_ window: ByteWindow, _ most: Int, _ end: BytePointer) -> Int {
    guard end - window.start > most else { return end - window.start }
    let limit = window.start + most
    let whole = Text.wholeCharacters(window.start, limit)
    let entity = Bytes.findLast(UInt8(ascii: "&"), whole - 16, whole)
    return (entity ?? whole) - window.start
  }
}
