// SPDX-License-Identifier: Apache-2.0

/// How a copy's clock runs against the conversation's, as people read it.
extension ClockPiece {
  /// "5 hours behind", "30 minutes ahead", "in step".
  package var inWords: String {
    guard seconds != 0 else { return "in step" }
    let size = seconds.magnitude
    let parts = [(size / 3600, "hour"), (size % 3600 / 60, "minute"), (size % 60, "second")].filter { $0.0 > 0 }
    let words = parts.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: " ")
    return words + (seconds > 0 ? " behind" : " ahead")
  }

  /// "5 hours behind until 27 March 2026, then 4 hours behind"; nil where no clock was found.
  ///
  /// `days` says when the first line of each piece was written; a piece without one is named by its line.
  package static func inWords(_ pieces: [ClockPiece], from days: [WallTime?] = []) -> String? {
    guard let first = pieces.first else { return nil }
    return zip(pieces.indices, pieces).dropFirst().reduce(first.inWords) { said, next in
      let (place, piece) = next
      let day = days.indices.contains(place) ? days[place] : nil
      let until = day.map { $0.dayInShort } ?? "its line \(piece.line + 1)"
      return said + " until \(until), then " + piece.inWords
    }
  }
}
