// SPDX-License-Identifier: Apache-2.0

/// Why a mail did not leave. Names no recipient and quotes no server: an answer may repeat what was sent.
package struct OutboxError: Error, Sendable, Hashable {
  package enum Code: String, Sendable, Hashable, CaseIterable {
    /// The server cannot be reached.
    case unreachable
    /// The server offers no TLS, or its certificate is not to be trusted.
    case insecure
    /// The server does not take the name and password.
    case signInRefused
    /// The server does not take this mail.
    case refused
    /// The maildrop folder cannot be written.
    case folder
    /// Address or text cannot stand in a mail.
    case malformed
  }
  package let code: Code
  package let message: String
  package let remedy: String

  package init(_ code: Code, _ message: String, remedy: String) {
    (self.code, self.message, self.remedy) = (code, message, remedy)
  }
}
