// SPDX-License-Identifier: Apache-2.0
import Records

/// A deposit with a marking of SECRET or above, as the ledger tells of it.
package struct QuarantineRow: Sendable, Hashable {
  package enum Settlement: String, Sendable, Hashable { case contained, falseAlarm }

  package let deposit: DepositID
  package let ledgerIndex: Int
  package let foundAt: Instant
  package let settled: Settlement?

  package init(deposit: DepositID, ledgerIndex: Int, foundAt: Instant, settled: Settlement? = nil) {
    (self.deposit, self.ledgerIndex, self.foundAt, self.settled) = (deposit, ledgerIndex, foundAt, settled)
  }
}
