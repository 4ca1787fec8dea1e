// SPDX-License-Identifier: Apache-2.0

/// A search as kept for whoever made it: links name its id, never its words.
package struct KeptSearch: Sendable, Hashable {
  package let id: SearchID
  package let maker: PersonID
  package let words: String

  package init(id: SearchID, maker: PersonID, words: String) {
    (self.id, self.maker, self.words) = (id, maker, words)
  }
}

/// Names a kept search.
package typealias SearchID = ID<KeptSearch>
