// SPDX-License-Identifier: Apache-2.0

/// A record that a search found, with the passage of its words that shows why.
package struct FoundRecord: Sendable, Hashable {
  package let hit: SearchHit
  package let passages: [Passage]

  package init(hit: SearchHit, passages: [Passage]) {
    self.hit = hit
    self.passages = passages
  }
}
