// SPDX-License-Identifier: Apache-2.0

/// How something came by mail: fixed at capture, kept with what is filed.
package struct MailFacts: Sendable, Hashable {
  package var envelope: MailEnvelope
  /// Signatures of this very mail; of an enclosure that is a mail, its own.
  package var signatures: [SignatureFinding]
  package var basis: MailBasis
  /// The mail this was taken out of; nil for the mail itself.
  package var takenFrom: DepositID?
  /// It quotes another mail whose header and attachments are lost.
  package var hasQuotedForward: Bool

  package init(
    envelope: MailEnvelope, signatures: [SignatureFinding], basis: MailBasis, takenFrom: DepositID?,
    hasQuotedForward: Bool
  ) {
    (self.envelope, self.signatures, self.basis) = (envelope, signatures, basis)
    (self.takenFrom, self.hasQuotedForward) = (takenFrom, hasQuotedForward)
  }
}
