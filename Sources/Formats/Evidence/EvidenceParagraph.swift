// SPDX-License-Identifier: Apache-2.0

/// A run of lines of a pasted text, without the blank lines around it.
struct EvidenceParagraph: Sendable, Hashable {
  /// Its bytes, the last line end included.
  let range: Range<Int>
  /// The same without the last line end.
  let words: Range<Int>

  /// The paragraphs; where they do not stand `apart`, one from the first word to the last.
  static func all(in bytes: [UInt8], apart: Bool) -> [EvidenceParagraph] {
    var found: [EvidenceParagraph] = []
    var start: Int?
    var end = (line: 0, words: 0)
    for line in lines(of: bytes) {
      let isBlank = bytes[line.range].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
      if !isBlank {
        start = start ?? line.range.lowerBound
        end = (line.range.upperBound, line.end)
      } else if apart, let from = start {
        found.append(EvidenceParagraph(range: from..<end.line, words: from..<end.words))
        start = nil
      }
    }
    if let start { found.append(EvidenceParagraph(range: start..<end.line, words: start..<end.words)) }
    return found
  }

  /// Each line with its end, and where its words end. A mark at the start of the text is none of its words.
  private static func lines(of bytes: [UInt8]) -> [(range: Range<Int>, end: Int)] {
    var lines: [(Range<Int>, Int)] = []
    var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while at < bytes.count {
      let feed = bytes[at...].firstIndex(of: 0x0A)
      let stop = feed.map { $0 + 1 } ?? bytes.count
      var end = feed ?? bytes.count
      if end > at, bytes[end - 1] == 0x0D { end -= 1 }
      lines.append((at..<stop, end))
      at = stop
    }
    return lines
  }
}
