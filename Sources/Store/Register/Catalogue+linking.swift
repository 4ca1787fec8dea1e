// SPDX-License-Identifier: Apache-2.0
import Records

extension Catalogue {
  /// `query` with the displays of the people of the register whom the names in it name: by all words of their name, or
  /// by an address of theirs.
  package func linking(_ query: SearchQuery, by register: Register) throws -> SearchQuery {
    var query = query
    for name in query.names {
      let people = try breakers.use { words in Self.people(named: name, in: register, words) }
      let rows = try people.flatMap { try identities(of: $0.id, in: register, countsNames: false).map(\.row.row) }
      if !rows.isEmpty { query.linked[name] = Set(rows).sorted() }
    }
    return query
  }

  private static func people(named name: String, in register: Register, _ words: Words) -> [KnownPerson] {
    let wanted = Set(words.words(in: name).map(\.folded))
    let address = ComparableAddress(name, register.plan)
    return register.people.filter { known in
      if let address,
        known.person.addresses.contains(where: { ComparableAddress($0.address, register.plan) == address })
      {
        return true
      }
      return !wanted.isEmpty && wanted.isSubset(of: words.words(in: known.name).map(\.folded))
    }
  }

  /// Whether any copy shows this; a display without name and address is that of a holder, and is not looked up.
  package func shows(_ identity: DisplayedIdentity, _ plan: DiallingPlan?) throws(CatalogueError) -> Bool {
    let wanted = ComparableIdentity(identity, plan)
    let rows = try read { db in
      guard let name = identity.name else {
        return try identity.address.flatMap { ComparableAddress($0, plan) }.map { try Self.displays(of: $0, plan, db) }
      }
      return try Self.displays(of: name, db)
    }
    return rows?.contains { ComparableIdentity($0.displayed, plan) == wanted } ?? true
  }
}
