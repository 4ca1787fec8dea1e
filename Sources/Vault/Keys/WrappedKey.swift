// SPDX-License-Identifier: Apache-2.0
import Crypto
import Foundation

/// A 256-bit key under another one by AES key wrap (RFC 3394): 40 bytes that open only with that key.
package struct WrappedKey: Sendable, Hashable {
  static let byteCount = 40

  package let bytes: [UInt8]

  /// Takes exactly 40 bytes.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    self.bytes = Array(bytes)
  }

  /// Wraps `key`, which is 256 bits, under `other`.
  init(_ key: SymmetricKey, under other: SymmetricKey) throws {
    bytes = Array(try AES.KeyWrap.wrap(key, using: other))
  }

  /// Nil when `other` is not the key this was wrapped under, or a byte was changed.
  func unwrapped(with other: SymmetricKey) -> SymmetricKey? {
    try? AES.KeyWrap.unwrap(bytes, using: other)
  }
}
