// SPDX-License-Identifier: Apache-2.0
import Records

/// The mailbox files of an export, one after another.
protocol MailboxQueue {
  /// The next file, nil after the last. The one before is done with.
  mutating func next() throws -> Mailbox?
  /// Notices about the export itself since the last call.
  mutating func takeNotices() -> [Notice]
}
