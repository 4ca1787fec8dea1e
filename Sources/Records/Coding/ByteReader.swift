// SPDX-License-Identifier: Apache-2.0

/// Reads what `ByteWriter` wrote; every reader checks its bounds and throws `CodingDamage`.
package struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  package private(set) var offset: Int

  /// `bytes` must outlive the reader.
  package init(_ bytes: UnsafeRawBufferPointer, at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  package var isAtEnd: Bool { offset >= bytes.count }

  package mutating func byte() throws(CodingDamage) -> UInt8 {
    guard offset < bytes.count else { throw CodingDamage(offset: offset) }
    defer { offset += 1 }
    return bytes[offset]
  }

  package mutating func unsigned() throws(CodingDamage) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let next = try byte()
      guard shift < 63 || next <= 1 else { throw CodingDamage(offset: offset) }
      value |= UInt64(next & 0x7f) << shift
      if next < 0x80 { return value }
      shift += 7
    }
  }

  package mutating func count() throws(CodingDamage) -> Int {
    guard let value = Int(exactly: try unsigned()) else { throw CodingDamage(offset: offset) }
    return value
  }

  package mutating func signed() throws(CodingDamage) -> Int64 {
    let value = try unsigned()
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  package mutating func text() throws(CodingDamage) -> String {
    String(decoding: try slice(try count()), as: UTF8.self)
  }

  package mutating func data() throws(CodingDamage) -> [UInt8] { Array(try slice(try count())) }

  package mutating func slice(_ length: Int) throws(CodingDamage) -> UnsafeRawBufferPointer {
    guard length >= 0, length <= bytes.count - offset else { throw CodingDamage(offset: offset) }
    defer { offset += length }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length])
  }
}
