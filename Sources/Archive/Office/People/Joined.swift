// SPDX-License-Identifier: Apache-2.0

/// An account that was just set up.
package struct Joined: Sendable, Hashable {
  /// Each stands in for the authenticator once; not kept and not shown again.
  package let recoveryCodes: [String]
  package let session: SecretToken
}
