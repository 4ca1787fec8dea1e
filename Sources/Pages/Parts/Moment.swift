// SPDX-License-Identifier: Apache-2.0

/// A moment as people read it in the authority's zone, and as machines do.
package struct Moment: Sendable, Hashable {
  /// "24 November 2026, 11:00".
  package let text: String
  /// "2026-11-24T11:00:00Z".
  let machine: String

  package init(_ text: String, machine: String) {
    (self.text, self.machine) = (text, machine)
  }

  var html: HTML { time(text, machine: machine) }
}
