// SPDX-License-Identifier: Apache-2.0
import COpenSSL

/// Ciphertext of AES-256-GCM read at any offset, as its counter mode gives it; the tag is verified apart (`verify`).
///
/// NIST SP 800-38D: with an IV of 16 bytes the first counter is its GHASH; 32 bits of it count, and wrap.
struct DecryptedSource: ByteSource {
  private let source: any ByteSource
  private let range: Range<Int>
  private let key: [UInt8]
  private let iv: [UInt8]
  private let first: [UInt8]

  /// - Parameter range: where the ciphertext stands in `source`.
  init(_ source: any ByteSource, _ range: Range<Int>, key: [UInt8], iv: [UInt8]) throws {
    (self.source, self.range, self.key, self.iv) = (source, range, key, iv)
    let hash = try Self.crypt(EVP_aes_256_ecb(), key, nil, [UInt8](repeating: 0, count: 16))
    first = GaloisHash(hash).ofIV(iv)
  }

  var size: Int { range.count }

  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    guard offset >= 0, offset < size, !buffer.isEmpty else { return 0 }
    let skip = offset % 16
    let number = offset / 16
    // Up to the block where the 32 bits wrap; the rest is asked for again.
    let left = 0x1_0000_0000 - Int(counter(number))
    let wanted = min(buffer.count, size - offset, left * 16 - skip)
    let bytes = try source.bytes(range.lowerBound + offset - skip..<range.lowerBound + offset + wanted)
    guard bytes.count > skip else { return 0 }
    let plain = try Self.crypt(EVP_aes_256_ctr(), key, block(number), bytes)
    let count = plain.count - skip
    plain.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[skip..<skip + count])) }
    return count
  }

  /// The counting part for block `number`; data begins at the second counter.
  private func counter(_ number: Int) -> UInt32 {
    let start = first[12..<16].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return start &+ 1 &+ UInt32(truncatingIfNeeded: number)
  }

  private func block(_ number: Int) -> [UInt8] {
    let count = counter(number)
    return first[..<12] + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) }
  }

  private static func crypt(
    _ cipher: OpaquePointer?, _ key: [UInt8], _ iv: [UInt8]?, _ bytes: [UInt8]
  ) throws -> [UInt8] {
    guard let context = EVP_CIPHER_CTX_new() else { throw failed }
    defer { EVP_CIPHER_CTX_free(context) }
    guard EVP_EncryptInit_ex(context, cipher, nil, key, iv) == 1 else { throw failed }
    EVP_CIPHER_CTX_set_padding(context, 0)
    var count: Int32 = 0
    let out = [UInt8](unsafeUninitializedCapacity: bytes.count + 16) { room, filled in
      let done = EVP_EncryptUpdate(context, room.baseAddress, &count, bytes, Int32(bytes.count))
      filled = done == 1 ? Int(count) : 0
    }
    guard out.count == bytes.count else { throw failed }
    return out
  }

  /// Whether `tag` is that of all the ciphertext: one pass in constant memory.
  func verify(_ tag: [UInt8]) throws -> Bool {
    guard let context = EVP_CIPHER_CTX_new() else { throw Self.failed }
    defer { EVP_CIPHER_CTX_free(context) }
    guard EVP_DecryptInit_ex(context, EVP_aes_256_gcm(), nil, nil, nil) == 1,
      EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_IVLEN, Int32(iv.count), nil) == 1,
      EVP_DecryptInit_ex(context, nil, nil, key, iv) == 1
    else { throw Self.failed }
    let scratch = UnsafeMutablePointer<UInt8>.allocate(capacity: (1 << 20) + 16)
    defer { scratch.deallocate() }
    var count: Int32 = 0
    try SliceSource(source, range).eachBlock { block in
      let start = block.baseAddress?.assumingMemoryBound(to: UInt8.self)
      guard EVP_DecryptUpdate(context, scratch, &count, start, Int32(block.count)) == 1 else { throw Self.failed }
    }
    var tag = tag
    EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, Int32(tag.count), &tag)
    return EVP_DecryptFinal_ex(context, scratch, &count) == 1
  }

  private static var failed: FormatError {
    FormatError(.unreadable, "The cipher could not be started.", remedy: "Try again; report it if it happens twice.")
  }
}
