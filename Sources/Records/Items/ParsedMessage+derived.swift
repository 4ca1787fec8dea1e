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

extension Extra {
  /// Derived, not said by the source.
  package var isDerived: Bool { name.utf8.starts(with: "derived:".utf8) }
}

extension ParsedMessage {
  package var derivedWords: [DerivedWords] {
    extras.filter { $0.name == "derived:ocr" || $0.name == "derived:text" }.map { extra in
      let engine = extras.first { $0.name == extra.name + ":engine" }?.value
      return DerivedWords(way: String(extra.name.dropFirst("derived:".count)), engine: engine, words: extra.value)
    }
  }
}
