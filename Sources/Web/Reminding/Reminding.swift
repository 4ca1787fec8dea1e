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

  private static let nothing = """

    If there is nothing to capture, or an export does not work, you can say so there in two taps.

    """

  /// A count and one link: no title, no name, no word of a message.
  func mail(for reminder: Reminder) -> OutgoingMail {
    let due = reminder.due == 1 ? "One conversation is" : "\(reminder.due) conversations are"
    let replies = reminder.replies == 1 ? "One statement waits" : "\(reminder.replies) statements wait"
    let waiting =
      (reminder.due > 0 ? [due + " due to be captured."] : [])
      + (reminder.replies > 0 ? [replies + " for your reply."] : [])
    return OutgoingMail(
      to: reminder.address,
      subject: reminder.due > 0 ? "OnRecord: capture is due" : "OnRecord: a reply is asked of you",
      text: """
        \(waiting.joined(separator: "\n"))

        See which\(reminder.due > 0 ? ", and hand them in" : ""):
        \(address)own
        \(reminder.due > 0 ? Self.nothing : "")
        \(office.archive.settings.authority)

        """)
  }
}
