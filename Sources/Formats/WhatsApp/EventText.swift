// SPDX-License-Identifier: Apache-2.0

/// A system line made plain for matching (marks out, quotes and spaces of one kind), each byte knowing where it came from.
struct EventText {
  /// Longest line matched, in bytes; a longer one stays an unknown event with all its text.
  static let longest = 2048

  private(set) var bytes: [UInt8] = []
  private var places: [Int32] = []
  private let start: BytePointer
  private let end: BytePointer

  init(_ start: BytePointer, _ end: BytePointer) {
    (self.start, self.end) = (start, end)
    bytes.reserveCapacity(end - start)
    places.reserveCapacity(end - start)
    var p = start
    while p < end, bytes.count < Self.longest { p += step(p) }
    while let last = bytes.last, last == 0x20 || last == 0x2E || last == 0x0D {
      bytes.removeLast()
      places.removeLast()
    }
  }

  /// Takes one character and returns its length.
  private mutating func step(_ p: BytePointer) -> Int {
    let mark = Marks.length(p, end)
    if mark > 0 { return mark }
    let space = Marks.spaceLength(p, end)
    if space > 0 { return put(0x20, p, space) }
    if let quote = quote(p) { return put(quote.byte, p, quote.length) }
    bytes.append(p[0])
    places.append(Int32(p - start))
    return 1
  }

  private mutating func put(_ byte: UInt8, _ p: BytePointer, _ length: Int) -> Int {
    bytes.append(byte)
    places.append(Int32(p - start))
    return length
  }

  /// Curly, low and pointed quotes are `"`; curly apostrophes are `'`.
  private func quote(_ p: BytePointer) -> (byte: UInt8, length: Int)? {
    if end - p >= 2, p[0] == 0xC2, p[1] == 0xAB || p[1] == 0xBB { return (0x22, 2) }
    guard end - p >= 3, p[0] == 0xE2, p[1] == 0x80 else { return nil }
    switch p[2] {
    case 0x9C, 0x9D, 0x9E: return (0x22, 3)
    case 0x98, 0x99: return (0x27, 3)
    default: return nil
    }
  }

  /// The words of `range` as exported: embedding marks around a name belong to it, direction marks do not.
  func original(_ range: Range<Int>) -> String {
    var from = start + Int(places[range.lowerBound])
    var to = range.upperBound < places.count ? start + Int(places[range.upperBound]) : end
    while from - start >= 3, isEmbedding(from - 3) { from -= 3 }
    while to - from >= 1, to[-1] == 0x20 || to[-1] == 0x0D || to[-1] == 0x2E && range.upperBound >= places.count {
      to -= 1
    }
    while to - from >= 3, Marks.length(to - 3, end) == 3, !isPop(to - 3) { to -= 3 }
    return Text.decode(from, to).text
  }

  /// U+202A to U+202E, U+2066 to U+2068.
  private func isEmbedding(_ p: BytePointer) -> Bool {
    p[0] == 0xE2
      && ((p[1] == 0x80 && (0xAA...0xAE).contains(p[2]) && p[2] != 0xAC)
        || (p[1] == 0x81 && (0xA6...0xA8).contains(p[2])))
  }

  /// U+202C, U+2069.
  private func isPop(_ p: BytePointer) -> Bool {
    p[0] == 0xE2 && ((p[1] == 0x80 && p[2] == 0xAC) || (p[1] == 0x81 && p[2] == 0xA9))
  }
}
