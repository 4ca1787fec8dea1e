// SPDX-License-Identifier: Apache-2.0

/// Unsigned decimal numbers with no leading zeros, as every C2SP text writes them.
enum Decimal {
  /// The number, nil for signs, blanks, leading zeros and values past 2^63 - 1 (Go's tlog counts in int64).
  static func parse(_ text: some Collection<UInt8>) -> UInt64? {
    guard let first = text.first, text.count <= 19, text.count == 1 || first != UInt8(ascii: "0") else { return nil }
    var value: UInt64 = 0
    for character in text {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(character) else { return nil }
      value = value * 10 + UInt64(character - UInt8(ascii: "0"))
    }
    return value <= UInt64(Int64.max) ? value : nil
  }
}
