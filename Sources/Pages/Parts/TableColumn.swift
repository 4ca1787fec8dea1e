// SPDX-License-Identifier: Apache-2.0

/// A column of a table.
package struct TableColumn: Sendable, Hashable {
  let name: String
  /// Numbers stand at the right edge, digits below digits.
  let isNumber: Bool

  package init(_ name: String, isNumber: Bool = false) {
    (self.name, self.isNumber) = (name, isNumber)
  }

  var style: String? { isNumber ? "number" : nil }
}
