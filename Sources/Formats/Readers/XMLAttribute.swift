// SPDX-License-Identifier: Apache-2.0

/// An attribute of an XML element: its characters are decoded when asked for (`XMLReader.text`).
package struct XMLAttribute: Sendable, Hashable {
  package let name: String
  /// Its value in the source, between the quotes, as written.
  package let range: Range<Int>
  /// Decoded already, because the bytes had to be let go; nil while they are held.
  var kept: MarkupText?
  /// Whether the value went to the `XMLValueSink` instead.
  package private(set) var isStreamed = false

  init(name: String, range: Range<Int>, isStreamed: Bool = false) {
    (self.name, self.range, self.isStreamed) = (name, range, isStreamed)
  }
}
