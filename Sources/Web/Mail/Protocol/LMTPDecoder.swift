// SPDX-License-Identifier: Apache-2.0

/// Cuts what a client sends into command lines and mail, however it is split on its way.
struct LMTPDecoder: Sendable {
  enum Piece: Sendable, Hashable {
    /// A command without its CR LF.
    case line([UInt8])
    case refusedLine(LMTPReply)
    case content([UInt8])
    /// The final dot; with what was wrong with the mail, if anything.
    case contentEnd(MailContent.Fault?)
  }

  private let limits: LMTPLimits
  private var held: [UInt8] = []
  /// What of `held` is used already.
  private var used = 0
  private var content: MailContent?
  /// Whether the rest of a line that is too long is being passed over.
  private var isSkipping = false

  init(_ limits: LMTPLimits) { self.limits = limits }

  mutating func take(_ bytes: some Sequence<UInt8>) {
    held.removeFirst(used)
    used = 0
    held.append(contentsOf: bytes)
  }

  /// The next bytes are a mail, until its final dot.
  mutating func beginContent() { content = MailContent(longestLine: limits.contentLine, most: limits.mail) }

  mutating func next() -> Piece? {
    if content?.isEnded == true { return endContent() }
    guard used < held.count else { return nil }
    return content == nil ? nextLine() : nextContent()
  }

  private mutating func nextContent() -> Piece? {
    guard var content else { return nil }
    var out: [UInt8] = []
    out.reserveCapacity(held.count - used)
    used += content.take(held[used...], into: &out)
    self.content = content
    guard out.isEmpty else { return .content(out) }
    return content.isEnded ? endContent() : nil
  }

  private mutating func endContent() -> Piece {
    defer { content = nil }
    return .contentEnd(content?.fault)
  }

  private mutating func nextLine() -> Piece? {
    guard let end = held[used...].firstIndex(of: 0x0A) else { return unfinished() }
    let line = held[used..<end]
    used = end + 1
    if isSkipping {
      isSkipping = false
      return .refusedLine(.lineTooLong)
    }
    guard line.count < limits.command else { return .refusedLine(.lineTooLong) }
    guard line.last == 0x0D, !line.dropLast().contains(0x0D) else { return .refusedLine(.bareNewline) }
    return .line(Array(line.dropLast()))
  }

  /// Lets go of the beginning of a line that is already too long.
  private mutating func unfinished() -> Piece? {
    guard held.count - used >= limits.command else { return nil }
    isSkipping = true
    used = held.count
    return nil
  }
}
