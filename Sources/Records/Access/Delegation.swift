// SPDX-License-Identifier: Apache-2.0

/// A principal's word that a secretary hands in for them for a time.
package struct Delegation: Sendable, Hashable {
  package let id: DelegationID
  package let principal: PersonReference
  package let secretary: PersonReference
  package let begins: Instant
  package let ends: Instant

  package init(
    id: DelegationID, principal: PersonReference, secretary: PersonReference, begins: Instant, ends: Instant
  ) {
    (self.id, self.principal, self.secretary) = (id, principal, secretary)
    (self.begins, self.ends) = (begins, ends)
  }
}

/// Names a delegation.
package typealias DelegationID = ID<Delegation>
