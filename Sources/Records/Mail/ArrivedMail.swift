// SPDX-License-Identifier: Apache-2.0

/// A mail that arrived, as an operator sees it: where it stands, and nothing it says but its Message-ID.
package struct ArrivedMail: Sendable, Hashable {
  package let id: DepositID
  package let arrivedAt: Instant
  /// Size in bytes.
  package let size: Int
  /// "arrived", "unsorted", "given", "unanswered", "settled", "quarantined" or "rejected".
  package let state: String
  package let doubt: MailDoubt?
  package let basis: MailBasis?
  /// Nil until it was opened.
  package let messageID: String?
  package let signatures: [SignatureFinding]
  /// Originals taken out of it.
  package let enclosures: Int

  package init(
    id: DepositID, arrivedAt: Instant, size: Int, state: String, doubt: MailDoubt?, basis: MailBasis?,
    messageID: String?, signatures: [SignatureFinding], enclosures: Int
  ) {
    (self.id, self.arrivedAt, self.size, self.state) = (id, arrivedAt, size, state)
    (self.doubt, self.basis, self.messageID) = (doubt, basis, messageID)
    (self.signatures, self.enclosures) = (signatures, enclosures)
  }
}
