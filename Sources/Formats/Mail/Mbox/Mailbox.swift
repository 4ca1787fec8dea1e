// SPDX-License-Identifier: Apache-2.0
import Records

/// One mailbox file about to be read: where it stands, the aggregation its messages belong to, how it is cut.
struct Mailbox {
  let origin: ItemOrigin
  var splitter: any MailSplitter
  /// Body lines may carry mbox quoting.
  let isQuoted: Bool
  /// What the file's name or folder says of its messages (Maildir flags).
  var extras: [Extra] = []
  var isDeleted = false
}

/// The mailbox files of an export, one after another.
protocol MailboxQueue {
  /// The next file, nil after the last. The one before is done with.
  mutating func next() throws -> Mailbox?
  /// Notices about the export itself since the last call.
  mutating func takeNotices() -> [Notice]
}

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
