// SPDX-License-Identifier: Apache-2.0
import Archive
import Foundation
import Logging
import NIOCore
import NIOPosix
import Records
import Synchronization

/// The LMTP server (RFC 2033) that an organisation's mail server delivers to.
package struct MailIntake: Sendable {
  private typealias Connection = NIOAsyncChannel<ByteBuffer, ByteBuffer>

  private let destination: any MailDestination
  private let settings: MailIntakeSettings
  private let clock: @Sendable () -> Instant
  private let logger: Logger
  private let open = Counter()
  private let threads = MailThreads()

  /// Connections at the moment.
  private final class Counter: Sendable {
    let count = Mutex(0)
  }

  package init(
    _ destination: any MailDestination, _ settings: MailIntakeSettings, clock: @escaping @Sendable () -> Instant,
    logger: Logger
  ) {
    (self.destination, self.settings, self.clock, self.logger) = (destination, settings, clock, logger)
  }

  /// The intake of an office: receives, opens, judges and answers until the task is cancelled.
  package static func serve(
    _ office: Office, _ settings: MailIntakeSettings, _ rules: MailRules, outbox: (any Outbox)?, logger: Logger,
    ready: @escaping @Sendable (Int?) -> Void
  ) async throws {
    let clock = office.archive.clock
    let work = MailWork()
    let answering = outbox.map {
      MailAnswering($0, pages: settings.upload ?? "", largest: settings.limits.mail, clock: clock)
    }
    let settling = MailSettling(office: office, rules: rules, answering: answering, work: work, logger: logger)
    let intake = MailIntake(OfficeMail(office: office, work: work), settings, clock: clock, logger: logger)
    try await withThrowingDiscardingTaskGroup { group in
      group.addTask(executorPreference: intake.threads) { try await settling.run() }
      group.addTask { try await intake.run(ready: ready) }
    }
  }

  /// Receives until the task is cancelled; `ready` is told the port, nil for a socket in the file system.
  package func run(ready: @escaping @Sendable (Int?) -> Void) async throws {
    let server = try await bind()
    ready(server.channel.localAddress?.port)
    try await withThrowingDiscardingTaskGroup { group in
      try await server.executeThenClose { connections in
        for try await connection in connections {
          group.addTask(executorPreference: threads) { await serve(connection) }
        }
      }
    }
  }

  private func bind() async throws -> NIOAsyncChannel<Connection, Never> {
    let bootstrap = ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
    let idle = TimeAmount.seconds(settings.limits.idle)
    let made: @Sendable (any NIOCore.Channel) -> EventLoopFuture<Connection> = { channel in
      channel.eventLoop.makeCompletedFuture {
        try channel.pipeline.syncOperations.addHandlers([IdleStateHandler(readTimeout: idle), IdleCloser()])
        return try Connection(wrappingChannelSynchronously: channel)
      }
    }
    switch settings.address {
    case .port(let port, let host):
      return try await bootstrap.bind(host: host, port: port, childChannelInitializer: made)
    case .socket(let path):
      let server = try await bootstrap.bind(
        unixDomainSocketPath: path, cleanupExistingSocketFile: true, childChannelInitializer: made)
      chmod(path, 0o660)  // the mail server's account is of our group
      return server
    }
  }

  private func serve(_ connection: Connection) async {
    let number = open.count.withLock { count in
      count += 1
      return count
    }
    defer { open.count.withLock { $0 -= 1 } }
    do {
      try await connection.executeThenClose { inbound, outbound in
        guard number <= settings.limits.connections else {
          return try await outbound.write(ByteBuffer(string: LMTPReply.tooBusy.text))
        }
        try await talk(inbound, outbound)
      }
    } catch {
      logger.debug("mail intake: a connection ended early")
    }
  }

  private func talk(
    _ inbound: NIOAsyncChannelInboundStream<ByteBuffer>, _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
  ) async throws {
    var conversation = LMTPConversation(
      destination, settings.limits, settings.addresses, upload: settings.upload, clock: clock, logger: logger)
    defer { conversation.end() }
    try await outbound.write(ByteBuffer(string: LMTPSession.greeting.text))
    for try await buffer in inbound {
      let answer = await conversation.take(buffer.readableBytesView)
      if !answer.text.isEmpty { try await outbound.write(ByteBuffer(string: answer.text)) }
      if answer.isLast { return }
    }
  }
}
