// SPDX-License-Identifier: Apache-2.0
import Records

/// An attestation as the catalogue has it, with its place in the ledger.
package struct AttestationRow: Sendable, Hashable {
  package let ledgerIndex: Int
  package let attestation: Attestation

  package init(ledgerIndex: Int, attestation: Attestation) {
    (self.ledgerIndex, self.attestation) = (ledgerIndex, attestation)
  }
}
