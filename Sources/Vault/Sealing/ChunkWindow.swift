// SPDX-License-Identifier: Apache-2.0
import CSodium

/// The last opened chunks of an object, at most 64 (1 MiB); grows while reading goes forward.
///
/// Its pointers are its own; it is touched only under the lock of the one `SealedReader` that made it.
struct ChunkWindow: ~Copyable, @unchecked Sendable {
  /// Chunks opened ahead of a reader that goes forward: 64, 1 MiB.
  static let longest = 64

  private var plaintext = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  private var sealed = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  /// Chunks that `plaintext` holds.
  private(set) var chunks = 0..<0
  private var ahead = 1

  deinit {
    if let start = plaintext.baseAddress { sodium_memzero(start, plaintext.count) }
    plaintext.deallocate()
    sealed.deallocate()
  }

  /// The opened bytes of chunk `index` and of those after it.
  mutating func bytes(fromChunk index: Int, wanted: Int, of reader: ChunkReader) throws -> UnsafeRawBufferPointer {
    if !chunks.contains(index) { try load(from: index, wanted: wanted, of: reader) }
    let skipped = (index - chunks.lowerBound) * ChunkLayout.chunkBytes
    let held = reader.layout.plaintextRange(ofChunks: chunks).count
    return UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(plaintext)[skipped..<held])
  }

  /// Twice as many chunks each time the reader goes on where the window ends; one after a jump.
  private mutating func load(from index: Int, wanted: Int, of reader: ChunkReader) throws {
    ahead = index == chunks.upperBound && index > 0 ? min(ahead * 2, Self.longest) : 1
    let count = min(max(ahead, wanted), Self.longest, reader.layout.chunkCount - index)
    reserve(count)
    chunks = 0..<0
    let stored = try reader.readSealed(index..<index + count, into: sealed)
    chunks = index..<index + (try open(stored, from: index, of: reader))
  }

  /// Opens chunks until one is damaged; that one is an error only when it comes first, when it was asked for.
  private func open(_ stored: UnsafeRawBufferPointer, from index: Int, of reader: ChunkReader) throws -> Int {
    var opened = 0
    for start in stride(from: 0, to: stored.count, by: ChunkLayout.sealedChunkBytes) {
      let chunk = UnsafeRawBufferPointer(rebasing: stored[start...].prefix(ChunkLayout.sealedChunkBytes))
      let target = plaintext.baseAddress! + opened * ChunkLayout.chunkBytes
      guard try reader.open(chunk, chunk: index + opened, to: target) != nil else { break }
      opened += 1
    }
    guard opened > 0 else { throw reader.damaged(chunk: index) }
    return opened
  }

  private mutating func reserve(_ count: Int) {
    guard plaintext.count < count * ChunkLayout.chunkBytes else { return }
    if let start = plaintext.baseAddress { sodium_memzero(start, plaintext.count) }
    plaintext.deallocate()
    sealed.deallocate()
    plaintext = .allocate(byteCount: count * ChunkLayout.chunkBytes, alignment: 64)
    sealed = .allocate(byteCount: count * ChunkLayout.sealedChunkBytes, alignment: 64)
  }
}
