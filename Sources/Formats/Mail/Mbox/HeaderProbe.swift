// SPDX-License-Identifier: Apache-2.0

/// Whether bytes begin as the header of a mail, for recognition.
struct HeaderProbe {
  /// Fields read before the first line that is none.
  private(set) var fields = 0
  /// Whether From, To, Date, Message-ID or Received is among them.
  private(set) var hasMailField = false

  /// Reads from `start`; at most 100 lines.
  init(_ bytes: MailBytes, _ start: Int) {
    var at = start
    for line in 0..<100 where at < bytes.count {
      let next = bytes.lineEnd(at, to: bytes.count)
      let end = bytes.contentEnd(at, next)
      guard end > at else { return }
      let isFold = bytes[at] == 0x20 || bytes[at] == 0x09
      if !(isFold && fields > 0) {
        let isQuotedEnvelope = line == 0 && bytes.hasPrefix(">From ", at: at, to: end)
        if !isQuotedEnvelope, !take(bytes, at, end) { return }
      }
      at = next
    }
  }

  /// One field of a mail at least.
  var isMail: Bool { hasMailField }
  /// Enough to take a file without a separator line for a mail: three fields, one of them a mail's own.
  var isPlainlyMail: Bool { fields >= 3 && hasMailField }

  private mutating func take(_ bytes: MailBytes, _ start: Int, _ end: Int) -> Bool {
    guard HeaderBlock.isField(bytes, start, end), let colon = bytes.index(of: 0x3A, from: start, to: end) else {
      return false
    }
    fields += 1
    switch HeaderKind(bytes, bytes.trimmed(start..<colon)) {
    case .from, .to, .date, .messageID, .received: hasMailField = true
    default: break
    }
    return true
  }
}

extension ByteSource {
  /// Calls `body` with the first 64 KiB; lone CRs are read as LF.
  func withHead<T>(_ body: (MailBytes) throws -> T) throws -> T {
    var head = try prefix(64 << 10)
    if !head.contains(0x0A) { for index in head.indices where head[index] == 0x0D { head[index] = 0x0A } }
    return try head.withUnsafeBytes { raw in
      let empty = UnsafeRawPointer(bitPattern: 16)!
      return try body(MailBytes(base: raw.baseAddress ?? empty, count: raw.count))
    }
  }
}
