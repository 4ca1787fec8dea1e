// SPDX-License-Identifier: Apache-2.0

/// A mail that is nobody's yet, as a records manager sees it.
package struct UnsortedMail: Sendable, Hashable {
  package let id: DepositID
  package let envelope: MailEnvelope
  package let size: Int
  package let opening: MailOpening
  package let doubt: MailDoubt

  package init(id: DepositID, envelope: MailEnvelope, size: Int, opening: MailOpening, doubt: MailDoubt) {
    (self.id, self.envelope, self.size, self.opening, self.doubt) = (id, envelope, size, opening, doubt)
  }
}
