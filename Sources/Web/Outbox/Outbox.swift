// SPDX-License-Identifier: Apache-2.0

/// Where mail leaves the program: reminders, and answers with receipts.
package protocol Outbox: Sendable {
  /// Returns once the next server, or the folder, has taken the mail for good; throws `OutboxError` when it has not.
  func send(_ mail: OutgoingMail) async throws
}
