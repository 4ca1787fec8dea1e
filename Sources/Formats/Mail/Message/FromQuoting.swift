// SPDX-License-Identifier: Apache-2.0

/// The quoting of mbox: `>From ` at a line's start was `From ` (mboxo), or had one `>` less (mboxrd).
enum FromQuoting {
  /// `body` with one `>` taken from each quoted line; nil where no line is quoted.
  static func undone(_ bytes: MailBytes, _ body: Range<Int>, _ findings: inout MailFindings) -> [UInt8]? {
    var out: [UInt8]?
    var copied = body.lowerBound
    var at = body.lowerBound
    while let line = next(bytes, at, body) {
      let depth = quotes(bytes, line, body.upperBound)
      if depth > 0 {
        findings.quotedLines += 1
        if depth > 1 { findings.isReversible = true }
        if out == nil { out = [] }
        out?.append(contentsOf: bytes.raw(copied..<line))
        copied = line + 1
      }
      at = line + 1
    }
    out?.append(contentsOf: bytes.raw(copied..<body.upperBound))
    return out
  }

  /// The next line that begins with `>`.
  private static func next(_ bytes: MailBytes, _ at: Int, _ body: Range<Int>) -> Int? {
    if at == body.lowerBound, at < body.upperBound, bytes[at] == 0x3E { return at }
    return bytes.find("\n>", from: at, to: body.upperBound).map { $0 + 1 }
  }

  /// Number of `>` before `From ` at `line`; 0 where the line is not quoted that way.
  private static func quotes(_ bytes: MailBytes, _ line: Int, _ end: Int) -> Int {
    var at = line
    while at < end, bytes[at] == 0x3E { at += 1 }
    return bytes.hasPrefix("From ", at: at, to: end) ? at - line : 0
  }
}
