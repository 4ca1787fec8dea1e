// SPDX-License-Identifier: Apache-2.0
import CWords

/// Breaks a text into folded words, as the index does. One per thread: it holds ICU's state.
package final class Words {
  /// A word of a text and, where it differs, its English stem.
  package struct Word: Hashable, Sendable {
    package let folded: String
    package let stem: String?
    /// Where it stands in the text, in bytes of UTF-8.
    package let range: Range<Int>
  }

  /// Version of ICU: words broken by another version may differ.
  package static var version: String { String(cString: words_version()) }

  private let breaker: OpaquePointer

  /// nil when ICU's data or the stemmer is not to be had.
  package init?() {
    guard let breaker = words_open() else { return nil }
    self.breaker = breaker
  }

  deinit { words_close(breaker) }

  package func words(in text: String) -> [Word] { walk(text, words_each) }

  /// The same without the short way for ASCII, to compare.
  func wordsByICU(in text: String) -> [Word] { walk(text, words_each_by_icu) }

  /// The words between blanks with one at each end, to be searched with `LIKE`; telephone numbers also whole.
  func searchable(_ texts: String?...) -> String {
    var out = " "
    for text in texts.compactMap({ $0 }) {
      for word in words(in: text) { out += word.folded + " " }
      let digits = String(decoding: text.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }, as: UTF8.self)
      if digits.utf8.count >= 7 { out += digits + " " }
    }
    return out
  }

  private typealias Walk = (OpaquePointer?, UnsafePointer<CChar>?, Int32, words_emit?, UnsafeMutableRawPointer?) ->
    Int32

  private func walk(_ text: String, _ each: Walk) -> [Word] {
    var text = text
    var found: [Word] = []
    text.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return }
      _ = withUnsafeMutablePointer(to: &found) { found in
        start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
          each(breaker, $0, Int32(clamping: bytes.count), Self.keep, found)
        }
      }
    }
    return found
  }

  private static let keep: words_emit = { context, samePlace, word, length, start, end in
    guard let found = context?.assumingMemoryBound(to: [Word].self), let word else { return 1 }
    let bytes = UnsafeRawBufferPointer(start: word, count: Int(length))
    if samePlace == 0 {
      let folded = String(decoding: bytes, as: UTF8.self)
      found.pointee.append(Word(folded: folded, stem: nil, range: Int(start)..<Int(end)))
    } else if let last = found.pointee.popLast() {
      let stem = String(decoding: bytes.dropFirst(), as: UTF8.self)
      found.pointee.append(Word(folded: last.folded, stem: stem, range: last.range))
    }
    return 0
  }
}
