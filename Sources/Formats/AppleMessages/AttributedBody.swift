// SPDX-License-Identifier: Apache-2.0

/// A message's words with what Apple knows of each stretch (`attributedBody`, an archived attributed string).
package struct AttributedBody: Sendable, Hashable {
  /// A stretch of the words, in UTF-8 bytes, and what is said of it by Apple's names.
  package struct Run: Sendable, Hashable {
    package let start: Int
    package let end: Int
    package let attributes: [String: String]

    /// Which part of the message it belongs to, counted from 0.
    package var part: String? { attributes["__kIMMessagePartAttributeName"] }
    /// The attachment that stands here.
    package var transfer: String? { attributes["__kIMFileTransferGUIDAttributeName"] }
  }

  /// As archived: U+FFFC stands for an attachment, U+FFFD for an application's card.
  package let text: String
  package let runs: [Run]

  /// nil when the bytes are no archived string.
  package init?(_ bytes: [UInt8]) {
    guard let root = TypedStream.root(bytes), root.kind.hasSuffix("AttributedString"),
      case .object(let words) = root.values.first, let text = words.text
    else { return nil }
    self.text = text
    runs = Self.runs(of: root.values.dropFirst(), in: text)
  }

  /// Attributes' number and length (UTF-16 units); at a number not met before its attributes follow.
  private static func runs(of values: ArraySlice<TypedStream.Value>, in text: String) -> [Run] {
    var (runs, known): ([Run], [Int64: [String: String]]) = ([], [:])
    var position = UnitPosition(text)
    var rest = values
    while case .integer(let number) = rest.popFirst(), case .integer(let length) = rest.popFirst() {
      if case .object(let object) = rest.first, known[number] == nil {
        known[number] = object.entries.compactMapValues { $0.text ?? "" }
        rest = rest.dropFirst()
      }
      let start = position.bytes
      position.advance(Int(length & 0xFFFF_FFFF))
      runs.append(Run(start: start, end: position.bytes, attributes: known[number] ?? [:]))
    }
    return runs
  }

  /// The words without the marks that stand for attachments and cards; nil where none are left.
  package var words: String? {
    text.unicodeScalars.allSatisfy { $0.value == 0xFFFC || $0.value == 0xFFFD || $0.properties.isWhitespace }
      ? nil : text
  }
}

/// Walks a text by UTF-16 units and knows the place in UTF-8 bytes.
private struct UnitPosition {
  private var scalars: String.UnicodeScalarView.Iterator
  private(set) var bytes = 0

  init(_ text: String) { scalars = text.unicodeScalars.makeIterator() }

  mutating func advance(_ units: Int) {
    var left = units
    while left > 0, let scalar = scalars.next() {
      left -= scalar.utf16.count
      bytes += scalar.utf8.count
    }
  }
}
