// SPDX-License-Identifier: Apache-2.0
import NIOCore

/// Whether a connection goes on fast enough to be kept: a value told what happens, asked once a second.
struct Pace: Sendable {
  private enum Stage: Sendable {
    case waitingForHead(until: NIODeadline)
    case readingBody(windowEnds: NIODeadline, bytes: Int)
    /// It is for us to answer.
    case answering
  }

  private let limits: ConnectionLimits
  private var stage: Stage
  /// Whether all that was asked for so far came: then a body that stands still is not the client's doing.
  var isReading = true

  init(_ limits: ConnectionLimits, now: NIODeadline) {
    self.limits = limits
    stage = .waitingForHead(until: now + .seconds(Int64(limits.headSeconds)))
  }

  mutating func headCame(now: NIODeadline) {
    stage = .readingBody(windowEnds: now + .seconds(Int64(limits.bodySeconds)), bytes: 0)
  }

  mutating func bodyCame(_ count: Int) {
    guard case .readingBody(let ends, let bytes) = stage else { return }
    stage = .readingBody(windowEnds: ends, bytes: bytes + count)
  }

  mutating func bodyEnded() { stage = .answering }

  mutating func answered(now: NIODeadline) {
    guard case .answering = stage else { return }
    stage = .waitingForHead(until: now + .seconds(Int64(limits.idleSeconds)))
  }

  /// Whether to close. A window of a body in which we ourselves did not read is not held against the client.
  mutating func isTooSlow(now: NIODeadline) -> Bool {
    switch stage {
    case .waitingForHead(let until): return now >= until
    case .answering: return false
    case .readingBody(let ends, let bytes):
      guard isReading else {
        headCame(now: now)
        return false
      }
      guard now >= ends else { return false }
      guard bytes >= limits.leastBodyBytes else { return true }
      headCame(now: now)
      return false
    }
  }
}
