// SPDX-License-Identifier: Apache-2.0
import Records

/// How far somebody with a link to set up their account has come.
package struct Joining: Sendable, Hashable {
  /// Whose account it will be; nil for the first administrator, who says their name first.
  package let person: Person?
  /// The authenticator's secret once a password was chosen; nil before.
  package let secret: [UInt8]?
  /// Official address, once known.
  package let address: String

  /// What an authenticator reads from the picture (the otpauth form that all of them know).
  package func authenticatorText(authority: String) -> String {
    let issuer = Self.encoded("OnRecord " + authority)
    return "otpauth://totp/\(issuer):\(Self.encoded(address))?secret=\(secretText)&issuer=\(issuer)"
  }

  /// The secret for typing.
  package var secretText: String { Base32.text(secret ?? []) }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain = 0x30...0x39 ~= byte || 0x41...0x5a ~= byte || 0x61...0x7a ~= byte
      let hex = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + (hex.utf8.count == 1 ? "0" : "") + hex
    }.joined()
  }
}
