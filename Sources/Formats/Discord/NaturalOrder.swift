// SPDX-License-Identifier: Apache-2.0

/// Orders names as people do: numbers in them by value, "part 2" before "part 10".
enum NaturalOrder {
  /// Bytes that order like the name: each run of digits is preceded by its length.
  static func key(_ name: some StringProtocol) -> [UInt8] {
    var out: [UInt8] = []
    var digits: [UInt8] = []
    func closeRun() {
      guard !digits.isEmpty else { return }
      let value = digits.drop { $0 == 0x30 }
      out += [0x30, UInt8(min(255, value.count))] + value
      digits = []
    }
    for byte in name.utf8 {
      if Bytes.isDigit(byte) {
        digits.append(byte)
      } else {
        closeRun()
        out.append(byte)
      }
    }
    closeRun()
    return out
  }
}
