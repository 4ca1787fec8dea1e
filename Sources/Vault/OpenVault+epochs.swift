// SPDX-License-Identifier: Apache-2.0

/// Key epochs, and the keys' own way out and in.
extension OpenVault {
  /// The epochs whose keys can still be used, ascending; the last one takes new keys.
  package func epochs() throws -> [EpochID] { try keys.keeper.epochs() }

  /// Begins a new epoch and writes every live key under it; refuses when a key record is damaged.
  package func rotateEpoch() throws -> EpochID { try keys.rotate() }

  /// Destroys an old epoch's key and files: after that no backup of its key files opens anything.
  package func closeEpoch(_ epoch: EpochID) throws { try keys.close(epoch) }

  /// Writes all wrapped keys to one new file; it opens with this vault's key file or passphrase only.
  package func exportKeys(to path: String) throws { try KeyExport(path: path).write(keys) }

  /// Restores exported keys into an archive's `folder` that has none. Throws `.alreadyThere` or `.damaged`.
  ///
  /// Keys that were destroyed after the export come back: destroy them again by the ledger.
  package static func importKeys(from path: String, to folder: String) throws {
    try KeyExport(path: path).restore(to: Folder(path: folder).folder("keys"))
  }
}
