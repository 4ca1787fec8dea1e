// SPDX-License-Identifier: Apache-2.0

/// Words a machine read out of a record's picture or PDF: searched, shown as derived, never the record's own text.
package struct DerivedWords: Sendable, Hashable {
  /// "ocr" from the pixels, "text" from what a PDF carries beside what it shows.
  package let way: String
  /// Program and version; nil where it is not said.
  package let engine: String?
  package let words: String

  package init(way: String, engine: String?, words: String) {
    (self.way, self.engine, self.words) = (way, engine, words)
  }
}
