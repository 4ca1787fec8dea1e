// SPDX-License-Identifier: Apache-2.0
import Crypto
import Foundation

/// 256 random bits that whoever holds them may use; only their SHA-256 is kept.
package struct SecretToken: Sendable, Hashable {
  package static let length = 32
  package let bytes: [UInt8]

  package init() {
    var source = SystemRandomNumberGenerator()
    bytes = (0..<Self.length).map { _ in UInt8.random(in: .min ... .max, using: &source) }
  }

  package init?(bytes: [UInt8]) {
    guard bytes.count == Self.length else { return nil }
    self.bytes = bytes
  }

  /// Reads the 43 characters of `text`.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count == 43 else { return nil }
    let standard = text.utf8.map { $0 == 0x2d ? 0x2b : $0 == 0x5f ? 0x2f : $0 } as [UInt8]
    guard let data = Data(base64Encoded: Data(standard + [0x3d])), data.count == Self.length else { return nil }
    bytes = Array(data)
    guard self.text == text else { return nil }
  }

  /// Base64url without padding.
  package var text: String { Base64URL.text(bytes) }

  /// What is kept of it.
  var hash: [UInt8] { Array(SHA256.hash(data: bytes)) }
}
