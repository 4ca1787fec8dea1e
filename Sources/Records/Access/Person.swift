// SPDX-License-Identifier: Apache-2.0

/// A person known to the archive: an account holder, or a guest with a link.
package struct Person: Sendable, Hashable {
  package let id: PersonID
  package var name: String
  /// Official e-mail address: reminders go there, mail from there is theirs.
  package var address: String?
  package var roles: Set<Role>
  /// False once the account is closed; nothing of theirs is removed.
  package var isActive: Bool
  /// Whether this is someone without an account, who has a link.
  package var isGuest: Bool

  package init(
    id: PersonID, name: String, address: String?, roles: Set<Role>, isActive: Bool = true, isGuest: Bool = false
  ) {
    self.id = id
    self.name = name
    self.address = address
    self.roles = roles
    self.isActive = isActive
    self.isGuest = isGuest
  }

  package var reference: PersonReference { PersonReference(id: id, name: name) }
}

/// Names a person for as long as the archive lives.
package typealias PersonID = ID<Person>
