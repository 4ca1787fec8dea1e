// SPDX-License-Identifier: Apache-2.0

/// The value of one MAPI property ([MS-OXCDATA] 2.11), as far as a record needs it.
indirect enum MapiValue: Hashable {
  /// 2, 4 and 8 byte integers, error codes and currency alike.
  case integer(Int64)
  case double(Double)
  case bool(Bool)
  /// 100 ns steps since 1601-01-01T00:00:00Z.
  case time(Int64)
  case text(String)
  /// A string in a code page its message names.
  case codedText([UInt8])
  case bytes([UInt8])
  /// An object: the 16 bytes of its interface, then its own.
  case object([UInt8])
  case guid(MapiGUID)
  case many([MapiValue])
}

extension MapiValue {
  /// Property types whose values have a fixed size, with that size.
  static func fixedSize(of type: UInt16) -> Int? {
    switch type {
    case 0x0002, 0x000B: 2
    case 0x0003, 0x0004, 0x000A: 4
    case 0x0005, 0x0006, 0x0007, 0x0014, 0x0040: 8
    case 0x0048: 16
    default: nil
    }
  }

  /// A single value from its bytes, little endian as in all of Outlook's files; nil where they do not fit.
  init?(type: UInt16, _ bytes: ArraySlice<UInt8>) {
    switch type {
    case 0x001F: self = .text(LittleEndian.utf16(bytes))
    case 0x001E: self = .codedText(Array(bytes.prefix { $0 != 0 }))
    case 0x000D: self = .object(Array(bytes))
    case 0x0102, 0x00FB, 0x00FD, 0x00FE: self = .bytes(Array(bytes))
    default: self.init(fixed: type, bytes)
    }
  }

  private init?(fixed type: UInt16, _ bytes: ArraySlice<UInt8>) {
    guard let size = Self.fixedSize(of: type), bytes.count >= size else { return nil }
    let at = bytes.startIndex
    switch type {
    case 0x0002: self = .integer(Int64(Int16(truncatingIfNeeded: LittleEndian.number(bytes, at, 2))))
    case 0x0003, 0x000A: self = .integer(Int64(Int32(truncatingIfNeeded: LittleEndian.number(bytes, at, 4))))
    case 0x0006, 0x0014: self = .integer(Int64(truncatingIfNeeded: LittleEndian.number(bytes, at, 8)))
    case 0x0004: self = .double(Double(Float(bitPattern: UInt32(LittleEndian.number(bytes, at, 4)))))
    case 0x0005, 0x0007: self = .double(Double(bitPattern: LittleEndian.number(bytes, at, 8)))
    case 0x000B: self = .bool(bytes[at] != 0)
    case 0x0040: self = .time(Int64(truncatingIfNeeded: LittleEndian.number(bytes, at, 8)))
    default:
      guard let guid = MapiGUID(bytes) else { return nil }
      self = .guid(guid)
    }
  }
}
