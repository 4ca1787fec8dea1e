// SPDX-License-Identifier: Apache-2.0

/// Reads a source of one JSON value a line (JSON Lines, NDJSON). Blank lines are stepped over.
package struct JSONLines {
  private let window: ByteWindow
  private let names = NameTable()
  private var hasBegun = false

  package init(_ source: any ByteSource) { window = ByteWindow(SourceStream(source)) }

  /// Throws only when the bytes cannot be read.
  package mutating func next() throws -> JSONLine? {
    if !hasBegun { skipMark() }
    while let end = lineEnd() {
      let line = end <= window.start + JSONLimits.piece ? read(to: end) : tooLong()
      if let failure = window.failure { throw failure }
      if let line { return line }
    }
    if let failure = window.failure { throw failure }
    return nil
  }

  private mutating func skipMark() {
    hasBegun = true
    while window.end - window.start < 3, window.fill() {}
    if Bytes.starts(window.start, window.end, with: "\u{FEFF}") { window.advance(to: window.start + 3) }
  }

  /// One past the line held at the window's start, its line end included; nil when nothing is left.
  private func lineEnd() -> BytePointer? {
    var seen = 0
    while true {
      if let end = Bytes.find(0x0A, window.start + seen, window.end) { return end + 1 }
      seen = window.end - window.start
      if seen > JSONLimits.piece { return window.end }
      if !window.fill() { return window.start < window.end ? window.end : nil }
    }
  }

  /// nil for a blank line.
  private func read(to end: BytePointer) -> JSONLine? {
    let start = window.offset
    var parser = JSONParser(window.start, end, at: start, isFinal: true, names: names)
    let piece = try? parser.value()
    let rest = piece == nil ? window.start : parser.p
    let isWhole = Self.isBlank(rest, end)
    window.advance(to: end)
    guard let piece, isWhole else { return isWhole ? nil : .broken(start..<window.offset) }
    return .value(piece)
  }

  private static func isBlank(_ start: BytePointer, _ end: BytePointer) -> Bool {
    UnsafeBufferPointer(start: start, count: end - start).allSatisfy(JSONParser.isSpace)
  }

  /// Steps over the line in constant memory.
  private func tooLong() -> JSONLine {
    let start = window.offset
    repeat {
      if let end = Bytes.find(0x0A, window.start, window.end) {
        window.advance(to: end + 1)
        break
      }
      window.advance(to: window.end)
    } while window.fill()
    return .broken(start..<window.offset)
  }
}
