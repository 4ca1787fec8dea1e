// SPDX-License-Identifier: Apache-2.0
import Records

/// What has been said on one connection, and what is answered: RFC 2033 without bytes, clocks or files.
struct LMTPSession: Sendable {
  enum Step: Sendable, Hashable {
    case reply(LMTPReply)
    /// A mail follows: 354, or the reply that says why not.
    case content(sender: String, recipients: [String], client: String)
    /// The last words; then the connection is closed.
    case close(LMTPReply)
  }

  /// The name we give ourselves.
  static let hostName = "onrecord"

  private let limits: LMTPLimits
  private let addresses: MailAddresses
  private let upload: String?
  private var client: String?
  private var sender: String?
  private var recipients: [String] = []
  private var refusals = 0

  init(_ limits: LMTPLimits, _ addresses: MailAddresses, upload: String?) {
    (self.limits, self.addresses, self.upload) = (limits, addresses, upload)
  }

  static let greeting = LMTPReply(220, "", "\(hostName) LMTP")

  mutating func take(_ line: [UInt8]) -> Step { count(step(LMTPCommand(line))) }

  /// A line that is no command.
  mutating func refuse(_ reply: LMTPReply) -> Step { count(.reply(reply)) }

  /// The replies to a mail, one for each recipient that was accepted (RFC 2033 4.2).
  mutating func answerContent(_ reply: LMTPReply) -> [LMTPReply] {
    let replies = recipients.map { _ in reply }
    reset()
    return replies
  }

  /// The reply to a mail that something was wrong with.
  func refusal(of fault: MailContent.Fault) -> LMTPReply {
    switch fault {
    case .bareNewline: .brokenContent
    case .longLine: .longContentLine
    case .empty: .emptyContent
    case .tooLarge: .tooLarge(limits.mail, upload: upload)
    }
  }

  private mutating func reset() {
    sender = nil
    recipients = []
  }

  private mutating func count(_ step: Step) -> Step {
    guard case .reply(let reply) = step, reply.isRefusal else { return step }
    refusals += 1
    return refusals > limits.refusals ? .close(.tooManyErrors) : step
  }

  private mutating func step(_ command: LMTPCommand) -> Step {
    switch command {
    case .lhlo(let name): return greet(name)
    case .mail(let path): return .reply(begin(path))
    case .rcpt(let path): return .reply(add(path))
    case .data: return beginContent()
    case .rset:
      reset()
      return .reply(.ok)
    case .noop: return .reply(.ok)
    case .quit: return .close(.bye)
    case .notOffered: return .reply(.notOffered)
    case .unreadable(let reply): return .reply(reply)
    }
  }

  private mutating func greet(_ name: String) -> Step {
    client = name
    reset()
    return .reply(
      LMTPReply(
        250, "",
        [Self.hostName, "PIPELINING", "ENHANCEDSTATUSCODES", "8BITMIME", "SMTPUTF8", "SIZE \(limits.mail)"]))
  }

  private mutating func begin(_ path: MailPath) -> LMTPReply {
    guard client != nil, sender == nil else { return .badSequence }
    guard path.size ?? 0 <= limits.mail else { return .tooLarge(limits.mail, upload: upload) }
    sender = path.address
    return .ok
  }

  private mutating func add(_ path: MailPath) -> LMTPReply {
    guard sender != nil else { return .badSequence }
    guard path.size == nil, path.body == nil else { return .unknownParameter }
    guard !path.address.isEmpty, addresses.admit(path.address) else { return .notOurs }
    guard recipients.count < limits.recipients else { return .tooManyRecipients }
    recipients.append(path.address)
    return .ok
  }

  private func beginContent() -> Step {
    guard let client, let sender, !recipients.isEmpty else { return .reply(.badSequence) }
    return .content(sender: sender, recipients: recipients, client: client)
  }
}
