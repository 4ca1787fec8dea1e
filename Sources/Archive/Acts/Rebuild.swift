// SPDX-License-Identifier: Apache-2.0
import Foundation
import Ledger
import Records
import Store
import Vault

extension AuthorityArchive {
  /// What a rebuilt catalogue holds.
  package struct Rebuilt: Sendable, Hashable {
    package let deposits: Int
    package let records: Int
    /// Deposits in the ledger whose sealed objects could not be opened.
    package let unopened: Int
  }

  /// Makes catalogue and index anew from ledger and vault; the old ones stay until the new ones are whole.
  package static func rebuild(
    at folder: String, unlock: Unlock, surroundings: Surroundings = Surroundings()
  ) async throws -> Rebuilt {
    let place = ArchiveFolder(folder)
    try place.check()
    let vault = try OpenVault.open(at: folder, unlock: unlock)
    let log = try Log(at: place.ledger, key: vault.signingKey())
    let settings = try Self.settings(vault, LogReader(at: place.ledger, key: log.key))
    let draft = place.catalogue + ".new"
    try remove(draft)
    let catalogue = try Catalogue(path: draft, key: vault.catalogueKey())
    let archive = AuthorityArchive(place, settings, vault, log, catalogue, surroundings)
    let unopened = try archive.catchUp()
    archive.uniteWhatIsLittle()
    let deposits = try catalogue.deposits()
    try catalogue.close()
    try remove(place.catalogue)
    guard rename(draft, place.catalogue) == 0 else {
      throw ArchiveError(.readOnly, "The new catalogue could not be put in place (error \(errno)).")
    }
    try remove(draft)
    return Rebuilt(deposits: deposits.count, records: deposits.reduce(0) { $0 + $1.records }, unopened: unopened)
  }

  /// Removes a catalogue with the files SQLite keeps beside it.
  private static func remove(_ path: String) throws {
    for file in [path + "-wal", path + "-shm", path] where unlink(file) != 0 && errno != ENOENT {
      throw ArchiveError(.readOnly, "The file \(file) cannot be removed (error \(errno)).")
    }
  }
}
