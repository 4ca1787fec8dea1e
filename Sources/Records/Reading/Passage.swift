// SPDX-License-Identifier: Apache-2.0

/// A piece of a text, found by a search or standing around what was.
package struct Passage: Sendable, Hashable {
  package let text: String
  package let isFound: Bool

  package init(_ text: String, isFound: Bool = false) {
    self.text = text
    self.isFound = isFound
  }
}
