// SPDX-License-Identifier: Apache-2.0

/// A line of a summary: what it is, what was answered, where to change it.
package struct SummaryRow: Sendable, Hashable {
  let label: String
  let value: HTML
  let change: Path?

  package init(_ label: String, _ value: String, change: Path? = nil) {
    self.init(label, HTML(value), change: change)
  }

  package init(_ label: String, _ value: HTML, change: Path? = nil) {
    (self.label, self.value, self.change) = (label, value, change)
  }
}
