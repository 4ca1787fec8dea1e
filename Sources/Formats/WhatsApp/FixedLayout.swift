// SPDX-License-Identifier: Apache-2.0

/// A header of fixed places learned from one line: literal bytes and digits at known offsets, tested 8 bytes at a time.
///
/// A chat has a handful of them; nearly every line is recognised by the one that matched last.
struct FixedLayout {
  /// Longest header a layout can hold, in bytes.
  static let longest = 32

  private var masks = InlineArray<4, UInt64>(repeating: 0)
  private var expected = InlineArray<4, UInt64>(repeating: 0)
  /// 0x06 at each digit: added to a low half above 9 it sets bit 4.
  private var sixes = InlineArray<4, UInt64>(repeating: 0)
  private var inside = InlineArray<4, UInt64>(repeating: 0)
  /// The bytes of the date's fields.
  private var dates = InlineArray<4, UInt64>(repeating: 0)
  private var words = 0
  /// Length of the header in bytes.
  let length: Int
  /// Offsets of the fields a, b, c, hour, minute, second and their lengths.
  private var fieldOffsets = InlineArray<6, UInt8>(repeating: 0)
  private var fieldLengths = InlineArray<6, UInt8>(repeating: 0)
  /// The line it was learned from: everything but the values.
  let pattern: StampScan
  /// Index of its shape in the dialect.
  let shape: Int
  /// A word stands beside the time that no table knows.
  let hasUnknownWord: Bool

  /// nil when the header is too long or its digits are not ASCII.
  init?(_ line: BytePointer, _ scan: StampScan, shape: Int) {
    guard scan.bodyStart <= Self.longest else { return nil }
    pattern = scan
    self.shape = shape
    hasUnknownWord = (scan.wordAfter != 0 || scan.wordBefore != 0) && !scan.hasDayPart
    length = scan.bodyStart
    words = (scan.bodyStart + 7) / 8
    for i in 0..<scan.bodyStart { learn(i, line[i], isDigit: i < scan.stampEnd && Bytes.isDigit(line[i])) }
    guard learnFields(line) else { return nil }
  }

  private mutating func learn(_ i: Int, _ byte: UInt8, isDigit: Bool) {
    let (word, shift) = (i / 8, UInt64(i % 8 * 8))
    masks[word] |= (isDigit ? 0xF0 : 0xFF) << shift
    expected[word] |= UInt64(isDigit ? 0x30 : byte) << shift
    if isDigit { sixes[word] |= 0x06 << shift }
    inside[word] |= 0xFF << shift
  }

  private mutating func learnFields(_ line: BytePointer) -> Bool {
    var field = 0
    var i = pattern.stampStart
    while i < pattern.stampEnd {
      guard Bytes.isDigit(line[i]) else {
        i += 1
        continue
      }
      guard field < 6 else { return false }
      let start = i
      while i < pattern.stampEnd, Bytes.isDigit(line[i]) { i += 1 }
      let place = placeOfField(field)
      (fieldOffsets[place], fieldLengths[place]) = (UInt8(start), UInt8(i - start))
      if place < 3 { for at in start..<i { dates[at / 8] |= 0xFF << UInt64(at % 8 * 8) } }
      field += 1
    }
    return field == (pattern.hasSeconds ? 6 : 5)
  }

  /// Fields stand date first or time first.
  private func placeOfField(_ n: Int) -> Int {
    guard pattern.isTimeFirst else { return n }
    let timeFields = pattern.hasSeconds ? 3 : 2
    return n < timeFields ? n + 3 : n - timeFields
  }

  /// Whether a line starts with this header. Reads 32 bytes: a window keeps that many readable behind its end.
  @inline(__always)
  func matches(_ line: BytePointer) -> Bool {
    for i in 0..<words {
      let word = Self.load(line, i)
      if word & masks[i] != expected[i] { return false }
      // Digit bytes are 0x30-0x3F here; adding 6 carries into bit 6 exactly for 0x3A-0x3F.
      if (word &+ sixes[i]) & (sixes[i] << 4 & 0x4040_4040_4040_4040) != 0 { return false }
    }
    return true
  }

  /// Whether two lines with this header have the very same header.
  @inline(__always)
  func hasSameHeader(_ line: BytePointer, _ header: InlineArray<4, UInt64>) -> Bool {
    for i in 0..<words where Self.load(line, i) & inside[i] != header[i] { return false }
    return true
  }

  /// Whether the date of a line is that of another line with this header.
  @inline(__always)
  func hasSameDate(_ line: BytePointer, _ date: InlineArray<4, UInt64>) -> Bool {
    for i in 0..<words where Self.load(line, i) & dates[i] != date[i] { return false }
    return true
  }

  func date(_ line: BytePointer) -> InlineArray<4, UInt64> {
    var date = InlineArray<4, UInt64>(repeating: 0)
    for i in 0..<words { date[i] = Self.load(line, i) & dates[i] }
    return date
  }

  func header(_ line: BytePointer) -> InlineArray<4, UInt64> {
    var header = InlineArray<4, UInt64>(repeating: 0)
    for i in 0..<words { header[i] = Self.load(line, i) & inside[i] }
    return header
  }

  @inline(__always)
  private static func load(_ line: BytePointer, _ i: Int) -> UInt64 {
    UnsafeRawPointer(line).loadUnaligned(fromByteOffset: i * 8, as: UInt64.self)
  }

  /// Value of field 0...5: a, b, c, hour, minute, second (-1 where there is none).
  @inline(__always)
  func field(_ n: Int, _ line: BytePointer) -> Int {
    let (offset, length) = (Int(fieldOffsets[n]), Int(fieldLengths[n]))
    if length == 0 { return -1 }
    var value = 0
    for i in offset..<offset + length { value = value * 10 + Int(line[i] &- 48) }
    return value
  }

  /// The scan of a line that matches.
  func scan(_ line: BytePointer) -> StampScan {
    var scan = pattern
    scan.a.value = field(0, line)
    scan.b.value = field(1, line)
    scan.c.value = field(2, line)
    scan.hour = field(3, line)
    scan.minute = field(4, line)
    scan.second = field(5, line)
    return scan
  }
}
