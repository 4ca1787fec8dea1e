// SPDX-License-Identifier: Apache-2.0
import NIOCore
import NIOHTTP1

/// Stands right behind the parser of one connection: refuses heads that could be read two ways, answers what could not
/// be parsed, closes what is too slow, and closes after an answer that says so, whatever is still being sent.
final class ConnectionGuard: ChannelDuplexHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart
  typealias OutboundIn = HTTPServerResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  private var pace: Pace
  private var clock: RepeatedTask?
  /// Requests passed on and not yet answered.
  private var unanswered = 0
  private var isInBody = false
  /// Nothing more is taken in; the connection closes after the last answer.
  private var isClosing = false
  /// What to say once earlier requests are answered.
  private var refusal: HTTPResponseStatus?

  init(_ limits: ConnectionLimits, now: NIODeadline = .now()) { pace = Pace(limits, now: now) }

  func handlerAdded(context: ChannelHandlerContext) {
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    clock = context.eventLoop.scheduleRepeatedTask(initialDelay: .seconds(1), delay: .seconds(1)) { _ in
      let (guardian, context) = bound.value
      if guardian.pace.isTooSlow(now: .now()) { context.close(promise: nil) }
    }
  }

  func handlerRemoved(context: ChannelHandlerContext) { clock?.cancel() }

  func channelInactive(context: ChannelHandlerContext) {
    clock?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isClosing, refusal == nil else { return }
    switch unwrapInboundIn(data) {
    case .head(let head):
      if let status = WireRules.refusal(of: head) { return refuse(status, context) }
      (unanswered, isInBody) = (unanswered + 1, true)
      pace.headCame(now: .now())
    case .body(let bytes): pace.bodyCame(bytes.readableBytes)
    case .end:
      isInBody = false
      pace.bodyEnded()
    }
    context.fireChannelRead(data)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    pace.isReading = false
    context.fireChannelReadComplete()
    if isClosing { context.read() }
  }

  func read(context: ChannelHandlerContext) {
    pace.isReading = true
    context.read()
  }

  /// A body that breaks off is for its route to learn of; a head that cannot be read is answered here.
  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard error is HTTPParserError, !isInBody else { return context.fireErrorCaught(error) }
    guard !isClosing, refusal == nil else { return }
    refuse(error as? HTTPParserError == .headerOverflow ? .requestHeaderFieldsTooLarge : .badRequest, context)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    let part = unwrapOutboundIn(data)
    if case .head(let head) = part, head.headers["connection"].contains("close") { isClosing = true }
    context.write(data, promise: promise)
    guard case .end = part else { return }
    unanswered -= 1
    pace.answered(now: .now())
    if let refusal, unanswered == 0 { return answer(refusal, context) }
    if isClosing { linger(context) }
  }

  private func refuse(_ status: HTTPResponseStatus, _ context: ChannelHandlerContext) {
    refusal = status
    if unanswered == 0 { answer(status, context) }
  }

  private func answer(_ status: HTTPResponseStatus, _ context: ChannelHandlerContext) {
    isClosing = true
    for part in WireRefusal.answer(status) { context.write(wrapOutboundOut(part), promise: nil) }
    linger(context)
  }

  /// Half a second for the answer to arrive: closing while bytes still come in would reset the connection and could
  /// take the answer away again.
  private func linger(_ context: ChannelHandlerContext) {
    context.flush()
    context.read()
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    context.eventLoop.scheduleTask(in: .milliseconds(500)) { bound.value.close(promise: nil) }
  }
}
