// SPDX-License-Identifier: Apache-2.0
import Records

/// What a person is to be told of a mail of theirs; no word of it.
package struct MailAnswer: Sendable, Hashable {
  package let mail: DepositID
  /// The person's official address, whatever the mail said of itself.
  package let to: String
  /// Message-ID of the mail; nil for one that is not fit to be repeated.
  package let inReplyTo: String?
  /// Things taken out of it that wait beside it.
  package let enclosures: Int
  package let hasQuotedForward: Bool
  package let isStripped: Bool
}
