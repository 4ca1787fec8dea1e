// SPDX-License-Identifier: Apache-2.0

/// What makes two stamps one shape: everything but the values and their padding.
struct ShapeKey: Hashable {
  private let bits: UInt64

  init(_ scan: StampScan) {
    var bits = UInt64(scan.style.rawValue)
    bits = bits << 1 | (scan.isTimeFirst ? 1 : 0)
    bits = bits << 8 | UInt64(scan.dateSeparator)
    bits = bits << 8 | UInt64(scan.timeSeparator)
    bits = bits << 1 | (scan.hasSeconds ? 1 : 0)
    bits = bits << 1 | (scan.isYearFirst ? 1 : 0)
    bits = bits << 3 | UInt64(min(7, scan.yearDigits))
    bits = bits << 3 | UInt64(scan.era.rawValue)
    bits = bits << 1 | (scan.hasComma ? 1 : 0)
    bits = bits << 1 | (scan.wordAfter != 0 || scan.hasDayPart ? 1 : 0)
    bits = bits << 16 | (DayPart.named(scan.wordBefore) == nil ? scan.wordBefore & 0xFFFF : 1)
    self.bits = bits
  }

  init() { bits = 0 }
}
