// SPDX-License-Identifier: Apache-2.0
import Crypto

/// SHA-256 as the ledger uses it: RFC 6962 section 2.1 leaf and node hashes over caller-owned memory.
///
/// `SHA256()` of swift-crypto allocates and wipes a context at each use: 255 ns for the 65 bytes of a node, where the
/// two blocks themselves take 71 ns (measured, docs/decisions/0020-sha256-one-shot.md). So short inputs go to the
/// one-shot function of the BoringSSL that swift-crypto carries; a swift-crypto without it fails at link time.
enum Hashing {
  /// RFC 6962: the first byte of a leaf's input.
  private static let leafPrefix: UInt8 = 0x00
  /// RFC 6962: the first byte of an interior node's input.
  private static let nodePrefix: UInt8 = 0x01

  /// `SHA-256(bytes)`.
  static func sha256(_ bytes: UnsafeRawBufferPointer) -> Digest {
    guard let start = bytes.baseAddress else { return empty }
    var digest = Digest()
    withUnsafeMutableBytes(of: &digest) { _ = boringSSLSHA256(start, bytes.count, $0.baseAddress!) }
    return digest
  }

  /// `SHA-256(0x00 ‖ data)`.
  static func leaf(_ data: UnsafeRawBufferPointer) -> Digest {
    withUnsafeTemporaryAllocation(byteCount: data.count + 1, alignment: 8) { input in
      input[0] = leafPrefix
      UnsafeMutableRawBufferPointer(rebasing: input[1...]).copyMemory(from: data)
      return sha256(UnsafeRawBufferPointer(input))
    }
  }

  /// `SHA-256(0x01 ‖ left ‖ right)`.
  static func node(_ left: Digest, _ right: Digest) -> Digest {
    withUnsafeTemporaryAllocation(byteCount: 1 + 2 * Digest.byteCount, alignment: 8) { input in
      input[0] = nodePrefix
      input.storeBytes(of: left, toByteOffset: 1, as: Digest.self)
      input.storeBytes(of: right, toByteOffset: 1 + Digest.byteCount, as: Digest.self)
      return sha256(UnsafeRawBufferPointer(input))
    }
  }

  /// `SHA-256("")`, the root of a tree without leaves (RFC 6962 section 2.1).
  static let empty = Digest(Array(SHA256.hash(data: [UInt8]())))!
}

/// `uint8_t *SHA256(const uint8_t *data, size_t len, uint8_t out[32])` under swift-crypto's symbol prefix.
@_silgen_name("CCryptoBoringSSL_SHA256")
private func boringSSLSHA256(
  _ data: UnsafeRawPointer, _ count: Int, _ out: UnsafeMutableRawPointer
) -> UnsafeMutableRawPointer
