// SPDX-License-Identifier: Apache-2.0
import Records

/// A person as the desk keeps them.
package struct PersonRow: Sendable, Hashable {
  package let person: Person
  /// Until when a guest's link and sessions are good; nil for account holders.
  package let guestUntil: Instant?
  /// Whether the administrator let them be recognised at first sign-in by their verified address.
  package let mayBind: Bool
}
