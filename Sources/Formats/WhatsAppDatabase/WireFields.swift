// SPDX-License-Identifier: Apache-2.0

/// The fields of one protobuf message, by number; the first of each that is read counts.
struct WireFields {
  private var fields: [Int: Value] = [:]

  private enum Value {
    case number(UInt64)
    case bytes(ArraySlice<UInt8>)
  }

  /// nil when the bytes are no whole message.
  init?(_ bytes: ArraySlice<UInt8>) {
    let all = Array(bytes)
    var at = 0
    while at < all.count {
      guard let (tag, next) = Self.number(all, at), tag >> 3 > 0 else { return nil }
      at = next
      var value: Value?
      switch tag & 7 {
      case 0:
        guard let (number, next) = Self.number(all, at) else { return nil }
        (value, at) = (.number(UInt64(number)), next)
      case 1: at += 8
      case 2:
        guard let (count, next) = Self.number(all, at), count <= all.count - next else { return nil }
        (value, at) = (.bytes(all[next..<next + count]), next + count)
      case 5: at += 4
      default: return nil
      }
      guard at <= all.count else { return nil }
      if let value, fields[tag >> 3] == nil { fields[tag >> 3] = value }
    }
  }

  func bytes(_ field: Int) -> [UInt8]? {
    if case .bytes(let bytes) = fields[field] { Array(bytes) } else { nil }
  }

  func text(_ field: Int) -> String? { bytes(field).flatMap { String(validating: $0, as: UTF8.self) } }
  func message(_ field: Int) -> WireFields? { bytes(field).flatMap { WireFields($0[...]) } }

  func integer(_ field: Int) -> Int? {
    if case .number(let number) = fields[field] { Int(exactly: number) } else { nil }
  }

  /// A variable-length number and the place behind it; nil beyond 63 bits or the end.
  static func number(_ bytes: [UInt8], _ start: Int) -> (Int, Int)? {
    var (value, at) = (0, start)
    for shift in stride(from: 0, to: 63, by: 7) {
      guard at < bytes.count else { return nil }
      value |= Int(bytes[at] & 0x7F) << shift
      at += 1
      if bytes[at - 1] < 0x80 { return value >= 0 ? (value, at) : nil }
    }
    return nil
  }
}
