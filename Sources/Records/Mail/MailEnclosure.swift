// SPDX-License-Identifier: Apache-2.0

/// Something inside a mail that is an original of its own, taken out whole; the mail keeps it too.
package struct MailEnclosure: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A mail forwarded as an attachment (message/rfc822), byte for byte as it was.
    case original
    /// An export that the program reads, such as a WhatsApp chat.
    case export
  }
  package let kind: Kind
  /// The name it was attached under; one of ours where it had none.
  package let name: String
  /// Signatures of a forwarded original, checked when the mail around it arrived.
  package let signatures: [SignatureFinding]

  package init(_ kind: Kind, name: String, signatures: [SignatureFinding] = []) {
    self.kind = kind
    self.name = name
    self.signatures = signatures
  }
}
