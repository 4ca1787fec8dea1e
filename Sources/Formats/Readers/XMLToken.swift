// SPDX-License-Identifier: Apache-2.0

/// A piece of an XML source with its bytes. Comments, instructions, declarations and texts of mere spaces are stepped over.
package enum XMLToken: Sendable, Hashable {
  /// An empty element (`<a/>`) is followed by its end, of no bytes.
  case start(String, [XMLAttribute], Range<Int>)
  case end(String, Range<Int>)
  /// Text with its entities decoded; a very long one comes in pieces.
  case text(MarkupText, Range<Int>)
  /// Bytes that are no tag, up to the next "<"; the last token of a source that stops inside one.
  case broken(Range<Int>)
}
