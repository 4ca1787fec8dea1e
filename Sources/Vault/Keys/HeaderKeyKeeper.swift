// SPDX-License-Identifier: Apache-2.0
import Crypto
import Glibc
import Synchronization

/// Keeps the keys of the epochs in `keys/header`, wrapped under the key that unlocked the vault.
///
/// `begin` and `destroy` replace the header in one step; the caller holds `keys/lock` exclusively. What another
/// process changed is seen at the next use.
///
/// LIMIT: an old copy of the header still opens with the old key file or passphrase, and freed disk blocks are not
/// overwritten; a key that must really be beyond recall belongs in a token.
package final class HeaderKeyKeeper: KeyKeeper {
  static let fileName = "header"
  /// Longest header that is read: 1 MiB, some 15,000 epochs.
  private static let longest = 1 << 20

  private struct State: Sendable {
    var stamp: Stamp
    var header: KeyHeader
    var keys: [EpochID: SymmetricKey]
  }

  private let folder: Folder
  private let unlocked: SymmetricKey
  private let state: Mutex<State>

  /// Reads the header and opens every key in it; throws `.wrongKey` when `unlock` opens none.
  init(folder: Folder, unlock: Unlock) throws {
    let (header, stamp) = try Self.read(folder)
    unlocked = try unlock.key(for: header.lock)
    state = Mutex(State(stamp: stamp, header: header, keys: try Self.open(header, with: unlocked)))
    self.folder = folder
  }

  /// How the vault is locked; read without a key.
  static func lock(in folder: Folder) throws -> Lock { try read(folder).0.lock }

  package func epochs() throws -> [EpochID] { try current().keys.keys.sorted() }

  package func begin() throws -> EpochID {
    let header = try current().header
    let epoch = header.current.next
    try replace(by: header.adding(try WrappedKey(SymmetricKey(size: .bits256), under: unlocked), as: epoch))
    return epoch
  }

  package func wrap(_ key: SymmetricKey, in epoch: EpochID) throws -> WrappedKey {
    try WrappedKey(key, under: self.key(of: epoch))
  }

  package func unwrap(_ wrapped: WrappedKey, in epoch: EpochID) throws -> SymmetricKey? {
    wrapped.unwrapped(with: try key(of: epoch))
  }

  package func destroy(_ epoch: EpochID) throws {
    let header = try current().header
    guard epoch != header.current else {
      throw VaultError(.unsupported, "Epoch \(epoch) is in use.", remedy: "Rotate the keys first.")
    }
    if header.epochs[epoch] != nil { try replace(by: header.removing(epoch)) }
  }

  var archive: ArchiveID { state.withLock { $0.header.archive } }

  func secret(_ secret: RootSecret) throws -> SymmetricKey {
    // Every header has every secret, and `open` has opened each of them.
    guard let key = try current().header.secrets[secret]?.unwrapped(with: unlocked) else { throw Self.forged }
    return key
  }

  private func key(of epoch: EpochID) throws -> SymmetricKey {
    guard let key = try current().keys[epoch] else {
      throw VaultError(
        .keysDestroyed, "The key of epoch \(epoch) was destroyed.",
        remedy: "Nothing opens what it wrapped; see the ledger for the reason.")
    }
    return key
  }

  private func replace(by header: KeyHeader) throws {
    try explaining { try folder.replace(Self.fileName, with: Array(header.text.utf8)) }
  }

  /// The header as it is on the disk now, read again only when the file changed.
  private func current() throws -> State {
    let stamp = try explaining { try Stamp(folder.path(Self.fileName)) }
    return try state.withLock { state in
      if stamp != state.stamp {
        let (header, stamp) = try Self.read(folder)
        state = State(stamp: stamp, header: header, keys: try Self.open(header, with: unlocked))
      }
      return state
    }
  }

  private static func read(_ folder: Folder) throws -> (KeyHeader, Stamp) {
    try explaining {
      guard let file = try Descriptor.existing(folder.path(fileName)) else {
        throw VaultError(
          .notAVault, "There are no keys in \(folder.path).", remedy: "Make an archive first, or import its keys.")
      }
      return (try KeyHeader(bytes: try file.everything(limit: longest)), Stamp(try file.status()))
    }
  }

  private static func open(_ header: KeyHeader, with unlocked: SymmetricKey) throws -> [EpochID: SymmetricKey] {
    let keys = header.epochs.compactMapValues { $0.unwrapped(with: unlocked) }
    let secrets = header.secrets.compactMapValues { $0.unwrapped(with: unlocked) }
    guard !keys.isEmpty || !secrets.isEmpty else { throw wrongKey(header.lock) }
    guard keys.count == header.epochs.count, secrets.count == header.secrets.count else { throw forged }
    return keys
  }

  private static func wrongKey(_ lock: Lock) -> VaultError {
    VaultError(
      .wrongKey, "This \(lock.name) does not open the vault.",
      remedy: "Give the \(lock.name) the archive was made with.")
  }

  private static let forged = VaultError(
    .damaged, "keys/header was altered: its checksum is right, but not all of its keys open.",
    remedy: "Restore the keys from the last export of keys.", damage: .header)
}

/// Tells one state of a file from another without reading it.
private struct Stamp: Sendable, Hashable {
  private let numbers: [Int]

  init(_ path: String) throws {
    var status = stat()
    guard stat(path, &status) == 0 else { throw SystemFailure("read", path) }
    self.init(status)
  }

  init(_ status: stat) {
    numbers = [
      Int(status.st_ino), Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec,
      status.st_ctim.tv_nsec,
    ]
  }
}
