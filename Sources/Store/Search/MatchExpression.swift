// SPDX-License-Identifier: Apache-2.0
import CWords

/// Words of a search in FTS5's own language. Every word stands folded between quotation marks, so no
/// search can be a syntax error there; the tokenizer takes what is between them as it is.
struct MatchExpression {
  private static let next = String(UnicodeScalar(UInt8(WORDS_NEXT)))
  private static let alternative = String(UnicodeScalar(UInt8(WORDS_ALTERNATIVE)))
  private static let mark = String(UnicodeScalar(UInt8(WORDS_STEM_MARK)))

  let words: Words

  /// A plain word finds its other forms, a word that breaks into several ("e-mail", 会議) those in a row.
  func word(_ text: String) -> String? {
    let parts = words.words(in: text)
    guard parts.count == 1 else { return phrase(parts.map(\.folded)) }
    let spellings = spellings(parts[0]).map(Self.quoted)
    return spellings.count == 1 ? spellings[0] : "(" + spellings.joined(separator: " OR ") + ")"
  }

  func phrase(_ text: String) -> String? { phrase(words.words(in: text).map(\.folded)) }

  func prefix(_ text: String) -> String? { phrase(text).map { $0 + " *" } }

  /// nil when fewer than two of the words have letters.
  func near(_ texts: [String], within distance: Int) -> String? {
    let parts = texts.compactMap(nearPart)
    guard parts.count > 1 else { return parts.first }
    return "NEAR(" + parts.joined(separator: " ") + ", \(distance))"
  }

  private func nearPart(_ text: String) -> String? {
    let parts = words.words(in: text)
    guard parts.count == 1 else { return phrase(parts.map(\.folded)) }
    return Self.quoted(spellings(parts[0]).joined(separator: Self.alternative))
  }

  private func phrase(_ folded: [String]) -> String? {
    folded.isEmpty ? nil : Self.quoted(folded.joined(separator: Self.next))
  }

  /// What the index holds for the forms of a word: the mark and the stem for those that differ from it,
  /// and the stem itself where it is a word and its own stem.
  private func spellings(_ word: Words.Word) -> [String] {
    let stem = word.stem ?? word.folded
    guard stem.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7a }) else { return [word.folded] }
    let marked = Self.mark + stem
    if word.stem == nil { return [word.folded, marked] }
    return words.words(in: stem).first?.stem == nil ? [marked, stem] : [marked]
  }

  private static func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
}
