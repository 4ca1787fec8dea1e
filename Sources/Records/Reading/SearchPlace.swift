// SPDX-License-Identifier: Apache-2.0

/// Which part of its results a page of a search shows.
package enum SearchPlace: Sendable, Hashable {
  case first
  /// What follows this record in the order of the results.
  case after(RecordID)
  /// What comes right before it.
  case before(RecordID)
  /// The page of this number, from 1; for an order that is no order of time.
  case page(Int)
}
