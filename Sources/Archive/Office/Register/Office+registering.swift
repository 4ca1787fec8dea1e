// SPDX-License-Identifier: Apache-2.0
import Records
import Store

extension Office {
  /// Registers somebody new; gives the id they have from now on.
  package func register(
    new person: RegisteredPerson, as subject: Subject
  ) async throws -> PersonID {
    let registrar = try registrar(subject)
    var drawn = registrar.draw(person.name, person.standing)
    (drawn.body, drawn.posts) = (person.body, person.posts)
    (drawn.addresses, drawn.devices) = (person.addresses, person.devices)
    try await registrar.save(drawn)
    return drawn.id
  }

  /// Puts `person` in the place of what was known of them.
  package func register(_ person: RegisteredPerson, as subject: Subject) async throws {
    let registrar = try registrar(subject)
    _ = try registrar.known(person.id)
    try await registrar.save(person)
  }
}
