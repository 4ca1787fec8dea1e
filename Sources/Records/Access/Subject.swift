// SPDX-License-Identifier: Apache-2.0

/// Who acts: a person who is signed in, for themselves or for a principal who named them.
package struct Subject: Sendable, Hashable {
  package let person: Person
  /// The principal this person may hand in for and does so now; nil when they act for themselves.
  package let principal: PersonReference?

  package init(_ person: Person, for principal: PersonReference? = nil) {
    self.person = person
    self.principal = principal
  }

  /// Whose communications these are: the principal's, or one's own.
  package var custodian: PersonReference { principal ?? person.reference }

  /// Whether the person's roles give `right`. A guest may hand in and nothing else; a closed account nothing.
  package func may(_ right: Right) -> Bool {
    guard person.isActive else { return false }
    if person.isGuest { return right == .handIn }
    return person.roles.contains { $0.rights.contains(right) }
  }

  /// Whether what `owner` handed in is this subject's own to see: theirs, or that of the principal they act for.
  package func owns(_ owner: PersonID) -> Bool { owner == person.id || owner == principal?.id }
}
