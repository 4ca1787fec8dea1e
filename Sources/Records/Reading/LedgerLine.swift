// SPDX-License-Identifier: Apache-2.0

/// One entry of the ledger as a page shows it.
package struct LedgerLine: Sendable, Hashable {
  package let place: Int
  package let act: String
  package let at: Instant
  /// Ids, counts and commitments, in their order.
  package let fields: [Extra]

  package init(place: Int, act: String, at: Instant, fields: [Extra]) {
    (self.place, self.act, self.at, self.fields) = (place, act, at, fields)
  }
}
