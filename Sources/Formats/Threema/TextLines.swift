// SPDX-License-Identifier: Apache-2.0

/// The lines of a text, with their bytes. One beyond a mebibyte comes in pieces.
struct TextLines {
  struct Line {
    /// Without its line end and a byte-order mark.
    let text: String
    /// Its bytes, the line end included.
    let range: Range<Int>
    /// Whether bytes that are no UTF-8 had to be shown as U+FFFD.
    let isRepaired: Bool
  }

  private static let longest = 1 << 20
  private let window: ByteWindow

  init(_ source: any ByteSource) { window = ByteWindow(SourceStream(source)) }

  mutating func next() throws -> Line? {
    let end = lineEnd()
    if let failure = window.failure { throw failure }
    guard let end else { return nil }
    let start = window.offset
    var (from, to) = (window.start, end)
    if start == 0, Bytes.starts(from, to, with: "\u{FEFF}") { from += 3 }
    while to > from, to[-1] == 0x0A || to[-1] == 0x0D { to -= 1 }
    let (text, isRepaired) = Text.decode(from, to)
    window.advance(to: end)
    return Line(text: text, range: start..<window.offset, isRepaired: isRepaired)
  }

  private func lineEnd() -> BytePointer? {
    var seen = 0
    while true {
      if let end = Bytes.find(0x0A, window.start + seen, window.end) { return end + 1 }
      seen = window.end - window.start
      if seen > Self.longest { return Text.wholeCharacters(window.start, window.end) }
      if !window.fill() { return window.start < window.end ? window.end : nil }
    }
  }
}
