// SPDX-License-Identifier: Apache-2.0
import Crypto
import Foundation

/// Codes of an authenticator (TOTP, RFC 6238): six digits, 30 seconds, HMAC-SHA-1, which every application has.
package enum TimeCode {
  static let secretBytes = 20
  static let stepMilliseconds: Int64 = 30_000

  static func step(at milliseconds: Int64) -> Int64 { milliseconds / stepMilliseconds }

  /// The code of a time step.
  static func code(_ secret: [UInt8], step: Int64) -> String {
    let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * $0)) }
    let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
    let offset = Int(mac[19] & 15)
    let value = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7fff_ffff
    let digits = String(value % 1_000_000)
    return String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }

  /// The step `typed` is the code of: this one, the one before or the one after; nil when it is none of them.
  static func step(of typed: String, _ secret: [UInt8], at milliseconds: Int64) -> Int64? {
    let now = step(at: milliseconds)
    let digits = typed.utf8.filter { $0 != 0x20 }
    return [now, now - 1, now + 1].first { isSame(Array(code(secret, step: $0).utf8), digits) }
  }

  /// Compares in a time that depends on the lengths alone.
  static func isSame(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard a.count == b.count else { return false }
    return zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
