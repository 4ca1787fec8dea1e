// SPDX-License-Identifier: Apache-2.0
import Records

/// One mail to one person: plain words and a link. Never a conversation's title, a participant's name or a message.
package struct OutgoingMail: Sendable, Hashable {
  package let to: String
  package let subject: String
  /// Plain text; lines end in "\n" here.
  package let text: String
  /// `Message-ID` of the mail this answers, angle brackets included.
  package let inReplyTo: String?
  /// Lets no other program answer it by itself (RFC 3834).
  package let isAutomatic: Bool

  package init(to: String, subject: String, text: String, inReplyTo: String? = nil, isAutomatic: Bool = true) {
    (self.to, self.subject, self.text) = (to, subject, text)
    (self.inReplyTo, self.isAutomatic) = (inReplyTo, isAutomatic)
  }
}
