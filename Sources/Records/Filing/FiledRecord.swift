// SPDX-License-Identifier: Apache-2.0

/// A record as filed by one deposit: its id, its place among the deposit's commitments, and what was read.
package struct FiledRecord: Sendable, Hashable {
  package let id: RecordID
  /// Leaf of the deposit's commitment tree, from 0, in the order of the export.
  package let leaf: Int
  /// `.message` or `.event`; notices are kept in the report.
  package let item: ParsedItem

  package init(id: RecordID, leaf: Int, item: ParsedItem) {
    self.id = id
    self.leaf = leaf
    self.item = item
  }
}
