// SPDX-License-Identifier: Apache-2.0

/// One record with all that is known of where it comes from.
package struct ShownRecord: Sendable, Hashable {
  package let row: RecordRow
  package let copies: [RecordCopy]
  package let deposit: FiledDeposit

  package init(row: RecordRow, copies: [RecordCopy], deposit: FiledDeposit) {
    (self.row, self.copies, self.deposit) = (row, copies, deposit)
  }
}
