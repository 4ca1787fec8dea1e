// SPDX-License-Identifier: Apache-2.0
import Archive
import Records

/// The office as the place mail goes to; wakes who settles it.
struct OfficeMail: MailDestination {
  let office: Office
  let work: MailWork

  func begin(_ envelope: MailEnvelope) throws -> any ArrivingContent {
    Content(mail: try office.beginMail(envelope), work: work)
  }

  func refusedForSize(_ envelope: MailEnvelope) async { work.add(tooLarge: envelope.sender) }

  private final class Content: ArrivingContent {
    let mail: ArrivingMail
    let work: MailWork

    init(mail: ArrivingMail, work: MailWork) { (self.mail, self.work) = (mail, work) }

    func write(_ bytes: [UInt8]) throws { try mail.write(bytes) }

    func finish() async throws {
      try await mail.finish()
      work.wake()
    }

    func abandon() { mail.abandon() }
  }
}
