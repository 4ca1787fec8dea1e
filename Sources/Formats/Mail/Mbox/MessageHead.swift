// SPDX-License-Identifier: Apache-2.0

/// What a splitter needs of a message's header: where it ends and the length it claims.
struct MessageHead {
  /// Where the body begins, counted from the message's first byte.
  private(set) var end: Int
  /// Content-Length as stated; nil where absent or no number.
  private(set) var contentLength: Int?
  /// Has X-IMAP or X-IMAPbase, as UW-imap's folder-internal message.
  private(set) var isFolderInternal = false

  /// Reads the header at the start of `bytes`; `end` is all that is held when no blank line ends it.
  init(_ bytes: MailBytes) {
    end = bytes.count
    var at = 0
    let limit = min(bytes.count, MailLimits.header + MailLimits.line)
    while at < limit {
      let next = bytes.lineEnd(at, to: bytes.count)
      let lineEnd = bytes.contentEnd(at, next)
      if lineEnd == at {
        end = next
        return
      }
      take(bytes, at, lineEnd)
      at = next
    }
    end = min(at, bytes.count)
  }

  private mutating func take(_ bytes: MailBytes, _ start: Int, _ end: Int) {
    switch bytes[start] | 0x20 {
    case 0x63 where bytes.hasPrefixIgnoringCase("content-length:", at: start, to: end):
      contentLength = Int(bytes.string(bytes.trimmed((start + 15)..<end)))
    case 0x78 where bytes.hasPrefixIgnoringCase("x-imap:", at: start, to: end): isFolderInternal = true
    case 0x78 where bytes.hasPrefixIgnoringCase("x-imapbase:", at: start, to: end): isFolderInternal = true
    default: break
    }
  }
}
