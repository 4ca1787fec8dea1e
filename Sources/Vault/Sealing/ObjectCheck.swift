// SPDX-License-Identifier: Apache-2.0
import CSodium
import Crypto

/// Reads an object once from first to last byte: opens every chunk and hashes the file.
struct ObjectCheck {
  /// Chunks read at a time: 16, 262,400 bytes.
  private static let batch = 16

  private let blob: any BlobReader
  private let key: ObjectKey
  private let context: ObjectContext

  init(_ blob: any BlobReader, key: ObjectKey, context: ObjectContext) throws {
    self.blob = blob
    self.key = key
    self.context = context
  }

  func report() throws -> ObjectReport {
    let (chunks, headDamage) = try openHead()
    var (hash, damages) = (SHA256(), headDamage)
    try forEachPart { offset, bytes in
      hash.update(bufferPointer: bytes)
      if let chunks, offset >= ChunkLayout.headBytes { damages += try damagesInPart(at: offset, bytes, chunks) }
    }
    return ObjectReport(
      object: key.object, damages: damages, ciphertextBytes: blob.size, ciphertextSHA256: Array(hash.finalize()))
  }

  private func openHead() throws -> (ChunkReader?, [Damage]) {
    do {
      return (try ChunkReader(blob, inputKey: key.key, context: context), [])
    } catch let error as VaultError {
      guard let damage = error.damage else { throw error }
      return (nil, [damage])
    }
  }

  /// Calls `body` with the head, then with batches of whole chunks, each with its offset in the file.
  private func forEachPart(_ body: (Int, UnsafeRawBufferPointer) throws -> Void) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: Self.batch * ChunkLayout.sealedChunkBytes, alignment: 64)
    defer { buffer.deallocate() }
    var offset = 0
    while offset < blob.size {
      let length = offset == 0 ? ChunkLayout.headBytes : buffer.count
      let got = try blob.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<length]), at: offset)
      guard got > 0 else { return }
      try body(offset, UnsafeRawBufferPointer(rebasing: buffer[..<got]))
      offset += got
    }
  }

  private func damagesInPart(
    at offset: Int, _ bytes: UnsafeRawBufferPointer, _ chunks: ChunkReader
  ) throws -> [Damage] {
    let first = (offset - ChunkLayout.headBytes) / ChunkLayout.sealedChunkBytes
    let plaintext = UnsafeMutableRawBufferPointer.allocate(byteCount: ChunkLayout.chunkBytes, alignment: 64)
    defer {
      sodium_memzero(plaintext.baseAddress!, plaintext.count)
      plaintext.deallocate()
    }
    let starts = stride(from: 0, to: bytes.count, by: ChunkLayout.sealedChunkBytes)
    return try starts.enumerated().compactMap { index, start in
      let sealed = UnsafeRawBufferPointer(rebasing: bytes[start...].prefix(ChunkLayout.sealedChunkBytes))
      let opened = try chunks.open(sealed, chunk: first + index, to: plaintext.baseAddress!)
      return opened == nil ? .chunk(key.object, first + index) : nil
    }
  }
}
