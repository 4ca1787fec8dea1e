// SPDX-License-Identifier: Apache-2.0
import Records

/// Which messages of one thread stand in several of its files: in the inbox and behind its move to end-to-end
/// encryption, or in two parts that overlap. Each is given once, with the places of its twins.
struct MetaTwins {
  private struct Places {
    let first: Int
    var others: [Provenance] = []
  }
  private var places: [RecordMark: Places] = [:]

  var isEmpty: Bool { places.isEmpty }

  /// Notes a message of file `number` before any is given.
  mutating func note(_ piece: JSONPiece, in number: Int, _ file: String) {
    let mark = Self.mark(piece)
    if places[mark] == nil {
      places[mark] = Places(first: number)
    } else if places[mark]?.first != number {
      places[mark]?.others.append(Provenance(file: file, start: piece.range.lowerBound, end: piece.range.upperBound))
    }
  }

  /// nil where this message is the twin of one given before; else where its twins stand.
  func twins(of piece: JSONPiece, in number: Int) -> [Provenance]? {
    guard !places.isEmpty, let known = places[Self.mark(piece)] else { return [] }
    return known.first == number ? known.others : nil
  }

  /// The message's own words; of paths only the last part counts, since folders differ.
  private static func mark(_ piece: JSONPiece) -> RecordMark {
    var writer = JSONText(lastPart)
    return RecordMark(writer.text(piece))
  }

  private static func lastPart(_ words: String) -> String {
    guard words.hasPrefix("messages/") || words.hasPrefix("your_") else { return words }
    return words.utf8.split(separator: 0x2F).last.map { String(decoding: $0, as: UTF8.self) } ?? words
  }
}
