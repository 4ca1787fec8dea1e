// SPDX-License-Identifier: Apache-2.0
import Records
import Store

extension Office {
  /// Names of people by their ids, for the pages of those who decide on what others handed in.
  package func names(of people: [PersonID], as subject: Subject) throws -> [PersonID: String] {
    let deciding: [Right] = [.manageDeposits, .seeQuarantine, .adjudicateEscrow, .sortMail, .challengeWithholding]
    guard deciding.contains(where: subject.may) else { try require(.manageDeposits, of: subject); return [:] }
    var names: [PersonID: String] = [:]
    for person in Set(people) { names[person] = try desk.person(person)?.person.name }
    return names
  }

  /// People who may hand in, for whoever sorts mail.
  package func mailOwners(as subject: Subject) throws -> [PersonReference] {
    try require(.sortMail, of: subject)
    return try desk.people().map(\.person).filter { Subject($0).may(.handIn) }.map(\.reference)
  }
}
