// SPDX-License-Identifier: Apache-2.0
import Records

/// What the inviter passes on: the link by one way, the code by another.
package struct GuestInvitation: Sendable, Hashable {
  package let guest: Person
  package let link: SecretToken
  /// Eight digits.
  package let code: String
  package let until: Instant
}
