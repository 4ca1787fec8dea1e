// SPDX-License-Identifier: Apache-2.0

/// A phrase in angle brackets at the end of a line: "<Media omitted>", "text <This message was edited>".
struct AngleSuffix {
  /// The bytes between the brackets.
  let start: BytePointer
  let end: BytePointer
  /// Where the `<` stands.
  let open: BytePointer

  /// Longest phrase in bytes.
  private static let longest = 128

  /// nil unless `line ..< lineEnd` ends with `<…>` (marks aside) whose inside has no digit, colon or bracket.
  init?(_ line: BytePointer, _ lineEnd: BytePointer) {
    let close = Marks.trimEnd(line, lineEnd)
    guard close > line, close[-1] == 0x3E else { return nil }
    var p = close - 1
    let floor = max(line, close - Self.longest)
    while p > floor, p[-1] != 0x3C {
      p -= 1
      if Bytes.isDigit(p.pointee) || p.pointee == 0x3A || p.pointee == 0x3E { return nil }
    }
    guard p > floor, p < close - 1 else { return nil }
    (start, end, open) = (p, close - 1, p - 1)
  }

  var hash: UInt64 {
    var word = WordHash()
    var p = start
    while p < end {
      word.add(p.pointee)
      p += 1
    }
    return word.hash
  }
}
