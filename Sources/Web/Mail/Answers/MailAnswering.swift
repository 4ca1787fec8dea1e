// SPDX-License-Identifier: Apache-2.0
import Archive
import Records
import Synchronization

/// Answers mail through the outbox: to the official address of the person whose mail it is, never to a stranger.
struct MailAnswering: Sendable {
  /// Milliseconds within which nobody is told twice that a mail was too large.
  private static let quiet: Int64 = 3_600_000
  /// Addresses remembered for that.
  private static let most = 10_000

  private final class Told: Sendable {
    let times = Mutex<[String: Instant]>([:])
  }

  private let outbox: any Outbox
  /// Where people reach the pages, ending in "/".
  private let pages: String
  private let largest: Int
  private let clock: @Sendable () -> Instant
  private let told = Told()

  init(_ outbox: any Outbox, pages: String, largest: Int, clock: @escaping @Sendable () -> Instant) {
    (self.outbox, self.pages, self.largest, self.clock) = (outbox, pages, largest, clock)
  }

  /// Sends what is due. A crash between sending and noting it sends it once more.
  func answer(_ office: Office) async throws {
    for due in try office.mailAnswersDue() {
      try await outbox.send(MailAnswerText.receipt(due, pages: pages))
      try office.mailAnswered(due.mail)
    }
  }

  /// Tells a person known here that a mail with their address did not fit, at most once an hour.
  func tellTooLarge(_ sender: String, _ office: Office) async throws {
    guard let address = try office.answerable(sender), isDue(address) else { return }
    try await outbox.send(MailAnswerText.tooLarge(to: address, most: largest, pages: pages))
  }

  private func isDue(_ address: String) -> Bool {
    let now = clock()
    return told.times.withLock { times in
      if let last = times[address], now.milliseconds - last.milliseconds < Self.quiet { return false }
      if times.count >= Self.most { times.removeAll() }
      times[address] = now
      return true
    }
  }
}
