// SPDX-License-Identifier: Apache-2.0

/// One message or event in which the copies of a statement differ.
package struct StatedItem: Sendable, Hashable {
  /// The record whose words stand for it: of the side that shows most.
  package var record: RecordID
  /// When that record says it was sent; nil where it has no moment.
  package var at: Instant?
  /// How and where it stands in each of the statement's sides, in their order.
  package var places: [StatedPlace]

  package init(record: RecordID, at: Instant?, places: [StatedPlace]) {
    (self.record, self.at, self.places) = (record, at, places)
  }

  package var standings: [LineStanding] { places.map(\.standing) }

  /// Every record it names.
  package var records: [RecordID] { [record] + places.compactMap(\.record) }
}
