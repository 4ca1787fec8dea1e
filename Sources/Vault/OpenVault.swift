// SPDX-License-Identifier: Apache-2.0
import Crypto
import Glibc

/// An archive's vault, unlocked: sealed objects in `vault/`, their wrapped keys in `keys/`.
///
/// Several processes may have it open; what one changes the others see at their next call.
package struct OpenVault: Sendable {
  let objects: any BlobStore
  let keys: KeyFolder

  /// Part of what every object is bound to; drawn when the vault is made.
  package var archive: ArchiveID { keys.keeper.archive }

  /// Makes `vault/` and `keys/` in the archive's `folder`, which is there; durable on return. Throws `.alreadyThere`.
  package static func create(at folder: String, unlock: Unlock) throws -> OpenVault {
    try create(at: folder, unlock: unlock, lock: try unlock.newLock())
  }

  static func create(at path: String, unlock: Unlock, lock: Lock) throws -> OpenVault {
    let folder = Folder(path: path)
    let keys = folder.folder("keys")
    try explaining { try keys.make() }
    let creating = try explaining {
      try FileLock(Descriptor(keys.path(KeyFolder.lockName), O_RDWR | O_CREAT), .exclusive)
    }
    defer { creating.release() }
    try refuseExisting(keys)
    try DirectoryBlobStore(folder: folder.path("vault")).make()
    try writeHeader(in: keys, lock: lock, key: try unlock.key(for: lock))
    try explaining { try folder.sync() }
    return try open(at: path, unlock: unlock)
  }

  /// Opens the vault in the archive's `folder`. Throws `.notAVault`, `.wrongKey`, or `.damaged` for the header.
  ///
  /// Reading only takes no lock and writes nothing, so it works on a read-only copy.
  package static func open(at folder: String, unlock: Unlock, readOnly: Bool = false) throws -> OpenVault {
    let folder = Folder(path: folder)
    let keeper = try HeaderKeyKeeper(folder: folder.folder("keys"), unlock: unlock)
    return OpenVault(
      objects: DirectoryBlobStore(folder: folder.path("vault")),
      keys: KeyFolder(folder: folder.folder("keys"), keeper: keeper, isReadOnly: readOnly))
  }

  /// One of the archive's secrets beside its object keys; the same for the life of the archive.
  package func secret(_ secret: RootSecret) throws -> SymmetricKey { try keys.keeper.secret(secret) }

  private static func refuseExisting(_ keys: Folder) throws {
    guard try explaining({ try keys.has(HeaderKeyKeeper.fileName) }) else { return }
    throw VaultError(
      .alreadyThere, "There are keys in \(keys.path) already.", remedy: "Open that archive, or choose an empty folder.")
  }

  private static func writeHeader(in keys: Folder, lock: Lock, key: SymmetricKey) throws {
    let header = try KeyHeader.new(archive: .random(), lock: lock, key: key)
    try explaining {
      try keys.folder("\(EpochID.first)").make()
      try keys.replace(HeaderKeyKeeper.fileName, with: Array(header.text.utf8))
    }
  }
}

extension OpenVault {
  /// Whether the vault in the archive's `folder` opens with a passphrase; needs no key. Throws `.notAVault` or `.damaged`.
  package static func opensWithPassphrase(at folder: String) throws -> Bool {
    guard case .passphrase = try HeaderKeyKeeper.lock(in: Folder(path: folder).folder("keys")) else { return false }
    return true
  }
}
