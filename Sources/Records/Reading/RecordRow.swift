// SPDX-License-Identifier: Apache-2.0

/// One record as the catalogue shows it: what was read, where it stands, and in which deposit.
package struct RecordRow: Sendable, Hashable {
  package let id: RecordID
  /// The item with every field as parsed.
  package let item: ParsedItem
  package let deposit: DepositID
  /// Leaf of that deposit's commitment tree.
  package let leaf: Int
  /// Whether its place in time is a neighbour's, for want of a date of its own.
  package let isPlacedByNeighbour: Bool

  package init(id: RecordID, item: ParsedItem, deposit: DepositID, leaf: Int, isPlacedByNeighbour: Bool) {
    self.id = id
    self.item = item
    self.deposit = deposit
    self.leaf = leaf
    self.isPlacedByNeighbour = isPlacedByNeighbour
  }

  package var filed: FiledRecord { FiledRecord(id: id, leaf: leaf, item: item) }
}
