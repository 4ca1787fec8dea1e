// SPDX-License-Identifier: Apache-2.0
import Crypto

/// The hashes of message commitments, version 1 (docs/ledger-format.md).
enum CommitmentHash {
  /// The first byte of a commitment's input.
  static let version: UInt8 = 0x01
  /// The first byte of a leaf's input: neither of RFC 6962's.
  static let leafPrefix: UInt8 = 0x02
  /// Prefix, salt and kind before the leaf's own bytes.
  static let leafHeadBytes = 1 + Salt.byteCount + 1
  /// Version and two counts before the leaf hashes.
  static let headBytes = 9

  /// `SHA-256(0x02 ‖ salt ‖ kind ‖ bytes)`, with the salt at `salt`.
  static func leaf(_ kind: LeafKind, salt: UnsafeRawPointer, _ bytes: UnsafeRawBufferPointer) -> Digest {
    guard bytes.count + leafHeadBytes > ShortHash.mostBytes else {
      return ShortHash.sha256(count: bytes.count + leafHeadBytes) { write(kind, salt, bytes, to: $0) }
    }
    let input = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count + leafHeadBytes, alignment: 8)
    defer { input.deallocate() }
    write(kind, salt, bytes, to: input)
    return Hashing.sha256(UnsafeRawBufferPointer(input))
  }

  @inline(__always)
  private static func write(
    _ kind: LeafKind, _ salt: UnsafeRawPointer, _ bytes: UnsafeRawBufferPointer, to input: UnsafeMutableRawBufferPointer
  ) {
    input[0] = leafPrefix
    (input.baseAddress! + 1).copyMemory(from: salt, byteCount: Salt.byteCount)
    input[leafHeadBytes - 1] = kind.rawValue
    UnsafeMutableRawBufferPointer(rebasing: input[leafHeadBytes...]).copyMemory(from: bytes)
  }

  /// Writes `version ‖ u32 fields ‖ u32 leaves`, both big-endian.
  static func writeHead(fields: Int, leaves: Int, to bytes: UnsafeMutableRawBufferPointer) {
    bytes[0] = version
    bytes.storeBytes(of: UInt32(fields).bigEndian, toByteOffset: 1, as: UInt32.self)
    bytes.storeBytes(of: UInt32(leaves).bigEndian, toByteOffset: 5, as: UInt32.self)
  }

  /// The commitment over leaf hashes in order.
  static func commitment(fields: Int, leaves: [Digest]) -> Digest {
    var input = [UInt8](repeating: 0, count: headBytes)
    input.withUnsafeMutableBytes { writeHead(fields: fields, leaves: leaves.count, to: $0) }
    for leaf in leaves { leaf.withBytes { input.append(contentsOf: $0) } }
    return input.withUnsafeBytes(Hashing.sha256)
  }
}
