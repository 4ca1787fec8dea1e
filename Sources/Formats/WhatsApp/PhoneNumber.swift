// SPDX-License-Identifier: Apache-2.0

/// A telephone number shown in place of a name: "+44 7700 900123", marks and odd spaces between the digits allowed.
enum PhoneNumber {
  /// "+" and the digits alone; nil when the name is anything else.
  static func read(_ start: BytePointer, _ end: BytePointer) -> String? {
    var digits: [UInt8] = []
    var p = start
    while p < end {
      let skipped = Marks.length(p, end) + Marks.spaceLength(p, end)
      if skipped > 0 {
        p += skipped
      } else if let digit = Digits.digit(p, end) {
        digits.append(48 + UInt8(digit.value))
        p += digit.length
      } else if p[0] == 0x2B && digits.isEmpty {
        digits.append(0x2B)
        p += 1
      } else if p[0] == 0x2D || p[0] == 0x28 || p[0] == 0x29 || p[0] == 0x2E {
        p += 1
      } else if end - p >= 3, p[0] == 0xE2, p[1] == 0x80, p[2] == 0x90 || p[2] == 0x91 {
        p += 3
      } else {
        return nil
      }
    }
    return digits.first == 0x2B && digits.count >= 7 && digits.count <= 16
      ? String(decoding: digits, as: UTF8.self) : nil
  }
}
