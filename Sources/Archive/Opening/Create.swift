// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records
import Store
import Vault

extension AuthorityArchive {
  /// Founds an archive in a new or empty folder: keys, vault, ledger with its "founded" entry, empty catalogue.
  package static func create(
    at folder: String, settings: Settings, unlock: Unlock, surroundings: Surroundings = Surroundings()
  ) async throws -> AuthorityArchive {
    let place = ArchiveFolder(folder)
    try place.make()
    try unlock.makeKeyFile()
    let vault = try OpenVault.create(at: folder, unlock: unlock)
    let details = try vault.seal(settings.encoded(), group: .acts, mediaType: Kind.details)
    let log = try Log.create(at: place.ledger, key: vault.signingKey())
    _ = try await log.append([try Acts.founded(archive: vault.archive, details: details, at: surroundings.clock())])
    let catalogue = try Catalogue(path: place.catalogue, key: vault.catalogueKey())
    return AuthorityArchive(place, settings, vault, log, catalogue, surroundings)
  }
}
