// SPDX-License-Identifier: Apache-2.0
import Crypto

/// What `keys/header` says: the archive, how it is locked, and the wrapped key of each epoch and root secret.
struct KeyHeader: Sendable, Hashable {
  let archive: ArchiveID
  let lock: Lock
  /// Ascending, never empty.
  private(set) var epochs: [EpochID: WrappedKey]
  let secrets: [RootSecret: WrappedKey]

  init(archive: ArchiveID, lock: Lock, epochs: [EpochID: WrappedKey], secrets: [RootSecret: WrappedKey]) {
    self.archive = archive
    self.lock = lock
    self.epochs = epochs
    self.secrets = secrets
  }

  /// A new archive's header: every key in it is drawn at random and wrapped under `key`.
  static func new(archive: ArchiveID, lock: Lock, key: SymmetricKey) throws -> KeyHeader {
    var secrets: [RootSecret: WrappedKey] = [:]
    for secret in RootSecret.allCases { secrets[secret] = try WrappedKey(SymmetricKey(size: .bits256), under: key) }
    let first = try WrappedKey(SymmetricKey(size: .bits256), under: key)
    return KeyHeader(archive: archive, lock: lock, epochs: [.first: first], secrets: secrets)
  }

  /// The newest epoch: new key records go there.
  var current: EpochID { epochs.keys.max()! }  // never empty: `new` sets one, reading requires one

  func adding(_ key: WrappedKey, as epoch: EpochID) -> KeyHeader {
    var copy = self
    copy.epochs[epoch] = key
    return copy
  }

  func removing(_ epoch: EpochID) -> KeyHeader {
    var copy = self
    copy.epochs[epoch] = nil
    return copy
  }
}
