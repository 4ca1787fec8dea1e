// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records
import Store

/// The demonstration's sign-in: a button a person, no secret. Of any other archive it is refused.
extension Office {
  /// Those the demonstration lets one be; nobody in any other archive.
  package func demonstrationPeople() throws -> [Person] {
    guard archive.settings.isDemonstration else { return [] }
    return try desk.people().map(\.person).filter { $0.isActive && !$0.isGuest }
  }

  package func signInForDemonstration(as id: PersonID, from caller: Caller) async throws -> SecretToken {
    guard try demonstrationPeople().contains(where: { $0.id == id }) else {
      throw ArchiveError(.refused, "Only the demonstration is signed in to without a secret.")
    }
    return try await admit(id, by: .demonstration, caller)
  }

  /// Gives the demonstration's people accounts; those who are there stay as they are.
  package func enrolForDemonstration(_ people: [(name: String, address: String, roles: Set<Role>)]) async throws {
    guard archive.settings.isDemonstration else {
      throw ArchiveError(.refused, "Only the demonstration makes people up.")
    }
    for one in people where try desk.person(address: one.address) == nil {
      try Self.check(one.roles)
      let person = Person(id: draw(), name: one.name, address: one.address, roles: one.roles)
      try await note(.personInvited, of: person.id, by: nil) { $0.write(person) }
      try desk.add(person)
    }
  }
}
