// SPDX-License-Identifier: Apache-2.0
import Logging
import Records

/// One client's connection: its bytes in, our replies out, mail to the destination as it comes.
struct LMTPConversation {
  let destination: any MailDestination
  let limits: LMTPLimits
  let clock: @Sendable () -> Instant
  let logger: Logger
  private var decoder: LMTPDecoder
  private var session: LMTPSession
  private var arriving: Arriving?

  /// The mail being received.
  private struct Arriving {
    let envelope: MailEnvelope
    /// Nil once writing failed; the rest is then read and forgotten.
    var content: (any ArrivingContent)?
  }

  init(
    _ destination: any MailDestination, _ limits: LMTPLimits, _ addresses: MailAddresses, upload: String?,
    clock: @escaping @Sendable () -> Instant, logger: Logger
  ) {
    (self.destination, self.limits, self.clock, self.logger) = (destination, limits, clock, logger)
    decoder = LMTPDecoder(limits)
    session = LMTPSession(limits, addresses, upload: upload)
  }

  /// What is to be sent, and whether the connection ends with it.
  struct Answer {
    var text = ""
    var isLast = false
  }

  /// Takes what came and answers all that it completes, in order (RFC 2920).
  mutating func take(_ bytes: some Sequence<UInt8>) async -> Answer {
    decoder.take(bytes)
    var answer = Answer()
    while !answer.isLast, let piece = decoder.next() { await handle(piece, &answer) }
    guard !answer.isLast, isTooSlow else { return answer }
    return Answer(text: answer.text + LMTPReply.tookTooLong.text, isLast: true)
  }

  /// The client is gone, or sent away; a mail not ended is nobody's.
  mutating func end() {
    arriving?.content?.abandon()
    arriving = nil
  }

  private var isTooSlow: Bool {
    guard let arriving else { return false }
    return clock().milliseconds - arriving.envelope.arrivedAt.milliseconds > limits.arrival * 1_000
  }

  private mutating func handle(_ piece: LMTPDecoder.Piece, _ answer: inout Answer) async {
    switch piece {
    case .line(let line): follow(session.take(line), &answer)
    case .refusedLine(let reply): follow(session.refuse(reply), &answer)
    case .content(let bytes): write(bytes)
    case .contentEnd(let fault):
      let reply = await settle(fault)
      answer.text += session.answerContent(reply).map(\.text).joined()
    }
  }

  private mutating func follow(_ step: LMTPSession.Step, _ answer: inout Answer) {
    switch step {
    case .reply(let reply): answer.text += reply.text
    case .close(let reply):
      answer.text += reply.text
      answer.isLast = true
    case .content(let sender, let recipients, let client):
      let envelope = MailEnvelope(sender: sender, recipients: recipients, client: client, arrivedAt: clock())
      answer.text += begin(envelope).text
    }
  }

  private mutating func begin(_ envelope: MailEnvelope) -> LMTPReply {
    do {
      arriving = Arriving(envelope: envelope, content: try destination.begin(envelope))
      decoder.beginContent()
      return .goOn
    } catch {
      logger.error("mail intake: a mail could not be begun")
      return .trouble
    }
  }

  private mutating func write(_ bytes: [UInt8]) {
    do {
      try arriving?.content?.write(bytes)
    } catch {
      logger.error("mail intake: a mail could not be written")
      end(keeping: arriving)
    }
  }

  /// Forgets what was written so far; the mail will be answered with 451.
  private mutating func end(keeping mail: Arriving?) {
    mail?.content?.abandon()
    arriving?.content = nil
  }

  private mutating func settle(_ fault: MailContent.Fault?) async -> LMTPReply {
    defer { arriving = nil }
    guard let arriving, let content = arriving.content else { return .trouble }
    if let fault {
      content.abandon()
      if fault == .tooLarge { await destination.refusedForSize(arriving.envelope) }
      return session.refusal(of: fault)
    }
    do {
      try await content.finish()
      return .ok
    } catch {
      logger.error("mail intake: a mail could not be made durable")
      return .trouble
    }
  }
}
