// SPDX-License-Identifier: Apache-2.0
import Archive
import ArgumentParser
import Records

/// A person as typed: an id, an address of theirs, or their whole name where one person has it.
struct PersonArgument: ParsableArguments {
  @Argument(help: "Id, address or whole name of a person of the register.")
  var person: String

  func find(_ registrar: Registrar) throws -> KnownPerson {
    let register = try registrar.register()
    if let id = PersonID(person), let known = register.person(id) { return known }
    let named = register.people(named: person)
    let found = named.isEmpty ? addressed(register) : named
    guard found.count < 2 else {
      throw ArchiveError(.usage, "Several people are meant by that.", remedy: "give the id: 'onrecord people list'")
    }
    guard let one = found.first else {
      throw ArchiveError(
        .notFound, "There is nobody of that id, address or name.", remedy: "see 'onrecord people list'")
    }
    return one
  }

  private func addressed(_ register: Register) -> [KnownPerson] {
    guard let address = ComparableAddress(person, register.plan) else { return [] }
    return register.people.filter { known in
      known.person.addresses.contains { ComparableAddress($0.address, register.plan) == address }
    }
  }
}
