// SPDX-License-Identifier: Apache-2.0

/// One difference with the records behind it.
package struct ShownItem: Sendable, Hashable {
  package var item: StatedItem
  /// For each side its record; nil where it has none, or where its words are not for this reader.
  package var rows: [RecordRow?]
  /// Whether a custodian has withheld it, in a copy that came later: then no words are shown.
  package var isWithheld: Bool

  package init(item: StatedItem, rows: [RecordRow?], isWithheld: Bool = false) {
    (self.item, self.rows, self.isWithheld) = (item, rows, isWithheld)
  }
}
