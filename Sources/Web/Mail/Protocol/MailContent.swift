// SPDX-License-Identifier: Apache-2.0

/// The bytes between DATA and the final dot, with the stuffed dots taken out (RFC 5321 4.5.2), in constant memory.
///
/// Only CR LF ends a line and only CR LF "." CR LF ends the mail. A CR or LF on its own anywhere is refused, so that
/// nothing can be read as an end by one server and as content by another ("SMTP smuggling", CVE-2023-51764).
struct MailContent: Sendable {
  enum Fault: Sendable, Hashable {
    case bareNewline, longLine, tooLarge, empty
  }
  private enum Place: Sendable { case lineStart, inLine, afterCR, afterDot, afterDotCR }

  private let longestLine: Int
  private let most: Int
  private var place = Place.lineStart
  private var line = 0
  /// Bytes of the mail so far, without stuffed dots.
  private(set) var size = 0
  /// The first thing that was wrong; nothing more is given out after it.
  private(set) var fault: Fault?
  private(set) var isEnded = false

  init(longestLine: Int, most: Int) {
    self.longestLine = longestLine
    self.most = most
  }

  /// Takes what belongs to the mail from the front of `bytes` into `out`; returns how many bytes it used.
  mutating func take(_ bytes: ArraySlice<UInt8>, into out: inout [UInt8]) -> Int {
    var used = 0
    for byte in bytes {
      used += 1
      step(byte, &out)
      if isEnded { break }
    }
    if fault != nil { out.removeAll(keepingCapacity: true) }
    return used
  }

  @inline(__always)
  private mutating func step(_ byte: UInt8, _ out: inout [UInt8]) {
    switch place {
    case .inLine: ordinary(byte, &out)
    case .lineStart where byte == 0x2E: place = .afterDot
    case .lineStart: ordinary(byte, &out)
    case .afterCR where byte == 0x0A: endLine(&out)
    case .afterCR: bare(byte, &out)
    case .afterDot where byte == 0x0D: place = .afterDotCR
    case .afterDot: ordinary(byte, &out)
    case .afterDotCR where byte == 0x0A: end()
    case .afterDotCR: bare(byte, &out)
    }
  }

  @inline(__always)
  private mutating func ordinary(_ byte: UInt8, _ out: inout [UInt8]) {
    if byte == 0x0D {
      place = .afterCR
      return
    }
    if byte == 0x0A { note(.bareNewline) }
    place = .inLine
    line += 1
    if line > longestLine { note(.longLine) }
    give(byte, &out)
  }

  private mutating func endLine(_ out: inout [UInt8]) {
    place = .lineStart
    line = 0
    give(0x0D, &out)
    give(0x0A, &out)
  }

  /// A CR that no LF follows; the byte after it may be another one.
  private mutating func bare(_ byte: UInt8, _ out: inout [UInt8]) {
    note(.bareNewline)
    place = byte == 0x0D ? .afterCR : .inLine
  }

  private mutating func end() {
    isEnded = true
    if size == 0 { note(.empty) }
  }

  @inline(__always)
  private mutating func give(_ byte: UInt8, _ out: inout [UInt8]) {
    size += 1
    if size > most { note(.tooLarge) }
    if fault == nil { out.append(byte) }
  }

  private mutating func note(_ what: Fault) { if fault == nil { fault = what } }
}
