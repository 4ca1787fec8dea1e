// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

extension Catalogue {
  /// Whether an officer has registered or linked anybody: without it nobody is known by more than their account.
  package func hasRegister() throws(CatalogueError) -> Bool {
    let kinds: [AttestationKind] = [.registered, .linked]
    return try read { db in
      for kind in kinds {
        let row = try PreparedStatement(db, AttestationRows.hasKind)
        defer { row.reset() }
        row.bind(1, Int64(kind.rawValue))
        if try row.step() { return true }
      }
      return false
    }
  }

  /// Everything that decides the register, in the order of the ledger.
  package func registerDecisions() throws(CatalogueError) -> [Attestation] {
    try read { db in
      try [AttestationKind.registered, .linked, .unlinked]
        .flatMap { kind in
          try AttestationRows.read(AttestationRows.byKind, db) { $0.bind(1, Int64(kind.rawValue)) }
        }
        .sorted { $0.ledgerIndex < $1.ledgerIndex }.map(\.attestation)
    }
  }

  /// Displays that are `person`, by the register, in the order they were filed.
  ///
  /// `countsNames`: also those that bear exactly their name, where nobody decided on it and no rule says otherwise.
  package func identities(
    of person: PersonID, in register: Register, countsNames: Bool = true
  ) throws(CatalogueError) -> [(row: IdentityRow, basis: PersonAppearance.Basis)] {
    let found = try read { db in try Self.candidates(person, register, countsNames, db) }
    var seen: Set<Int64> = []
    var kept: [(row: IdentityRow, basis: PersonAppearance.Basis)] = []
    for row in found where seen.insert(row.row).inserted {
      guard let basis = Self.basis(of: row, person, register, countsNames) else { continue }
      kept.append((row, basis))
    }
    return kept.sorted { $0.row.row < $1.row.row }
  }

  private static func basis(
    of row: IdentityRow, _ person: PersonID, _ register: Register, _ countsNames: Bool
  ) -> PersonAppearance.Basis? {
    let linked = register.person(
      of: row.participant, custodian: row.held.custodianName, custodianID: row.held.custodian,
      channel: row.held.conversation.channel)
    if let linked { return linked.person.id == person ? .linked(linked.basis) : nil }
    guard countsNames, let known = register.person(person), let name = row.participant.name,
      register.history(of: row.displayed)?.refusal(of: person) == nil
    else { return nil }
    return Register.isSame(name, known.name) ? .name : nil
  }

  /// What may be theirs: by address, by what was linked, as the holder of their copies, by name.
  private static func candidates(
    _ person: PersonID, _ register: Register, _ countsNames: Bool, _ db: Database
  ) throws -> [IdentityRow] {
    let (known, links) = (register.person(person), register.links(of: person).map(\.identity))
    var rows = try IdentityRows.read(IdentityRows.byHolder, db) { $0.bind(1, person) }
    let addresses = (known?.person.addresses.map(\.address) ?? []) + links.compactMap(\.address)
    for address in Set(addresses.compactMap({ ComparableAddress($0, register.plan) })) {
      rows += try displays(of: address, register.plan, db)
    }
    for name in Set(links.compactMap(\.name) + (countsNames ? [known?.name].compactMap(\.self) : [])) {
      rows += try displays(of: name, db)
    }
    return rows
  }

  /// With the marks that phones put around names, and without.
  static func displays(of name: String, _ db: Database) throws -> [IdentityRow] {
    try [name, "\u{200e}" + name, "\u{202a}" + name + "\u{202c}"].flatMap { spelling in
      try IdentityRows.read(IdentityRows.byName, db) { $0.bind(1, spelling) }
    }
  }

  static func displays(
    of address: ComparableAddress, _ plan: DiallingPlan?, _ db: Database
  ) throws -> [IdentityRow] {
    try address.spellings(plan).flatMap { spelling in
      if case .number = address {
        return try IdentityRows.read(IdentityRows.byNumber, db) { $0.bind(1, spelling) }
      }
      return try IdentityRows.read(IdentityRows.byAddress, db) { $0.bind(1, spelling) }
    }
  }

  /// Displays of exactly this name.
  package func identities(named name: String) throws(CatalogueError) -> [IdentityRow] {
    try read { db in try Self.displays(of: name, db) }
  }

  /// Everybody whom copies of this conversation display.
  package func identities(in conversation: ConversationKey) throws(CatalogueError) -> [IdentityRow] {
    try read { db in
      let row = try PreparedStatement(db, IdentityRows.conversationsByLabel)
      row.bind(1, conversation.label)
      row.bind(2, conversation.channel)
      var conversations: [Int64] = []
      while try row.step() { conversations.append(row.int(0)) }
      row.reset()
      return try conversations.flatMap { conversation in
        try IdentityRows.read(IdentityRows.ofConversation, db) { $0.bind(1, conversation) }
      }
    }
  }
}
