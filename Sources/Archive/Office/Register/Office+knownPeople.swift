// SPDX-License-Identifier: Apache-2.0
import Records
import Store

extension Office {
  /// The people known whose name, body, posts or addresses hold every word, and addresses that several have.
  package func knownPeople(
    matching words: String, as subject: Subject
  ) throws -> (people: [KnownPerson], conflicts: [AddressConflict]) {
    let register = try registrar(subject).register()
    return (register.people(matching: words), register.conflicts)
  }

  package func knownPerson(_ id: PersonID, as subject: Subject) throws -> KnownPerson {
    try registrar(subject).known(id)
  }

  /// Everything the register shows of one person. The conversations they take part in are for those who read.
  package func shownPerson(_ id: PersonID, as subject: Subject) async throws -> ShownPerson {
    let registrar = try registrar(subject)
    var shown = try await aside { try registrar.shown(id) }
    if !subject.may(.readRecords) { shown.appearances = [] }
    return shown
  }
}
