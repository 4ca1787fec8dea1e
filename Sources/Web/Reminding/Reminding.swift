// SPDX-License-Identifier: Apache-2.0
import Archive
import Logging
import Records

/// Sends reminders: by hand from a command, or by time beside the door.
package struct Reminding: Sendable {
  let office: Office
  let outbox: any Outbox
  /// Where people reach the pages, with a slash at its end: the one link of every mail.
  let address: String

  package init(_ office: Office, outbox: any Outbox, address: String) {
    (self.office, self.outbox) = (office, outbox)
    self.address = address.hasSuffix("/") ? address : address + "/"
  }

  /// One round: everybody who is due, once a person and day.
  package func run() async throws -> Office.Reminded {
    try await office.remindAll { reminder in try await outbox.send(mail(for: reminder)) }
  }

  /// A round an hour until the task is cancelled; what fails is tried in the next.
  package func keepGoing(logger: Logger) async {
    while !Task.isCancelled {
      do {
        let round = try await run()
        if round.sent + round.failed > 0 {
          logger.info("reminders", metadata: ["sent": "\(round.sent)", "failed": "\(round.failed)"])
        }
      } catch { logger.error("reminders could not be worked out") }
      try? await Task.sleep(for: .seconds(3600))
    }
  }

  /// A count and one link: no title, no name, no word of a message.
  func mail(for reminder: Reminder) -> OutgoingMail {
    let count = reminder.due == 1 ? "One conversation is" : "\(reminder.due) conversations are"
    return OutgoingMail(
      to: reminder.address, subject: "OnRecord: capture is due",
      text: """
        \(count) due to be captured.

        See which, and hand them in:
        \(address)own

        If there is nothing to capture, or an export does not work, you can say so there in two taps.

        \(office.archive.settings.authority)

        """)
  }
}
