// SPDX-License-Identifier: Apache-2.0
import Records

/// One page of the hits of a search, and whether there are more on either side.
package struct HitPage: Sendable, Hashable {
  package var hits: [SearchHit]
  package var hasMoreBefore = false
  package var hasMoreAfter = false

  static let none = HitPage(hits: [])
}
