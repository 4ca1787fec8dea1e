// SPDX-License-Identifier: Apache-2.0
import Glibc

/// The form of an entry's bytes, checked in place: an audit reads millions of them.
struct EntryForm {
  private var rest: UnsafeRawBufferPointer

  /// The number of the first line that breaks the form, counted from 1; nil when the entry is well formed.
  static func firstBadLine(_ entry: UnsafeRawBufferPointer) -> Int? {
    guard entry.count <= Entry.mostBytes else { return 1 }
    var form = EntryForm(rest: entry)
    guard form.line() == Entry.version else { return 1 }
    guard form.head("act ", isWord) else { return 2 }
    guard form.head("salt ", { $0.count == 2 * Salt.byteCount && isValue($0) }) else { return 3 }
    guard form.head("time ", { Decimal.parse($0) != nil }) else { return 4 }
    return form.firstBadField()
  }

  /// The next line without its newline, nil when no newline is left.
  private mutating func line() -> UnsafeRawBufferPointer? {
    guard let start = rest.baseAddress, let end = memchr(start, Int32(UInt8(ascii: "\n")), rest.count) else {
      return nil
    }
    let count = UnsafeRawPointer(end) - start
    defer { rest = UnsafeRawBufferPointer(rebasing: rest[(count + 1)...]) }
    return UnsafeRawBufferPointer(rebasing: rest[..<count])
  }

  /// Whether the next line is `prefix` and something `isAllowed`.
  private mutating func head(_ prefix: StaticString, _ isAllowed: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    guard let line = line(), line.count >= prefix.utf8CodeUnitCount,
      memcmp(line.baseAddress!, prefix.utf8Start, prefix.utf8CodeUnitCount) == 0
    else { return false }
    return isAllowed(UnsafeRawBufferPointer(rebasing: line[prefix.utf8CodeUnitCount...]))
  }

  private mutating func firstBadField() -> Int? {
    var number = 5
    while !rest.isEmpty {
      guard let line = line(), let space = line.firstIndex(of: UInt8(ascii: " ")) else { return number }
      let key = UnsafeRawBufferPointer(rebasing: line[..<space])
      let value = UnsafeRawBufferPointer(rebasing: line[(space + 1)...])
      guard Self.isWord(key), !Self.isReserved(key), Self.isValue(value) else { return number }
      number += 1
    }
    return nil
  }

  /// A lower-case letter, then up to 31 letters and digits.
  static func isWord(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let first = text.first, text.count <= EntryField.longestWord, first &- UInt8(ascii: "a") < 26 else {
      return false
    }
    return text.allSatisfy { $0 < 0x80 && Tokens.isWordByte($0) }
  }

  /// 1 to 128 characters out of `0` to `9` and `a` to `f`.
  static func isValue(_ text: UnsafeRawBufferPointer) -> Bool {
    guard (1...EntryField.longestValue).contains(text.count) else { return false }
    return text.allSatisfy { $0 &- UInt8(ascii: "0") < 10 || $0 &- UInt8(ascii: "a") < 6 }
  }

  /// Keys that the head of an entry uses.
  static func isReserved(_ key: UnsafeRawBufferPointer) -> Bool { key == "act" || key == "salt" || key == "time" }
}

/// Whether the bytes are those of the text.
private func == (bytes: UnsafeRawBufferPointer?, text: StaticString) -> Bool {
  guard let bytes, let start = bytes.baseAddress, bytes.count == text.utf8CodeUnitCount else { return false }
  return memcmp(start, text.utf8Start, bytes.count) == 0
}
