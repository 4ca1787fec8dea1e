// SPDX-License-Identifier: Apache-2.0

/// What the mail server said when it handed a mail over (RFC 5321 2.3.1); not what the mail says of itself.
package struct MailEnvelope: Sendable, Hashable {
  /// Where failures would go; empty for mail that must not be answered.
  package var sender: String
  package var recipients: [String]
  /// The name the mail server gave itself (LHLO).
  package var client: String
  package var arrivedAt: Instant

  package init(sender: String, recipients: [String], client: String, arrivedAt: Instant) {
    self.sender = sender
    self.recipients = recipients
    self.client = client
    self.arrivedAt = arrivedAt
  }
}
