// SPDX-License-Identifier: Apache-2.0

/// Random words of one answer, from the system's generator.
enum Reference {
  /// "7f3a-11c2": by which a person and the operator speak of the same failure.
  static func fresh() -> String {
    let text = hexadecimal(UInt32.random(in: .min ... .max))
    return "\(text.prefix(4))-\(text.suffix(4))"
  }

  /// 128 bits, for one page's own script.
  static func nonce() -> String {
    (0..<4).map { _ in hexadecimal(UInt32.random(in: .min ... .max)) }.joined()
  }

  private static func hexadecimal(_ number: UInt32) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: 8 - text.utf8.count) + text
  }
}
