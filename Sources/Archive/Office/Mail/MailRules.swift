// SPDX-License-Identifier: Apache-2.0
import Records

/// What the operator has said of the mail intake.
package struct MailRules: Sendable {
  /// The archive's addresses.
  package var addresses: MailAddresses
  /// The organisation's own mail server whose verdicts are believed, by the name in its Authentication-Results fields;
  /// nil for none.
  package var server: String?
  package var keys: any SignatureKeys

  package init(
    addresses: MailAddresses = MailAddresses([]), server: String? = nil, keys: any SignatureKeys = NamedKeys()
  ) {
    (self.addresses, self.server, self.keys) = (addresses, server, keys)
  }
}
