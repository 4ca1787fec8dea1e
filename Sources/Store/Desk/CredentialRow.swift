// SPDX-License-Identifier: Apache-2.0
import Records

/// What a local account is signed in with.
package struct CredentialRow: Sendable, Hashable {
  /// The password's Argon2id hash as a PHC string.
  package let password: String
  /// The secret of the authenticator, 160 bits (RFC 4226, section 4).
  package let secret: [UInt8]
  /// The time step of the last code taken: no code of this step or before is taken again (RFC 6238, section 5.2).
  package let lastStep: Int64

  package init(password: String, secret: [UInt8], lastStep: Int64) {
    (self.password, self.secret, self.lastStep) = (password, secret, lastStep)
  }
}
