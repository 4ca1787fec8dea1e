// SPDX-License-Identifier: Apache-2.0

/// The arithmetic of C2SP chunked encryption: where each chunk of plaintext lies in the ciphertext.
///
/// `salt[24] ‖ commitment[32] ‖ chunk 0 ‖ … ‖ last chunk`; every chunk is 16,384 bytes of plaintext and a tag of 16,
/// the last one always shorter and possibly empty.
struct ChunkLayout: Sendable, Hashable {
  static let chunkBytes = 16_384
  static let tagBytes = 16
  static let saltBytes = 24
  static let commitmentBytes = 32
  static let headBytes = saltBytes + commitmentBytes
  static let sealedChunkBytes = chunkBytes + tagBytes
  /// Chunks an object may have at most: 2³⁸, 4 PiB (chunked-encryption, "Message chunking").
  static let chunkLimit = 1 << 38

  /// Chunks including the last, short one; at least 1.
  let chunkCount: Int
  let plaintextBytes: Int

  /// Nil for a length that no whole object has: cut at a chunk border or inside a tag.
  init?(ciphertextBytes: Int) {
    let body = ciphertextBytes - Self.headBytes
    guard body >= Self.tagBytes else { return nil }
    let (full, last) = body.quotientAndRemainder(dividingBy: Self.sealedChunkBytes)
    guard last >= Self.tagBytes, full < Self.chunkLimit else { return nil }
    chunkCount = full + 1
    plaintextBytes = full * Self.chunkBytes + last - Self.tagBytes
  }

  /// Where chunk `index` starts in the ciphertext.
  static func offset(ofChunk index: Int) -> Int { headBytes + index * sealedChunkBytes }

  /// Where the chunks `range` lie in the ciphertext.
  func ciphertextRange(ofChunks range: Range<Int>) -> Range<Int> {
    let start = Self.offset(ofChunk: range.lowerBound)
    let plain = plaintextRange(ofChunks: range)
    return start..<start + plain.count + range.count * Self.tagBytes
  }

  /// The plaintext bytes that the chunks `range` hold.
  func plaintextRange(ofChunks range: Range<Int>) -> Range<Int> {
    range.lowerBound * Self.chunkBytes..<min(range.upperBound * Self.chunkBytes, plaintextBytes)
  }
}
