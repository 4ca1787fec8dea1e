// SPDX-License-Identifier: Apache-2.0

/// Whether a line beginning `From ` separates two messages: the rule that survives every variant
/// (docs/formats/mail.md, "Splitting an mbox").
enum Separator {
  enum Verdict: Equatable {
    case no
    /// It does; `isDoubtful` where no blank line stands before it or it may be quoted text.
    case yes(isDoubtful: Bool)
    /// It does not, though it might be taken for one.
    case rejected
  }

  /// Judges the line at `start` of `bytes`, whose next line must be held too.
  static func judge(_ bytes: MailBytes, _ start: Int) -> Verdict {
    let next = bytes.lineEnd(start, to: bytes.count)
    guard let line = FromLine(bytes, start, bytes.contentEnd(start, next)) else { return .no }
    let isAfterBlank = isAfterBlankLine(bytes, start)
    guard isHeader(bytes, next) else { return line.shape == .dated && isAfterBlank ? .rejected : .no }
    switch line.shape {
    case .dated:
      if isAfterBanner(bytes, start), !hasTransport(bytes, next) { return .rejected }
      return .yes(isDoubtful: !isAfterBlank)
    case .thunderbird: return .yes(isDoubtful: !isAfterBlank)
    case .addressOnly: return isAfterBlank ? .yes(isDoubtful: false) : .rejected
    }
  }

  /// Whether a header field, or an envelope line quoted once, stands at `start`.
  static func isHeader(_ bytes: MailBytes, _ start: Int) -> Bool {
    guard start < bytes.count else { return false }
    let end = bytes.contentEnd(start, bytes.lineEnd(start, to: bytes.count))
    return bytes.hasPrefix(">From ", at: start, to: end) || HeaderBlock.isField(bytes, start, end)
  }

  static func isAfterBlankLine(_ bytes: MailBytes, _ start: Int) -> Bool {
    var at = start - 1
    guard at >= 0 else { return true }
    if at > 0, bytes[at - 1] == 0x0D { at -= 1 }
    return at == 0 || bytes[at - 1] == 0x0A
  }

  /// Whether the last line with words says that a message is quoted here (Sun mailtool, RFC 934).
  private static func isAfterBanner(_ bytes: MailBytes, _ start: Int) -> Bool {
    let before = bytes.trimmed(max(0, start - 256)..<start)
    guard bytes.hasPrefix("--", at: max(before.upperBound - 2, 0), to: before.upperBound) else { return false }
    let line = (before.reversed().first { bytes[$0] == 0x0A }).map { $0 + 1 } ?? before.lowerBound
    return ["Begin Included Message", "Original Message", "Forwarded Message", "Forwarded message"]
      .contains { bytes.find($0, from: line, to: before.upperBound) != nil }
  }

  /// Whether one of the first header lines was written by a mail transport.
  private static func hasTransport(_ bytes: MailBytes, _ start: Int) -> Bool {
    var at = start
    for _ in 0..<4 where at < bytes.count {
      let end = bytes.lineEnd(at, to: bytes.count)
      if bytes.hasPrefixIgnoringCase("received:", at: at, to: end) { return true }
      if bytes.hasPrefixIgnoringCase("return-path:", at: at, to: end) { return true }
      at = end
    }
    return false
  }
}
