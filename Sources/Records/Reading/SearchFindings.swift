// SPDX-License-Identifier: Apache-2.0

/// A page of what a search found, with the counts of all of it.
package struct SearchFindings: Sendable, Hashable {
  package let search: KeptSearch
  package let order: SearchOrder
  package let place: SearchPlace
  package let found: [FoundRecord]
  package let facets: Facets
  package let hasMoreBefore: Bool
  package let hasMoreAfter: Bool

  package init(
    search: KeptSearch, order: SearchOrder, place: SearchPlace, found: [FoundRecord], facets: Facets,
    hasMoreBefore: Bool, hasMoreAfter: Bool
  ) {
    (self.search, self.order, self.place, self.found, self.facets) = (search, order, place, found, facets)
    (self.hasMoreBefore, self.hasMoreAfter) = (hasMoreBefore, hasMoreAfter)
  }
}
