// SPDX-License-Identifier: Apache-2.0

/// A post somebody held, with its first and last day where they are known.
package struct HeldPost: Sendable, Hashable {
  package var title: String
  package var from: Day?
  package var until: Day?

  package init(title: String, from: Day? = nil, until: Day? = nil) {
    (self.title, self.from, self.until) = (title, from, until)
  }
}
