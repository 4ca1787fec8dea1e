// SPDX-License-Identifier: Apache-2.0
import Crypto
import Foundation

/// The key, base nonce and commitment of one object: C2SP chunked encryption with SHA-512 and AES-256-GCM
/// (c2sp.org/chunked-encryption, known as Cobblestone-256).
///
/// A counter as nonce is safe only because the input key and the random salt belong to this object alone.
struct ChunkKey: Sendable {
  /// Fixed by the specification: prefix, AEAD name of the IANA registry, zero byte.
  private static let label = Array("c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0".utf8)
  private static let nonceBytes = 12

  private let key: SymmetricKey
  private let noncePrefix: UInt32
  private let nonceSuffix: UInt64
  /// 32 bytes that tie the ciphertext to this one key.
  let commitment: [UInt8]

  /// Derives from the object key; `salt` is 24 bytes and never used twice with one `inputKey`.
  init(inputKey: SymmetricKey, salt: [UInt8], context: [UInt8]) {
    let output = HKDF<SHA512>.expand(
      pseudoRandomKey: inputKey, info: Self.label + salt + context,
      outputByteCount: 32 + Self.nonceBytes + ChunkLayout.commitmentBytes)
    (key, noncePrefix, nonceSuffix, commitment) = output.withUnsafeBytes { bytes in
      (
        SymmetricKey(data: bytes[..<32]),
        UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 32, as: UInt32.self)),
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 36, as: UInt64.self)),
        Array(bytes[44...])
      )
    }
  }

  /// Writes ciphertext and tag of chunk `index` to `target`; returns how many bytes.
  func seal(
    _ plaintext: UnsafeRawBufferPointer, chunk index: Int, to target: UnsafeMutableRawPointer
  ) throws -> Int {
    let box = try AES.GCM.seal(plaintext, using: key, nonce: nonce(ofChunk: index))
    // The nonce is ours and 12 bytes, so the box always has the combined form nonce ‖ ciphertext ‖ tag.
    return box.combined!.withUnsafeBytes { combined in
      let sealed = UnsafeRawBufferPointer(rebasing: combined[Self.nonceBytes...])
      target.copyMemory(from: sealed.baseAddress!, byteCount: sealed.count)
      return sealed.count
    }
  }

  /// Writes the plaintext of chunk `index` to `target`; returns how many bytes, nil when the chunk is not authentic.
  func open(
    _ sealed: UnsafeRawBufferPointer, chunk index: Int, to target: UnsafeMutableRawPointer
  ) throws -> Int? {
    let split = sealed.count - ChunkLayout.tagBytes
    guard split >= 0 else { return nil }
    let box = try AES.GCM.SealedBox(
      nonce: nonce(ofChunk: index), ciphertext: sealed[..<split], tag: sealed[split...])
    guard let plaintext = try? AES.GCM.open(box, using: key) else { return nil }
    plaintext.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { target.copyMemory(from: start, byteCount: bytes.count) }
    }
    return plaintext.count
  }

  /// The base nonce XOR the chunk number as a big-endian integer.
  private func nonce(ofChunk index: Int) throws -> AES.GCM.Nonce {
    try withUnsafeTemporaryAllocation(byteCount: Self.nonceBytes, alignment: 4) { bytes in
      bytes.storeBytes(of: noncePrefix.bigEndian, toByteOffset: 0, as: UInt32.self)
      bytes.storeBytes(of: (nonceSuffix ^ UInt64(index)).bigEndian, toByteOffset: 4, as: UInt64.self)
      return try AES.GCM.Nonce(data: UnsafeRawBufferPointer(bytes))
    }
  }
}
