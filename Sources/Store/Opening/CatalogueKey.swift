// SPDX-License-Identifier: Apache-2.0

/// The catalogue's raw 256-bit key and the 16 bytes that name it at the head of the file.
///
/// SQLCipher keeps a random salt in the first 16 bytes. Here it is chosen by whoever derives the key, from
/// the same secret, so that a file made with another key is told from a damaged one without opening it.
package struct CatalogueKey: Sendable {
  /// SHA-512 output less 16 bytes, or any other 48 bytes of a key derivation.
  package static let length = 48

  let secret: [UInt8]
  let salt: [UInt8]

  /// The first 32 bytes are the key, the last 16 the salt; nil for any other length.
  package init?(bytes: [UInt8]) {
    guard bytes.count == Self.length else { return nil }
    secret = Array(bytes[..<32])
    salt = Array(bytes[32...])
  }

  /// SQLCipher's blob literal: 64 digits of key, 32 of salt. Goes to `PRAGMA key` and nowhere else.
  var literal: String { "x'" + (secret + salt).map(Self.hexadecimal).joined() + "'" }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}

extension CatalogueKey: CustomStringConvertible {
  package var description: String { "<confidential>" }
}
