// SPDX-License-Identifier: Apache-2.0

/// One row of a CSV source.
package struct CSVRow: Sendable, Hashable {
  package let fields: [String]
  /// Its bytes, the line end included.
  package let range: Range<Int>
  /// Its quotes do not close, or text follows one that does: what was read is a guess.
  package let isBroken: Bool

  /// The field of that number; nil where the row is shorter.
  package subscript(column: Int) -> String? { fields.indices.contains(column) ? fields[column] : nil }
}
