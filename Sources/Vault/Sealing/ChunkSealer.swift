// SPDX-License-Identifier: Apache-2.0
import CSodium
import Crypto

/// Seals a stream chunk by chunk in constant memory: 16 KiB of plaintext and 16 sealed chunks, reused.
final class ChunkSealer {
  /// Sealed chunks handed to the sink at a time, so that a write is 262,400 bytes.
  private static let batch = 16

  private let key: ChunkKey
  private let sink: (UnsafeRawBufferPointer) throws -> Void
  private let pending: UnsafeMutableRawBufferPointer
  private var pendingCount = 0
  private let sealed: UnsafeMutableRawBufferPointer
  private var sealedCount = 0
  private var chunk = 0

  /// Plaintext bytes taken so far.
  private(set) var plaintextBytes = 0

  /// Hands salt and commitment to `sink` first. Tests alone pass a fixed `salt`.
  init(
    inputKey: SymmetricKey, context: [UInt8], salt: [UInt8] = ChunkSealer.randomSalt(),
    sink: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) {
    key = ChunkKey(inputKey: inputKey, salt: salt, context: context)
    self.sink = sink
    pending = .allocate(byteCount: ChunkLayout.chunkBytes, alignment: 64)
    sealed = .allocate(byteCount: Self.batch * ChunkLayout.sealedChunkBytes, alignment: 64)
    sealed.copyBytes(from: salt + key.commitment)
    sealedCount = ChunkLayout.headBytes
  }

  deinit {
    sodium_memzero(pending.baseAddress!, pending.count)
    pending.deallocate()
    sealed.deallocate()
  }

  static func randomSalt() -> [UInt8] { RandomBytes.make(ChunkLayout.saltBytes) }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    plaintextBytes += bytes.count
    var rest = bytes[...]
    if pendingCount > 0 { rest = try fillPending(from: rest) }
    while rest.count >= ChunkLayout.chunkBytes {
      try seal(UnsafeRawBufferPointer(rebasing: rest.prefix(ChunkLayout.chunkBytes)))
      rest = rest.dropFirst(ChunkLayout.chunkBytes)
    }
    keep(rest)
  }

  /// Seals the last chunk, which is short and may be empty, and hands over what is left.
  func finish() throws {
    try seal(UnsafeRawBufferPointer(rebasing: pending[..<pendingCount]))
    pendingCount = 0
    try flush()
  }

  private func fillPending(
    from bytes: Slice<UnsafeRawBufferPointer>
  ) throws -> Slice<UnsafeRawBufferPointer> {
    let taken = bytes.prefix(ChunkLayout.chunkBytes - pendingCount)
    keep(taken)
    if pendingCount == ChunkLayout.chunkBytes {
      pendingCount = 0
      try seal(UnsafeRawBufferPointer(pending))
    }
    return bytes.dropFirst(taken.count)
  }

  private func keep(_ bytes: Slice<UnsafeRawBufferPointer>) {
    UnsafeMutableRawBufferPointer(rebasing: pending[pendingCount...])
      .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes))
    pendingCount += bytes.count
  }

  private func seal(_ plaintext: UnsafeRawBufferPointer) throws {
    guard chunk < ChunkLayout.chunkLimit else { throw Self.tooLong }
    if sealed.count - sealedCount < ChunkLayout.sealedChunkBytes { try flush() }
    sealedCount += try key.seal(plaintext, chunk: chunk, to: sealed.baseAddress! + sealedCount)
    chunk += 1
  }

  private func flush() throws {
    try sink(UnsafeRawBufferPointer(rebasing: sealed[..<sealedCount]))
    sealedCount = 0
  }

  private static let tooLong = VaultError(
    .unsupported, "An object holds at most 4 PiB.", remedy: "Split the original and deposit the parts.")
}
