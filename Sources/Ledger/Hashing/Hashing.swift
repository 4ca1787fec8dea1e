// SPDX-License-Identifier: Apache-2.0
import Crypto

/// SHA-256 as the ledger uses it: RFC 6962 section 2.1 leaf and node hashes over caller-owned memory.
enum Hashing {
  /// RFC 6962: the first byte of a leaf's input.
  private static let leafPrefix: UInt8 = 0x00
  /// RFC 6962: the first byte of an interior node's input.
  private static let nodePrefix: UInt8 = 0x01

  /// `SHA-256(bytes)`.
  static func sha256(_ bytes: UnsafeRawBufferPointer) -> Digest {
    guard bytes.count > ShortHash.mostBytes else {
      return ShortHash.sha256(count: bytes.count) { $0.copyMemory(from: bytes) }
    }
    var hash = SHA256()
    hash.update(bufferPointer: bytes)
    return hash.finalize().withUnsafeBytes { Digest(at: $0.baseAddress!) }
  }

  /// `SHA-256(prefix ‖ data)`.
  static func sha256(prefix: UInt8, _ data: UnsafeRawBufferPointer) -> Digest {
    guard data.count >= ShortHash.mostBytes else {
      return ShortHash.sha256(count: data.count + 1) { input in
        input[0] = prefix
        UnsafeMutableRawBufferPointer(rebasing: input[1...]).copyMemory(from: data)
      }
    }
    var hash = SHA256()
    withUnsafeBytes(of: prefix) { hash.update(bufferPointer: $0) }
    hash.update(bufferPointer: data)
    return hash.finalize().withUnsafeBytes { Digest(at: $0.baseAddress!) }
  }

  /// `SHA-256(0x00 ‖ data)`.
  static func leaf(_ data: UnsafeRawBufferPointer) -> Digest { sha256(prefix: leafPrefix, data) }

  /// `SHA-256(0x01 ‖ left ‖ right)`.
  static func node(_ left: Digest, _ right: Digest) -> Digest {
    ShortHash.sha256(count: 1 + 2 * Digest.byteCount) { input in
      input[0] = nodePrefix
      input.storeBytes(of: left, toByteOffset: 1, as: Digest.self)
      input.storeBytes(of: right, toByteOffset: 1 + Digest.byteCount, as: Digest.self)
    }
  }

  /// `SHA-256("")`, the root of a tree without leaves (RFC 6962 section 2.1).
  static let empty = Digest(Array(SHA256.hash(data: [UInt8]())))!
}
