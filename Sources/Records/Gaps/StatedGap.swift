// SPDX-License-Identifier: Apache-2.0

/// A statement with its signature: who stated it, when, and where it stands in the ledger.
package struct StatedGap: Sendable, Hashable {
  package var id: AttestationID
  package var at: Instant
  package var by: PersonReference
  package var statement: GapStatement
  /// Place of its entry in the ledger.
  package var ledgerIndex: Int
  /// SHA-256 of its text, as the entry names it, in hexadecimal.
  package var textDigest: String

  package init(
    id: AttestationID, at: Instant, by: PersonReference, statement: GapStatement, ledgerIndex: Int, textDigest: String
  ) {
    (self.id, self.at, self.by) = (id, at, by)
    (self.statement, self.ledgerIndex, self.textDigest) = (statement, ledgerIndex, textDigest)
  }
}
