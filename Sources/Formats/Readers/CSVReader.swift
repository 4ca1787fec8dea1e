// SPDX-License-Identifier: Apache-2.0

/// Reads rows of separated fields (RFC 4180): quotes, doubled quotes, line ends inside, LF or CRLF, a mark at the start.
///
/// A quote that never closes costs its line only. Blank lines are stepped over.
package struct CSVReader {
  /// Longest row read whole (16 MiB).
  package static let longestRow = 16 << 20

  private let window: ByteWindow
  private let separator: UInt8
  private var hasBegun = false
  /// Bytes that may still be looked at twice for quotes that do not close.
  private var patience = 256 << 20

  package init(_ source: any ByteSource, separator: UInt8 = UInt8(ascii: ",")) {
    window = ByteWindow(SourceStream(source))
    self.separator = separator
  }

  /// Throws only when the bytes cannot be read.
  package mutating func next() throws -> CSVRow? {
    if !hasBegun { skipMark() }
    skipBlankLines()
    let row = window.start < window.end ? row() : nil
    if let failure = window.failure { throw failure }
    return row
  }

  private mutating func skipMark() {
    hasBegun = true
    while window.end - window.start < 3, window.fill() {}
    if Bytes.starts(window.start, window.end, with: "\u{FEFF}") { window.advance(to: window.start + 3) }
  }

  private func skipBlankLines() {
    repeat {
      var p = window.start
      while p < window.end, p[0] == 0x0A || p[0] == 0x0D { p += 1 }
      window.advance(to: p)
    } while window.start == window.end && window.fill()
  }

  private mutating func row() -> CSVRow {
    while true {
      var fields = CSVFields(window.start, window.end, separator, isFinal: window.isAtEnd)
      let isWhole = fields.read()
      let length = window.end - window.start
      if isWhole, !fields.isUnclosed { return take(fields) }
      guard !window.isAtEnd, length < Self.longestRow, patience > 0 else {
        patience -= length
        return line()
      }
      _ = window.fill()
    }
  }

  private func take(_ fields: CSVFields) -> CSVRow {
    let start = window.offset
    window.advance(to: fields.p)
    return CSVRow(fields: fields.fields, range: start..<window.offset, isBroken: fields.isBroken)
  }

  /// The first line on its own, quotes read as they stand.
  private func line() -> CSVRow {
    var end = Bytes.find(0x0A, window.start, window.end)
    while end == nil, window.end - window.start < Self.longestRow, window.fill() {
      end = Bytes.find(0x0A, window.start, window.end)
    }
    let limit = min(window.end, window.start + Self.longestRow)
    var fields = CSVFields(window.start, end.map { $0 + 1 } ?? limit, separator, isFinal: true, readsQuotes: false)
    _ = fields.read()
    return take(fields)
  }
}
