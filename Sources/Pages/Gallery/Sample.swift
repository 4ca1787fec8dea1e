// SPDX-License-Identifier: Apache-2.0

/// A page as it stands in the gallery.
package struct Sample: Sendable {
  package enum State: String, Sendable, Hashable, CaseIterable {
    case empty, typical, overflowing
    /// A form sent back with what must be mended.
    case refused
  }
  package let state: State
  package let page: any Page

  package init(_ state: State, _ page: any Page) {
    self.state = state
    self.page = page
  }
}
