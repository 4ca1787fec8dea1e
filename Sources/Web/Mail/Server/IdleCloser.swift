// SPDX-License-Identifier: Apache-2.0
import NIOCore

/// Says goodbye to a client that has sent nothing for too long.
final class IdleCloser: ChannelInboundHandler, Sendable {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard event is IdleStateHandler.IdleStateEvent else { return context.fireUserInboundEventTriggered(event) }
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: LMTPReply.idleTooLong.text)), promise: nil)
    context.close(promise: nil)
  }
}
