// SPDX-License-Identifier: Apache-2.0

/// Numbers and text as Outlook's files write them: little endian. Out of bounds reads as zero.
enum LittleEndian {
  static func number(_ bytes: ArraySlice<UInt8>, _ at: Int, _ size: Int) -> UInt64 {
    guard at >= bytes.startIndex, size <= 8, at <= bytes.endIndex - size else { return 0 }
    var value: UInt64 = 0
    for step in (0..<size).reversed() { value = value << 8 | UInt64(bytes[at + step]) }
    return value
  }

  static func number(_ bytes: [UInt8], _ at: Int, _ size: Int) -> Int {
    Int(truncatingIfNeeded: number(bytes[...], at, size))
  }

  /// UTF-16 up to a NUL; a lone surrogate becomes U+FFFD.
  static func utf16(_ bytes: ArraySlice<UInt8>) -> String {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var at = bytes.startIndex
    while at + 1 < bytes.endIndex {
      let unit = UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8
      if unit == 0 { break }
      units.append(unit)
      at += 2
    }
    return String(decoding: units, as: UTF16.self)
  }
}
