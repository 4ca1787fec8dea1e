// SPDX-License-Identifier: Apache-2.0
import Crypto

/// Seals one new object in constant memory; nothing of it is visible, and no key exists, before `finish`.
///
/// Released unfinished, it leaves nothing behind.
package final class Sealer {
  package var id: ObjectID { key.object }

  let key: ObjectKey
  let group: GroupID
  private let keys: KeyFolder
  private let output: SealedOutput
  private let chunks: ChunkSealer
  private var isOpen = true

  init(_ key: ObjectKey, group: GroupID, in vault: OpenVault) throws {
    self.key = key
    self.group = group
    keys = vault.keys
    let output = SealedOutput(try vault.objects.writer(for: key.object))
    let context = ObjectContext(archive: vault.archive, object: key.object, mediaType: key.mediaType)
    self.output = output
    chunks = ChunkSealer(inputKey: key.key, context: context.bytes) { try output.write($0) }
  }

  /// Appends plaintext; any length, any number of times.
  package func write(_ bytes: UnsafeRawBufferPointer) throws {
    guard isOpen else { throw Self.closed(id) }
    try chunks.write(bytes)
  }

  package func write(_ bytes: [UInt8]) throws { try bytes.withUnsafeBytes { try write($0) } }

  /// Returns when key and object are durable: the key's record first, then the object under its name.
  package func finish() throws -> SealedObject {
    try finishChunks()
    try keys.add([key], to: group)
    return try commit()
  }

  /// Forgets the object; does nothing after `finish`.
  package func abandon() {
    isOpen = false
    output.writer.abandon()
  }

  /// Seals the last chunk; the object's key is the caller's to add before `commit`.
  func finishChunks() throws {
    guard isOpen else { throw Self.closed(id) }
    isOpen = false
    try chunks.finish()
  }

  func commit() throws -> SealedObject {
    try output.writer.commit()
    return SealedObject(
      id: id, group: group, mediaType: key.mediaType.text, plaintextBytes: chunks.plaintextBytes,
      ciphertextBytes: output.size, ciphertextSHA256: output.digest())
  }

  private static func closed(_ id: ObjectID) -> VaultError {
    VaultError(.unsupported, "Object \(id) was finished or abandoned.", remedy: "Seal a new object.")
  }
}
