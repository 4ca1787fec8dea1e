// SPDX-License-Identifier: Apache-2.0
@_spi(_Unicode) import Swift

/// A text as two phones can be compared by it, reduced to numbers: equal where the words are, whatever marks, spaces,
/// normal form and names in mentions.
package struct MatchingForm: Sendable, Hashable {
  /// Of the whole form; 0 for no words.
  package let hash: UInt64
  /// Four of its words, for likeness after an edit.
  let sketch: WordSketch
  /// Bytes of its words.
  let length: Int

  package init(_ text: String) {
    var text = text
    self = text.withUTF8 { MatchingForm($0) }
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var sink = HashingSink()
    if !MatchingScan(bytes: bytes, isNormal: false).run(into: &sink) {
      sink = HashingSink()
      var normal = Self.normal(String(decoding: bytes, as: UTF8.self))
      normal.withUTF8 { _ = MatchingScan(bytes: $0, isNormal: true).run(into: &sink) }
    }
    (hash, sketch, length) = sink.finish()
  }

  /// The form itself, for names and for people to look at.
  package static func of(_ text: String) -> String {
    var sink = TextSink()
    var normal = normal(text)
    normal.withUTF8 { _ = MatchingScan(bytes: $0, isNormal: true).run(into: &sink) }
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  /// Normal form C.
  private static func normal(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text._nfc { scalars.append(scalar) }
    return String(scalars)
  }
}
