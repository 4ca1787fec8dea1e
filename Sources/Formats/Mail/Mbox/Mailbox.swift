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
  /// Attachments that the mail program keeps apart from its mail.
  var outside: EmlxAttachments?
}
