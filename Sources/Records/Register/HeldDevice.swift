// SPDX-License-Identifier: Apache-2.0

/// A device somebody used, with its first and last day where they are known; the next one's first day is a change.
package struct HeldDevice: Sendable, Hashable {
  package var name: String
  package var from: Day?
  package var until: Day?

  package init(name: String, from: Day? = nil, until: Day? = nil) {
    (self.name, self.from, self.until) = (name, from, until)
  }
}
