// SPDX-License-Identifier: Apache-2.0
import CGMime
import Glibc

/// Bytes of mail held in memory, with the searches every mail parser needs. Borrowed: valid only as long
/// as the window or buffer behind it is.
struct MailBytes {
  let base: UnsafeRawPointer
  let count: Int

  subscript(offset: Int) -> UInt8 {
    assert(offset >= 0 && offset < count)
    return base.load(fromByteOffset: offset, as: UInt8.self)
  }

  /// The bytes of `range` on their own.
  func raw(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    assert(range.lowerBound >= 0 && range.upperBound <= count)
    return UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  func slice(_ range: Range<Int>) -> MailBytes {
    MailBytes(base: base + range.lowerBound, count: range.count)
  }

  /// First `byte` in `from ..< end`.
  func index(of byte: UInt8, from: Int, to end: Int) -> Int? {
    guard from < end, let found = memchr(base + from, Int32(byte), end - from) else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// First place of `needle` in `from ..< end`.
  func find(_ needle: StaticString, from: Int, to end: Int) -> Int? {
    guard from < end, let found = onrecord_find(base + from, end - from, needle.utf8Start, needle.utf8CodeUnitCount)
    else { return nil }
    return found - base
  }

  func find(_ needle: [UInt8], from: Int, to end: Int) -> Int? {
    guard from < end, let found = onrecord_find(base + from, end - from, needle, needle.count) else {
      return nil
    }
    return found - base
  }

  /// One past the LF that ends the line at `start`, or `end`.
  func lineEnd(_ start: Int, to end: Int) -> Int {
    index(of: 0x0A, from: start, to: end).map { $0 + 1 } ?? end
  }

  /// End of the line's characters: `lineEnd` without its LF or CRLF.
  func contentEnd(_ start: Int, _ lineEnd: Int) -> Int {
    var end = lineEnd
    if end > start, self[end - 1] == 0x0A { end -= 1 }
    if end > start, self[end - 1] == 0x0D { end -= 1 }
    return end
  }

  func hasPrefix(_ prefix: StaticString, at offset: Int, to end: Int) -> Bool {
    let length = prefix.utf8CodeUnitCount
    return end - offset >= length && memcmp(base + offset, prefix.utf8Start, length) == 0
  }

  /// Whether `range` is `word`, ASCII letters compared without case.
  func equals(_ word: StaticString, _ range: Range<Int>) -> Bool {
    range.count == word.utf8CodeUnitCount && hasPrefixIgnoringCase(word, at: range.lowerBound, to: range.upperBound)
  }

  func hasPrefixIgnoringCase(_ prefix: StaticString, at offset: Int, to end: Int) -> Bool {
    let length = prefix.utf8CodeUnitCount
    return end - offset >= length
      && strncasecmp(
        UnsafePointer((base + offset).assumingMemoryBound(to: CChar.self)),
        UnsafeRawPointer(prefix.utf8Start).assumingMemoryBound(to: CChar.self), length) == 0
  }

  /// `range` without spaces, tabs and line ends at either side.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, self[lower].isMailSpace { lower += 1 }
    while upper > lower, self[upper - 1].isMailSpace { upper -= 1 }
    return lower..<upper
  }

  /// Whether `range` holds nothing but spaces and line ends.
  func isBlank(_ range: Range<Int>) -> Bool { trimmed(range).isEmpty }

  /// The characters of `range`; what is not UTF-8 becomes U+FFFD.
  func string(_ range: Range<Int>) -> String { String(decoding: raw(range), as: UTF8.self) }
}

extension UInt8 {
  /// Space, tab, CR or LF.
  var isMailSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
  var isDigit: Bool { self &- 0x30 < 10 }
}
