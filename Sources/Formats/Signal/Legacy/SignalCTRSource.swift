// SPDX-License-Identifier: Apache-2.0
import Crypto
import CryptoExtras
import Foundation

/// AES-256-CTR read at any offset; its own inverse.
struct SignalCTRSource: ByteSource {
  private let source: any ByteSource
  private let key: SymmetricKey
  private let iv: [UInt8]

  init(_ source: any ByteSource, key: SymmetricKey, iv: [UInt8]) {
    (self.source, self.key, self.iv) = (source, key, iv)
  }

  var size: Int { source.size }

  /// Bytes opened at once (64 KiB).
  private static let most = 65_536

  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    guard offset >= 0, offset < size, !buffer.isEmpty else { return 0 }
    let first = offset / 16 * 16
    let sealed = try source.bytes(first..<min(size, offset + min(buffer.count, Self.most)))
    let plain = try Self.open(sealed, key, Self.advance(iv, by: UInt64(first / 16)))
    guard plain.count > offset - first else { return 0 }
    buffer.copyBytes(from: plain[(offset - first)...])
    return plain.count - (offset - first)
  }

  static func open(_ bytes: [UInt8], _ key: SymmetricKey, _ iv: [UInt8]) throws -> [UInt8] {
    [UInt8](try AES._CTR.decrypt(bytes, using: key, nonce: AES._CTR.Nonce(nonceBytes: iv)))
  }

  /// The counter `blocks` later: 16 bytes, the most significant first.
  private static func advance(_ iv: [UInt8], by blocks: UInt64) -> [UInt8] {
    var (iv, carry) = (iv, blocks)
    for at in iv.indices.reversed() where carry > 0 {
      let sum = UInt64(iv[at]) + (carry & 0xFF)
      iv[at] = UInt8(truncatingIfNeeded: sum)
      carry = (carry >> 8) + (sum >> 8)
    }
    return iv
  }
}
