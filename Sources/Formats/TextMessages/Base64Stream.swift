// SPDX-License-Identifier: Apache-2.0

/// Decodes base64 that comes in pieces; line ends and entities for them are stepped over.
struct Base64Stream {
  /// False once a character stood there that is none of base64, or the last quantum is short.
  private(set) var isWhole = true
  private var bits: UInt32 = 0
  private var count = 0
  private var padding = 0
  private var isInEntity = false

  /// The decoded bytes are appended.
  mutating func decode(_ piece: UnsafeRawBufferPointer, into bytes: inout [UInt8]) {
    var i = 0
    while i < piece.count {
      if count == 0, padding == 0, !isInEntity { decodeQuanta(piece, &i, into: &bytes) }
      guard i < piece.count else { return }
      decode(piece[i], into: &bytes)
      i += 1
    }
  }

  /// Whole quanta of four signs, as long as there are only signs.
  private func decodeQuanta(_ piece: UnsafeRawBufferPointer, _ i: inout Int, into bytes: inout [UInt8]) {
    Self.values.withUnsafeBufferPointer { values in
      while i + 4 <= piece.count {
        let a = values[Int(piece[i])], b = values[Int(piece[i + 1])], c = values[Int(piece[i + 2])]
        let d = values[Int(piece[i + 3])]
        guard (a | b | c | d) < 64 else { return }
        bytes.append(a << 2 | b >> 4)
        bytes.append(b << 4 | c >> 2)
        bytes.append(c << 6 | d)
        i += 4
      }
    }
  }

  private mutating func decode(_ sign: UInt8, into bytes: inout [UInt8]) {
    if isInEntity {
      isInEntity = sign != UInt8(ascii: ";")
      return
    }
    let value = Self.values[Int(sign)]
    switch value {
    case 0..<64 where padding == 0: add(value, into: &bytes)
    case Self.pad: padding += 1
    case Self.entity: isInEntity = true
    case Self.space: break
    default: isWhole = false
    }
  }

  private mutating func add(_ value: UInt8, into bytes: inout [UInt8]) {
    bits = bits << 6 | UInt32(value)
    count += 1
    guard count == 4 else { return }
    bytes += [
      UInt8(truncatingIfNeeded: bits >> 16), UInt8(truncatingIfNeeded: bits >> 8), UInt8(truncatingIfNeeded: bits),
    ]
    (bits, count) = (0, 0)
  }

  /// The bytes of a last quantum of two or three signs.
  mutating func finish(into bytes: inout [UInt8]) {
    switch count {
    case 2: bytes.append(UInt8(truncatingIfNeeded: bits >> 4))
    case 3: bytes += [UInt8(truncatingIfNeeded: bits >> 10), UInt8(truncatingIfNeeded: bits >> 2)]
    case 1: isWhole = false
    default: break
    }
    if padding > 2 || isInEntity { isWhole = false }
    count = 0
  }

  private static let pad: UInt8 = 64
  private static let space: UInt8 = 65
  private static let entity: UInt8 = 66

  private static let values: [UInt8] = (0..<256).map { byte in
    switch UInt8(byte) {
    case 0x41...0x5A: UInt8(byte - 0x41)
    case 0x61...0x7A: UInt8(byte - 0x61 + 26)
    case 0x30...0x39: UInt8(byte - 0x30 + 52)
    case 0x2B: 62
    case 0x2F: 63
    case 0x3D: pad
    case 0x20, 0x09, 0x0A, 0x0D: space
    case 0x26: entity
    default: 255
    }
  }
}
