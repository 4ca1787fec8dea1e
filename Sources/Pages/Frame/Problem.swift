// SPDX-License-Identifier: Apache-2.0

/// Something in a form that must be mended: what to do, and at which field.
package struct Problem: Sendable, Hashable {
  /// Id of the field it belongs to.
  package let field: String
  /// What to do ("Choose a file").
  package let message: String

  package init(_ field: String, _ message: String) {
    self.field = field
    self.message = message
  }
}
