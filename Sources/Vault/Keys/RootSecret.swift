// SPDX-License-Identifier: Apache-2.0

/// The secrets of an archive beside its object keys: each random, wrapped on its own, never derived from another.
package enum RootSecret: String, Sendable, Hashable, CaseIterable {
  /// Seed of the key that signs checkpoints.
  case ledgerSigning = "ledger-signing"
  /// Key of the catalogue's pages.
  case catalogue
  /// HMAC key that recognises the same bytes presented again.
  case dedupe
  /// Key of the desk's pages: accounts, sessions, what waits in staging.
  case desk
  /// Opens the staging vault, whose keys are its own.
  case staging
}
