// SPDX-License-Identifier: Apache-2.0
import Archive
import Logging

/// What the door does by itself: ends uploads nobody came back for, and tells the security role of what is quarantined.
package struct Housekeeping: Sendable {
  let office: Office
  /// Nil where no mail can be sent: then the security role finds it in their queue.
  let outbox: (any Outbox)?
  /// Where people reach the pages, with a slash at its end.
  let address: String
  let logger: Logger

  package init(_ office: Office, outbox: (any Outbox)?, address: String, logger: Logger) {
    (self.office, self.outbox, self.logger) = (office, outbox, logger)
    self.address = address.hasSuffix("/") ? address : address + "/"
  }

  /// Until the task is cancelled.
  package func keepGoing() async {
    await withDiscardingTaskGroup { group in
      group.addTask { await endExpired() }
      group.addTask { await raiseAlarms() }
    }
  }

  /// At the start and every hour.
  private func endExpired() async {
    while !Task.isCancelled {
      do { try await office.expireStaged() } catch { logger.error("uploads past their time could not be ended") }
      try? await Task.sleep(for: .seconds(3600))
    }
  }

  /// At once when something is quarantined, and at the start where something still is.
  private func raiseAlarms() async {
    if (try? office.hasQuarantined()) == true { await tell() }
    for await _ in office.alarms { await tell() }
  }

  /// One mail to everybody who sees the quarantine; what fails stays in their queue.
  func tell() async {
    guard let outbox else { return }
    for address in (try? office.securityAddresses()) ?? [] {
      do { try await outbox.send(mail(to: address)) } catch {
        logger.error("somebody of the security role could not be told of a quarantine")
      }
    }
  }

  /// One link: no name, no file's name, no word of what is kept.
  private func mail(to address: String) -> OutgoingMail {
    OutgoingMail(
      to: address, subject: "OnRecord: something is in quarantine",
      text: """
        Something that was handed in looks marked SECRET or above. It is sealed, and nobody else can open it.

        Decide what is to be done:
        \(self.address)quarantine

        \(office.archive.settings.authority)

        """)
  }
}
