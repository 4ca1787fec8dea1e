// SPDX-License-Identifier: Apache-2.0
import Crypto
import Synchronization

/// The plaintext of one sealed object at any offset; no byte is returned that was not authenticated.
///
/// Same shape as a `ByteSource`, so a zip inside a sealed original is read without a plaintext file.
package final class SealedReader: Sendable {
  /// Size of the plaintext in bytes, authenticated by the last chunk.
  package let size: Int
  package let context: ObjectContext

  private let chunks: ChunkReader
  private let window: Mutex<ChunkWindow>

  /// Checks the commitment first, then the last chunk, which proves the length.
  init(_ blob: any BlobReader, key: SymmetricKey, context: ObjectContext) throws {
    let chunks = try ChunkReader(blob, inputKey: key, context: context)
    var window = ChunkWindow()
    _ = try window.bytes(fromChunk: chunks.layout.chunkCount - 1, wanted: 1, of: chunks)
    self.chunks = chunks
    self.window = Mutex(window)
    self.context = context
    size = chunks.layout.plaintextBytes
  }

  /// Reads up to `buffer.count` bytes at `offset`; fewer only at the end, 0 beyond it. Damage names its chunk.
  package func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    guard offset >= 0, offset < size, !buffer.isEmpty else { return 0 }
    let wanted = min(buffer.count, size - offset)
    let target = UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted])
    try window.withLock { try copy(to: target, at: offset, from: &$0) }
    return wanted
  }

  /// The whole plaintext, for small objects.
  package func bytes() throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      filled = try read(into: UnsafeMutableRawBufferPointer(buffer), at: 0)
    }
  }

  private func copy(
    to target: UnsafeMutableRawBufferPointer, at offset: Int, from window: inout ChunkWindow
  ) throws {
    var done = 0
    while done < target.count {
      let (chunk, skipped) = (offset + done).quotientAndRemainder(dividingBy: ChunkLayout.chunkBytes)
      let wanted = (skipped + target.count - done + ChunkLayout.chunkBytes - 1) / ChunkLayout.chunkBytes
      let opened = try window.bytes(fromChunk: chunk, wanted: wanted, of: chunks)
      let part = UnsafeRawBufferPointer(rebasing: opened[skipped...].prefix(target.count - done))
      UnsafeMutableRawBufferPointer(rebasing: target[done...]).copyMemory(from: part)
      done += part.count
    }
  }
}
