// SPDX-License-Identifier: Apache-2.0

/// Finds protective markings in text as they are written, and not the same words in talk.
///
/// In capitals SECRET counts wherever it stands as a word of its own ("SECRET SANTA" too: a person settles that). In
/// small letters it counts only where it is written as a marking: behind "Top" or "UK", beside "//", alone in brackets,
/// behind "Marking:" or "Classification:". The lower markings count in capitals at the ends of a line or in brackets.
package enum Markings {
  /// The markings in `text`, gravest first, each once.
  package static func found(in text: String) -> [Marking] {
    var text = PlainLetters.of(text)
    let found = text.withUTF8 { bytes in
      var scan = MarkingScan(bytes)
      return scan.run()
    }
    return found.isEmpty ? [] : Marking.allCases.filter(found.contains)
  }
}
