// SPDX-License-Identifier: Apache-2.0
import Crypto

/// A code that stands in for a lost authenticator, once: 120 random bits in four groups of six letters and digits.
enum RecoveryCode {
  static let number = 8

  static func new() -> String {
    let text = Array(Base32.text(Array(SecretToken().bytes.prefix(15))).utf8)
    return stride(from: 0, to: 24, by: 6).map { String(decoding: text[$0..<$0 + 6], as: UTF8.self) }
      .joined(separator: "-")
  }

  /// What is kept of it; however it was typed.
  static func hash(_ typed: String) -> [UInt8] {
    let plain = typed.utf8.filter { $0 != 0x2d && $0 != 0x20 }.map { 0x61...0x7a ~= $0 ? $0 - 0x20 : $0 }
    return Array(SHA256.hash(data: plain))
  }
}
