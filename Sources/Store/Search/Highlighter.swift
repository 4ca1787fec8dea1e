// SPDX-License-Identifier: Apache-2.0
import Records

/// Finds in a text the words that a search asked for, and cuts the passage around the first of them.
struct Highlighter {
  /// Bytes of text before the first word found, and in all.
  private static let lead = 80
  private static let length = 300

  private let words: Words
  private var stems: Set<String> = []
  private var prefixes: [String] = []
  private var phrases: [[String]] = []

  init(_ query: SearchQuery, _ words: Words) {
    self.words = words
    collect(query.clause)
  }

  private mutating func collect(_ clause: SearchQuery.Clause) {
    switch clause {
    case .word(let text): word(text)
    case .phrase(let text): phrases.append(words.words(in: text).map(\.folded))
    case .prefix(let text): prefixes += words.words(in: text).suffix(1).map(\.folded)
    case .near(let texts, _): texts.forEach { word($0) }
    case .and(let clauses), .or(let clauses): clauses.forEach { collect($0) }
    case .field, .not: break
    }
  }

  private mutating func word(_ text: String) {
    let parts = words.words(in: text)
    if parts.count == 1 { stems.insert(Self.stem(parts[0])) } else { phrases.append(parts.map(\.folded)) }
  }

  private static func stem(_ word: Words.Word) -> String { word.stem ?? word.folded }

  /// The passage around the first word found; the beginning of the text when none is in it.
  func passages(of text: String) -> [Passage] {
    let bytes = Array(text.utf8)
    let all = words.words(in: text)
    let found = ranges(all)
    let (start, end) = window(bytes.count, all, from: found.first?.lowerBound ?? 0)
    var pieces: [Passage] = []
    var at = start
    func add(_ range: Range<Int>, _ isFound: Bool) {
      guard !range.isEmpty else { return }
      pieces.append(Passage(String(decoding: bytes[range], as: UTF8.self), isFound: isFound))
    }
    if start > 0 { pieces.append(Passage("… ")) }
    for range in found where range.lowerBound >= at && range.upperBound <= end {
      add(at..<range.lowerBound, false)
      add(range, true)
      at = range.upperBound
    }
    add(at..<max(at, end), false)
    if end < bytes.count { pieces.append(Passage(" …")) }
    return pieces
  }

  /// Bytes of the words found, rising and apart.
  private func ranges(_ all: [Words.Word]) -> [Range<Int>] {
    var isFound = [Bool](repeating: false, count: all.count)
    for (index, word) in all.enumerated() {
      if stems.contains(Self.stem(word)) || prefixes.contains(where: word.folded.hasPrefix) { isFound[index] = true }
      for phrase in phrases where !phrase.isEmpty && index + phrase.count <= all.count {
        guard zip(phrase, all[index...]).allSatisfy({ $0 == $1.folded }) else { continue }
        for place in index..<index + phrase.count { isFound[place] = true }
      }
    }
    return zip(all, isFound).filter(\.1).map(\.0.range)
  }

  /// From the beginning of a word to the end of one, so that no character is cut.
  private func window(_ count: Int, _ all: [Words.Word], from first: Int) -> (Int, Int) {
    guard count > Self.length, !all.isEmpty else { return (0, count) }
    let start = first <= Self.lead ? 0 : all.first { $0.range.lowerBound >= first - Self.lead }?.range.lowerBound ?? 0
    let end = start + Self.length
    guard end < count else { return (start, count) }
    return (start, all.last { $0.range.upperBound <= end }?.range.upperBound ?? min(count, first))
  }
}

extension Catalogue {
  /// Each hit with the passage of its text that shows why it was found.
  package func withPassages(_ hits: [SearchHit], of query: SearchQuery) throws(CatalogueError) -> [FoundRecord] {
    try CatalogueError.translating {
      try breakers.use { words in
        let highlighter = Highlighter(query, words)
        return hits.map { FoundRecord(hit: $0, passages: highlighter.passages(of: $0.text ?? "")) }
      }
    }
  }
}
