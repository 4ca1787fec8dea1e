// SPDX-License-Identifier: Apache-2.0
import Foundation
import Ledger
import Records
import Store
import Vault

extension AuthorityArchive {
  /// Opens an archive for acts; what a crash left between ledger and catalogue is caught up.
  package static func open(
    at folder: String, unlock: Unlock, surroundings: Surroundings = Surroundings()
  ) async throws -> AuthorityArchive {
    let place = ArchiveFolder(folder)
    try place.check()
    let vault = try OpenVault.open(at: folder, unlock: unlock)
    let log = try Log(at: place.ledger, key: vault.signingKey())
    guard FileManager.default.fileExists(atPath: place.catalogue) else {
      throw ArchiveError(
        .damaged, "The catalogue of \(folder) is missing.",
        remedy: "run 'onrecord rebuild': it is made from ledger and vault")
    }
    let catalogue = try Catalogue(path: place.catalogue, key: vault.catalogueKey())
    let settings = try Self.settings(vault, LogReader(at: place.ledger, key: log.key))
    let archive = AuthorityArchive(place, settings, vault, log, catalogue, surroundings)
    do { try archive.catchUp() } catch let error as CatalogueError where error.code == .busy {
      // Another process is filing a deposit and catches up when it is done.
    }
    return archive
  }

  /// Whether the archive in `folder` opens with a passphrase; false when there is none to ask.
  package static func isSealedByPassphrase(at folder: String) -> Bool {
    (try? OpenVault.opensWithPassphrase(at: folder)) ?? false
  }

  /// The verifier key of the archive in `folder`; reads, and writes nothing.
  package static func verifierKey(at folder: String, unlock: Unlock) throws -> String {
    try ArchiveFolder(folder).check()
    return try OpenVault.open(at: folder, unlock: unlock, readOnly: true).signingKey().verifier.description
  }

  /// What the first entry of the ledger names.
  static func settings(_ vault: OpenVault, _ reader: LogReader) throws -> Settings {
    let checkpoint = try reader.checkpoint()
    guard checkpoint.size > 0,
      let details = ObjectID(hex: try reader.entry(at: 0, of: checkpoint).value("details") ?? "")
    else { throw ArchiveError(.damaged, "The ledger does not begin with the founding of the archive.") }
    return try Settings(try vault.read(details, in: .acts).bytes())
  }
}
