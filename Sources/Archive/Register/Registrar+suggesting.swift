// SPDX-License-Identifier: Apache-2.0
import Records
import Store

extension Registrar {
  /// Links that may be made, strongest first. None is made by itself.
  package func suggestions() throws -> [LinkSuggestion] {
    let register = try register()
    return register.suggestions(from: try seenTogether(register), named: try named(register))
  }

  /// Participants that alignments found under several names, some of them linked to nobody.
  private func seenTogether(_ register: Register) throws -> [SeenTogether] {
    try archive.gathered().filter { $0.copies.count > 1 }.flatMap { gathered in
      let copies = gathered.copies.map {
        (facts: $0.facts, custodianID: $0.custodianID, channel: $0.reference.conversation.channel)
      }
      let found = try archive.catalogue.sharedIdentities(of: try archive.union(of: gathered)) { identity in
        identity.members.contains { member in
          let copy = copies[member.copy]
          return register.person(
            of: member.displayed, custodian: copy.facts.custodian, custodianID: copy.custodianID,
            channel: copy.channel) == nil
        }
      }
      return found.map { SeenTogether($0.identity, copies: copies, evidence: $0.evidence) }
    }
  }

  /// Displays whose name is that of one person, linked to nobody; each once.
  private func named(_ register: Register) throws -> [(seen: SeenIdentity, evidence: [RecordID])] {
    var known: Set<ComparableIdentity> = []
    var found: [(seen: SeenIdentity, evidence: [RecordID])] = []
    for person in register.people {
      for row in try archive.catalogue.identities(named: person.name) {
        guard known.insert(ComparableIdentity(row.displayed, register.plan)).inserted,
          register.person(
            of: row.participant, custodian: row.held.custodianName, custodianID: row.held.custodian,
            channel: row.held.conversation.channel) == nil
        else { continue }
        let evidence = try archive.catalogue.sent(by: row, limit: LinkSuggestion.mostEvidence)
        found.append((SeenIdentity(row), evidence))
      }
    }
    return found
  }
}

extension SeenIdentity {
  init(_ row: IdentityRow) {
    self.init(
      row.participant, custodian: row.held.custodianName, custodianID: row.held.custodian,
      channel: row.held.conversation.channel, receivedAt: row.held.receivedAt)
  }
}
