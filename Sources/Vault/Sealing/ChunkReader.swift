// SPDX-License-Identifier: Apache-2.0
import CSodium
import Crypto

/// Opens single chunks of one sealed object; the key commitment is checked before any chunk.
struct ChunkReader: Sendable {
  let layout: ChunkLayout
  private let key: ChunkKey
  private let blob: any BlobReader
  private let object: ObjectID

  init(_ blob: any BlobReader, inputKey: SymmetricKey, context: ObjectContext) throws {
    object = context.object
    self.blob = blob
    key = try Self.committedKey(blob, inputKey, context)
    guard let layout = ChunkLayout(ciphertextBytes: blob.size) else { throw Self.truncated(context.object) }
    self.layout = layout
  }

  /// Derives the object's key; throws when the 56 bytes at its head do not commit to it.
  private static func committedKey(
    _ blob: any BlobReader, _ inputKey: SymmetricKey, _ context: ObjectContext
  ) throws -> ChunkKey {
    let head = try bytes(of: blob, at: 0, count: ChunkLayout.headBytes)
    guard head.count == ChunkLayout.headBytes else { throw truncated(context.object) }
    let salt = Array(head[..<ChunkLayout.saltBytes])
    let key = ChunkKey(inputKey: inputKey, salt: salt, context: context.bytes)
    let isCommitted = sodium_memcmp(key.commitment, Array(head[ChunkLayout.saltBytes...]), key.commitment.count) == 0
    guard isCommitted else { throw damagedHead(context.object) }
    return key
  }

  private static func bytes(of blob: any BlobReader, at offset: Int, count: Int) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = try blob.read(into: UnsafeMutableRawBufferPointer(buffer), at: offset)
    }
  }

  /// Reads the chunks `range` as they are stored into `sealed`.
  func readSealed(_ range: Range<Int>, into sealed: UnsafeMutableRawBufferPointer) throws -> UnsafeRawBufferPointer {
    let wanted = layout.ciphertextRange(ofChunks: range)
    let target = UnsafeMutableRawBufferPointer(rebasing: sealed[..<wanted.count])
    guard try blob.read(into: target, at: wanted.lowerBound) == wanted.count else { throw Self.truncated(object) }
    return UnsafeRawBufferPointer(target)
  }

  /// Opens chunk `index`, whose stored bytes are `sealed`; returns how many bytes, nil when it is damaged.
  func open(
    _ sealed: UnsafeRawBufferPointer, chunk index: Int, to target: UnsafeMutableRawPointer
  ) throws -> Int? {
    try key.open(sealed, chunk: index, to: target)
  }

  func damaged(chunk index: Int) -> VaultError {
    let range = layout.plaintextRange(ofChunks: index..<index + 1)
    return VaultError(
      .damaged, "Object \(object) is damaged in chunk \(index) (bytes \(range.lowerBound) to \(range.upperBound)).",
      remedy: Self.remedy, damage: .chunk(object, index))
  }

  private static func damagedHead(_ object: ObjectID) -> VaultError {
    VaultError(
      .damaged, "Object \(object) does not begin with the commitment to its key.", remedy: remedy,
      damage: .objectHead(object))
  }

  private static func truncated(_ object: ObjectID) -> VaultError {
    VaultError(
      .damaged, "Object \(object) is cut short.", remedy: remedy, damage: .truncated(object))
  }

  private static let remedy = "Restore the object from a backup; its file name is its id."
}
