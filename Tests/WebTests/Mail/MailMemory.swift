// SPDX-License-Identifier: Apache-2.0
import Records
import Synchronization

@testable import Web

/// A destination that keeps what arrives in memory, or fails where a test says so.
final class MailMemory: MailDestination {
  enum Failing: Sendable { case never, atBegin, atWrite, atFinish }
  struct Trouble: Error {}

  private struct State {
    var mails: [(envelope: MailEnvelope, bytes: [UInt8])] = []
    var abandoned = 0
    var tooLarge: [String] = []
  }
  private let state = Mutex(State())
  let failing: Failing

  init(failing: Failing = .never) { self.failing = failing }

  var mails: [(envelope: MailEnvelope, bytes: [UInt8])] { state.withLock { $0.mails } }
  var texts: [String] { mails.map { String(decoding: $0.bytes, as: UTF8.self) } }
  var abandoned: Int { state.withLock { $0.abandoned } }
  var tooLarge: [String] { state.withLock { $0.tooLarge } }

  func begin(_ envelope: MailEnvelope) throws -> any ArrivingContent {
    if failing == .atBegin { throw Trouble() }
    return Content(envelope, self)
  }

  func refusedForSize(_ envelope: MailEnvelope) async { state.withLock { $0.tooLarge.append(envelope.sender) } }

  private final class Content: ArrivingContent {
    let envelope: MailEnvelope
    let memory: MailMemory
    var bytes: [UInt8] = []

    init(_ envelope: MailEnvelope, _ memory: MailMemory) { (self.envelope, self.memory) = (envelope, memory) }

    func write(_ bytes: [UInt8]) throws {
      if memory.failing == .atWrite { throw Trouble() }
      self.bytes += bytes
    }

    func finish() async throws {
      if memory.failing == .atFinish { throw Trouble() }
      memory.state.withLock { $0.mails.append((envelope, bytes)) }
    }

    func abandon() { memory.state.withLock { $0.abandoned += 1 } }
  }
}
