// SPDX-License-Identifier: Apache-2.0

/// Values as a mailbox file stores them ([MS-PST] 2.3.3.4).
enum PstValue {
  static func value(_ type: UInt16, _ bytes: [UInt8]) -> MapiValue? {
    if type & 0x1000 != 0 { return .many(many(type & 0xFFF, bytes)) }
    // Small numbers may be stored shorter than their type.
    let size = MapiValue.fixedSize(of: type) ?? 0
    let padded = bytes.count < size ? bytes + [UInt8](repeating: 0, count: size - bytes.count) : bytes
    return MapiValue(type: type, padded[...])
  }

  private static func many(_ type: UInt16, _ bytes: [UInt8]) -> [MapiValue] {
    if let size = MapiValue.fixedSize(of: type) {
      return stride(from: 0, to: bytes.count - size + 1, by: size).compactMap {
        MapiValue(type: type, bytes[$0..<($0 + size)])
      }
    }
    // A count, the place of each value, then the values end to end.
    let count = min(LittleEndian.number(bytes, 0, 4), bytes.count / 4)
    let places = (0..<count).map { LittleEndian.number(bytes, 4 + $0 * 4, 4) } + [bytes.count]
    return (0..<count).compactMap { index in
      guard places[index] <= places[index + 1], places[index + 1] <= bytes.count else { return nil }
      return MapiValue(type: type, bytes[places[index]..<places[index + 1]])
    }
  }
}
