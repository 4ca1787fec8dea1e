// SPDX-License-Identifier: Apache-2.0
import Foundation
import Ledger
import Records
import Store
import Vault

/// One public authority's archive, opened: ledger, vault and keys, and the catalogue that follows them.
///
/// The acts on it stand in `Acts/` and `Deposit/`, one file each. Every act that shows, files or changes
/// something appends its ledger entry first.
package final class AuthorityArchive: Sendable {
  let place: ArchiveFolder
  package let settings: Settings
  let vault: OpenVault
  let log: Log
  let reader: LogReader
  let catalogue: Catalogue
  package let clock: @Sendable () -> Instant
  /// The program that is started as the parser of hostile bytes.
  let program: String

  /// Path of this very program.
  package static let thisProgram = "/proc/self/exe"

  init(
    _ place: ArchiveFolder, _ settings: Settings, _ vault: OpenVault, _ log: Log, _ catalogue: Catalogue,
    _ surroundings: Surroundings
  ) {
    (self.place, self.settings, self.vault, self.log, self.catalogue) = (place, settings, vault, log, catalogue)
    reader = LogReader(at: place.ledger, key: log.key)
    (clock, program) = (surroundings.clock, surroundings.program)
  }

  /// The text by which anyone verifies this archive's proofs.
  package var verifierKey: String { log.key.description }
}

extension AuthorityArchive {
  /// Ends the archive's work: the catalogue becomes one file that is checked by its pages alone.
  package func close() throws { try catalogue.close() }
}
