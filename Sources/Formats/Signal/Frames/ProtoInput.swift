// SPDX-License-Identifier: Apache-2.0

/// The fields of one protobuf message, one after another (protobuf.dev, "Encoding"). Groups are not read.
package struct ProtoInput {
  package enum Content {
    case varint(UInt64)
    case fixed32(UInt32)
    case fixed64(UInt64)
    case piece(ArraySlice<UInt8>)
  }
  package struct Tag {
    package let number: Int
    package let content: Content
  }

  private let bytes: ArraySlice<UInt8>
  private var at: Int
  /// True once a field ends behind the bytes or is of no known kind; nothing more is read then.
  package private(set) var isBroken = false

  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    at = bytes.startIndex
  }

  package var isAtEnd: Bool { isBroken || at >= bytes.endIndex }
  /// Index of the first byte.
  package var start: Int { bytes.startIndex }

  /// The next field; nil at the end.
  package mutating func tag() -> Tag? {
    guard !isAtEnd, let key = varint(), key >> 3 > 0, key >> 3 < 1 << 29, let content = content(key & 7) else {
      if at < bytes.endIndex { isBroken = true }
      return nil
    }
    return Tag(number: Int(key >> 3), content: content)
  }

  private mutating func content(_ kind: UInt64) -> Content? {
    switch kind {
    case 0: varint().map { .varint($0) }
    case 1: take(8).map { piece in .fixed64(piece.reversed().reduce(0) { $0 << 8 | UInt64($1) }) }
    case 2: length().flatMap { take($0) }.map { .piece($0) }
    case 5: fixed32().map { .fixed32($0) }
    default: nil
    }
  }

  private mutating func length() -> Int? { varint().flatMap { $0 <= UInt64(bytes.count) ? Int($0) : nil } }

  package mutating func fixed32() -> UInt32? {
    take(4).map { piece in piece.reversed().reduce(0) { $0 << 8 | UInt32($1) } }
  }

  private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard !isBroken, count <= bytes.endIndex - at else {
      isBroken = true
      return nil
    }
    defer { at += count }
    return bytes[at..<at + count]
  }

  /// A base-128 number of at most ten bytes.
  package mutating func varint() -> UInt64? {
    var value: UInt64 = 0
    for shift in stride(from: 0, to: 70, by: 7) {
      guard !isBroken, at < bytes.endIndex else { break }
      let byte = bytes[at]
      at += 1
      value |= UInt64(byte & 0x7F) << UInt64(shift)
      if byte < 0x80 { return value }
    }
    isBroken = true
    return nil
  }
}
