// SPDX-License-Identifier: Apache-2.0

/// Where one deposit has a record: its leaf and its bytes in that deposit's original.
package struct RecordCopy: Sendable, Hashable {
  package let deposit: DepositID
  package let leaf: Int
  package let source: Provenance

  package init(deposit: DepositID, leaf: Int, source: Provenance) {
    self.deposit = deposit
    self.leaf = leaf
    self.source = source
  }
}
