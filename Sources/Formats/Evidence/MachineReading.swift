// SPDX-License-Identifier: Apache-2.0
import Records

/// Words a machine read out of a picture or a PDF: derived, perhaps wrong, never the record's own text.
package struct MachineReading: Sendable, Hashable {
  /// How they were read; raw values are the names of extras, behind "derived:".
  package enum Way: String, Sendable, Hashable, CaseIterable {
    /// From the pixels.
    case ocr
    /// From the text a PDF carries beside what it shows.
    case text
  }

  /// Path of the file in the tree of what was handed in.
  package let path: String
  package let way: Way
  /// Program and version ("tesseract 5.3.0").
  package let engine: String
  package let words: String?
  /// Why there are no words, in a sentence; nil where there are some.
  package let problem: String?

  package init(path: String, way: Way, engine: String, words: String?, problem: String? = nil) {
    (self.path, self.way, self.engine) = (path, way, engine)
    (self.words, self.problem) = (words, problem)
  }

  package func write(to out: inout ByteWriter) {
    for text in [path, way.rawValue, engine, words ?? "", problem ?? ""] { out.write(text) }
  }

  package init(_ input: inout ByteReader) throws(CodingDamage) {
    let path = try input.text()
    guard let way = Way(rawValue: try input.text()) else { throw CodingDamage(offset: input.offset) }
    let (engine, words, problem) = (try input.text(), try input.text(), try input.text())
    self.init(
      path: path, way: way, engine: engine, words: words.isEmpty ? nil : words,
      problem: problem.isEmpty ? nil : problem)
  }
}
