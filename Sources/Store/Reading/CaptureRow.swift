// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import Records

/// A sealed original that waits to be filed, as its "received" entry and sealed intake tell it.
package struct CaptureRow: Sendable, Hashable {
  package let deposit: DepositID
  package let dedupeTag: [UInt8]
  /// Place of the "received" entry in the ledger.
  package let ledgerIndex: Int
  /// The intake as sealed; opaque here.
  package let intake: [UInt8]

  package init(deposit: DepositID, dedupeTag: [UInt8], ledgerIndex: Int, intake: [UInt8]) {
    (self.deposit, self.dedupeTag, self.ledgerIndex, self.intake) = (deposit, dedupeTag, ledgerIndex, intake)
  }
}
