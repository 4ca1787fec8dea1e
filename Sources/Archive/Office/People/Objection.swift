// SPDX-License-Identifier: Apache-2.0

/// Why something a person filled in cannot be taken: at which field, and what to do.
package struct Objection: Error, Sendable, Hashable {
  package let field: String
  package let message: String

  package init(_ field: String, _ message: String) {
    (self.field, self.message) = (field, message)
  }
}
