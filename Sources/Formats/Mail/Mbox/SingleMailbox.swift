// SPDX-License-Identifier: Apache-2.0
import Records

/// An export that is one mailbox file.
struct SingleMailbox: MailboxQueue {
  private var mailbox: Mailbox?

  init(_ mailbox: Mailbox) { self.mailbox = mailbox }

  mutating func next() throws -> Mailbox? {
    defer { mailbox = nil }
    return mailbox
  }

  mutating func takeNotices() -> [Notice] { [] }
}
