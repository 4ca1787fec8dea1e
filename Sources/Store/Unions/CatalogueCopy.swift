// SPDX-License-Identifier: Apache-2.0
import Records

/// One conversation of one filed deposit, as the catalogue has it.
package struct CatalogueCopy: Sendable, Hashable {
  /// Its row in the catalogue; changes when it is rebuilt.
  package let conversation: Int64
  package let reference: CopyReference
  package let facts: DepositFacts
  /// Whose it is; nil where only a name was given.
  package let custodianID: PersonID?
  /// Place of its deposit's "filed" entry.
  package let ledgerIndex: Int
}
