// SPDX-License-Identifier: Apache-2.0
import Records

/// A mail that arrived, as the desk has it.
package struct MailRow: Sendable, Hashable {
  package let id: DepositID
  /// HMAC-SHA256 of its bytes under the dedupe key, 32 bytes.
  package let tag: [UInt8]
  package let state: MailState
  /// `MailCoding` of its envelope.
  package let envelope: [UInt8]
  /// `MailCoding` of its opening; nil until it was opened.
  package let opening: [UInt8]?
  package let doubt: MailDoubt?
  package let basis: MailBasis?
  package let owner: PersonID?
  /// Times it was tried to be settled.
  package let attempts: Int

  /// One that has just arrived.
  package init(_ id: DepositID, tag: [UInt8], envelope: [UInt8]) {
    self.init(
      id, tag: tag, state: .arrived, envelope: envelope, opening: nil, doubt: nil, basis: nil, owner: nil, attempts: 0)
  }

  init(
    _ id: DepositID, tag: [UInt8], state: MailState, envelope: [UInt8], opening: [UInt8]?, doubt: MailDoubt?,
    basis: MailBasis?, owner: PersonID?, attempts: Int
  ) {
    (self.id, self.tag, self.state, self.envelope, self.opening) = (id, tag, state, envelope, opening)
    (self.doubt, self.basis, self.owner, self.attempts) = (doubt, basis, owner, attempts)
  }
}
