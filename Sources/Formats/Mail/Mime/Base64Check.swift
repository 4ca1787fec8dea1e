// SPDX-License-Identifier: Apache-2.0

/// Whether base64 content is whole, and where it really ends.
struct Base64Check {
  enum Verdict { case whole, trailingJunk, broken }
  private(set) var verdict = Verdict.whole
  /// Content to decode: without what a gateway appended after the last quantum.
  private(set) var content: Range<Int>

  init(_ bytes: MailBytes, _ body: Range<Int>) {
    content = body
    var signs = 0
    var padding = 0
    var offset = body.lowerBound
    while offset < body.upperBound {
      let next = bytes.lineEnd(offset, to: body.upperBound)
      guard let line = Self.line(bytes, offset, bytes.contentEnd(offset, next)),
        padding == 0 || line.signs == 0 || !line.isLoose
      else {
        judge(bytes, badLine: offset, body, signs, padding)
        return
      }
      signs += line.signs
      padding = line.signs == 0 ? padding : line.padding
      offset = next
    }
    if padding == 0, signs % 4 == 1 { verdict = .broken }
  }

  /// A line outside the alphabet: junk after whole content, or damage within it.
  private mutating func judge(_ bytes: MailBytes, badLine: Int, _ body: Range<Int>, _ signs: Int, _ padding: Int) {
    guard signs > 0, !Self.resumes(bytes, badLine, body.upperBound) else {
      verdict = .broken
      return
    }
    verdict = padding > 0 || signs % 4 == 0 ? .trailingJunk : .broken
    content = body.lowerBound..<badLine
  }

  /// Whether a full line of base64 stands after the bad one: then the damage is inside.
  private static func resumes(_ bytes: MailBytes, _ badLine: Int, _ end: Int) -> Bool {
    var offset = bytes.lineEnd(badLine, to: end)
    while offset < end {
      let next = bytes.lineEnd(offset, to: end)
      if let line = line(bytes, offset, bytes.contentEnd(offset, next)), line.signs >= 40 { return true }
      offset = next
    }
    return false
  }

  private struct Line {
    var signs = 0
    var padding = 0
    /// Not a whole number of quanta.
    var isLoose: Bool { signs % 4 != 0 }
  }

  /// Counts a line's signs; nil where it holds anything but the alphabet, padding at its end and spaces around.
  private static func line(_ bytes: MailBytes, _ start: Int, _ end: Int) -> Line? {
    var line = Line()
    for offset in start..<end {
      switch alphabet[Int(bytes[offset])] {
      case 1 where line.padding == 0: line.signs += 1
      case 2:
        line.padding += 1
        line.signs += 1
      case 3: break
      default: return nil
      }
    }
    return line
  }

  /// 1 sign, 2 padding, 3 space, 0 anything else.
  private static let alphabet: [UInt8] = (0..<256).map { byte in
    switch UInt8(byte) {
    case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x2B, 0x2F: 1
    case 0x3D: 2
    case 0x20, 0x09, 0x0D: 3
    default: 0
    }
  }
}
