// SPDX-License-Identifier: Apache-2.0

/// One message or event in which the copies of a statement differ.
package struct StatedItem: Sendable, Hashable {
  /// The record whose words stand for it: of the copy that shows most.
  package var record: RecordID
  /// How it stands in each of the statement's sides, in their order.
  package var standings: [LineStanding]

  package init(record: RecordID, standings: [LineStanding]) {
    (self.record, self.standings) = (record, standings)
  }
}
