// SPDX-License-Identifier: Apache-2.0

/// Lists of properties inside a TNEF attribute ([MS-OXTNEF] 2.1.3.4), everything padded to 4 bytes.
struct TnefProperties {
  private let bytes: [UInt8]
  private var at = 0
  /// The list ends in the middle of a property.
  private(set) var isBroken = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { isBroken || at >= bytes.count }

  /// The number at the head of a list.
  mutating func count() -> Int { take(4).map { LittleEndian.number(Array($0), 0, 4) } ?? 0 }

  /// One list; `give` gets each property in order.
  mutating func bag(_ give: (MapiKey, MapiValue) -> Void) {
    for _ in 0..<min(count(), MapiLimits.properties) where !isAtEnd {
      guard let head = take(4).map(Array.init) else { return }
      let (type, id) = (UInt16(LittleEndian.number(head, 0, 2)), UInt16(LittleEndian.number(head, 2, 2)))
      guard let key = id < 0x8000 ? .tag(id) : name() else { return }
      guard let value = value(type) else { return }
      give(key, value)
    }
  }

  private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= bytes.count - at else {
      isBroken = true
      return nil
    }
    defer { at = min(bytes.count, at + (count + 3) / 4 * 4) }
    return bytes[at..<(at + count)]
  }

  private mutating func number() -> Int? { take(4).map { Int(LittleEndian.number($0, $0.startIndex, 4)) } }

  private mutating func name() -> MapiKey? {
    guard let set = take(16).flatMap({ MapiGUID($0) }), let kind = number(), let number = number() else { return nil }
    if kind == 0 { return .number(set, UInt32(number)) }
    return take(number).map { .name(set, LittleEndian.utf16($0)) }
  }

  /// A value; variable and multiple ones say how many there are first.
  private mutating func value(_ type: UInt16) -> MapiValue? {
    let single = type & 0xFFF
    let size = MapiValue.fixedSize(of: single)
    if type & 0x1000 == 0, let size { return take(max(size, 4)).flatMap { MapiValue(type: single, $0) } }
    guard let count = number() else { return nil }
    var values: [MapiValue] = []
    for _ in 0..<min(count, bytes.count) {
      guard let length = size ?? number(), let piece = take(length) else { return nil }
      if let value = MapiValue(type: single, piece) { values.append(value) }
    }
    return type & 0x1000 == 0 ? values.first ?? .bytes([]) : .many(values)
  }
}
