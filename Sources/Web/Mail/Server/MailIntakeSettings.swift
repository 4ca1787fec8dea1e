// SPDX-License-Identifier: Apache-2.0
import Records

/// How the mail intake is set up.
package struct MailIntakeSettings: Sendable {
  package enum Address: Sendable, Hashable {
    /// Loopback unless said otherwise: LMTP knows no authentication.
    case port(Int, host: String = "127.0.0.1")
    case socket(String)
  }
  package let address: Address
  package var limits = LMTPLimits()
  /// The archive's addresses; without any, whatever comes is taken.
  package var addresses = MailAddresses([])
  /// The page where one signs in and hands in, told to those who mail.
  package var upload: String?

  package init(_ address: Address) { self.address = address }
}
