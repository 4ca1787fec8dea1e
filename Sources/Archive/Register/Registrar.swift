// SPDX-License-Identifier: Apache-2.0
import Records
import Store

/// Keeps the register of people for an officer, or for whoever holds the key on the command line.
///
/// Whoever makes one has made sure that `by` may decide. Every decision is sealed and in the ledger before this returns.
package struct Registrar: Sendable {
  let archive: AuthorityArchive
  let accounts: [Person]
  let by: PersonReference

  /// `accounts` are those of the desk.
  package init(_ archive: AuthorityArchive, accounts: [Person], by: PersonReference) {
    (self.archive, self.accounts, self.by) = (archive, accounts, by)
  }

  package func register() throws -> Register { try archive.register(accounts: accounts) }

  package func known(_ id: PersonID) throws -> KnownPerson {
    guard let known = try register().person(id) else { throw Self.nobody(id) }
    return known
  }

  /// Registers somebody, or puts what is known of them in the place of what was.
  package func save(_ person: RegisteredPerson) async throws {
    try RegistrationRules.check(person)
    _ = try await archive.attest(.registered(person), about: Topic(person: person.id), by: by)
  }

  /// Somebody new, with an id of their own.
  package func draw(_ name: String, _ standing: RegisteredPerson.Standing) -> RegisteredPerson {
    var source = SystemRandomNumberGenerator()
    return RegisteredPerson(id: .random(using: &source), name: name, standing: standing)
  }

  static func nobody(_ id: PersonID) -> ArchiveError {
    ArchiveError(.notFound, "There is no person \(id) in the register.", remedy: "choose one from the list of people")
  }
}
