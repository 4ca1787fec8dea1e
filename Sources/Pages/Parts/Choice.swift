// SPDX-License-Identifier: Apache-2.0

/// One of the answers a question offers.
package struct Choice: Sendable, Hashable {
  let value: String
  let label: String
  let hint: String?
  /// What is asked further when this is chosen; it stands below the choice, always to be seen without JavaScript.
  let further: HTML

  package init(
    _ value: String, _ label: String, hint: String? = nil, @HTMLBuilder further: () -> HTML = { HTML() }
  ) {
    (self.value, self.label, self.hint, self.further) = (value, label, hint, further())
  }
}
