// SPDX-License-Identifier: Apache-2.0

/// The fields of one row, read from bytes in memory.
struct CSVFields {
  private(set) var p: BytePointer
  private(set) var fields: [String] = []
  private(set) var isBroken: Bool
  /// A quote was open at the end.
  private(set) var isUnclosed = false
  private let end: BytePointer
  private let separator: UInt8
  private let isFinal: Bool
  private let readsQuotes: Bool
  private static let quote = UInt8(ascii: "\"")

  init(_ p: BytePointer, _ end: BytePointer, _ separator: UInt8, isFinal: Bool, readsQuotes: Bool = true) {
    (self.p, self.end, self.separator, self.isFinal, self.readsQuotes) = (p, end, separator, isFinal, readsQuotes)
    isBroken = !readsQuotes
  }

  /// Reads to behind the line end; false when the row does not end here and more may come.
  mutating func read() -> Bool {
    while true {
      guard let stop = field() else { return false }
      guard stop < end, stop[0] == separator else {
        p = min(end, stop + 1)
        return true
      }
      p = stop + 1
    }
  }

  /// Reads a field; where it stops, nil when more bytes are wanted.
  private mutating func field() -> BytePointer? {
    guard readsQuotes, p < end, p[0] == Self.quote else { return plainField() }
    var bytes: [UInt8] = []
    guard let close = quoted(&bytes) else { return nil }
    let stop = WordScan.find(separator, or: 0x0A, close + 1, end)
    guard stop < end || isFinal else { return nil }
    let tail = Self.withoutReturn(close + 1, stop, end)
    if tail > close + 1 {
      isBroken = true
      bytes.append(contentsOf: UnsafeBufferPointer(start: close + 1, count: tail - close - 1))
    }
    fields.append(String(decoding: bytes, as: UTF8.self))
    return stop
  }

  private mutating func plainField() -> BytePointer? {
    let stop = WordScan.find(separator, or: 0x0A, p, end)
    guard stop < end || isFinal else { return nil }
    fields.append(Text.decode(p, Self.withoutReturn(p, stop, end)).text)
    return stop
  }

  /// The closing quote; nil when there is none yet.
  private mutating func quoted(_ bytes: inout [UInt8]) -> BytePointer? {
    var from = p + 1
    while let close = Bytes.find(Self.quote, from, end) {
      bytes.append(contentsOf: UnsafeBufferPointer(start: from, count: close - from))
      guard close + 1 < end else { return isFinal ? close : nil }
      guard close[1] == Self.quote else { return close }
      bytes.append(Self.quote)
      from = close + 2
    }
    isUnclosed = true
    return nil
  }

  /// `stop` without the CR before a line end or the end.
  private static func withoutReturn(_ start: BytePointer, _ stop: BytePointer, _ end: BytePointer) -> BytePointer {
    guard stop > start, stop[-1] == 0x0D, stop == end || stop[0] == 0x0A else { return stop }
    return stop - 1
  }
}
