// SPDX-License-Identifier: Apache-2.0

/// What was found when a mail that arrived was opened, before anybody has read it.
package struct MailOpening: Sendable, Hashable {
  /// Every address of every From field; one, in mail that is as it should be (RFC 5322 3.6.2).
  package var from: [String] = []
  package var subject: String?
  /// Its Message-ID as it stands, angle brackets included.
  package var messageID: String?
  /// The signatures it came with, in its own order.
  package var signatures: [SignatureFinding] = []
  /// Authentication-Results fields of the last two servers, newest first (RFC 8601).
  package var authentication: [String] = []
  /// Sent by a program or a list: never answered (RFC 3834 2).
  package var isAutomatic = false
  /// A mail was quoted inside the text instead of attached: its header and attachments are lost.
  package var hasQuotedForward = false
  /// Something that was attached did not come along.
  package var isStripped = false
  /// The highest marking of SECRET or above that stands in it, if any.
  package var isMarked = false
  /// In the order they were handed out.
  package var enclosures: [MailEnclosure] = []

  package init() {}

  /// The one address it says it is from; nil when it names none or several.
  package var author: String? { from.count == 1 ? from[0] : nil }
}
