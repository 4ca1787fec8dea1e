// SPDX-License-Identifier: Apache-2.0
import Records
import Store

extension Registrar {
  /// Links that may be made, strongest first. None is made by itself.
  package func suggestions() throws -> [LinkSuggestion] {
    let register = try register()
    return register.suggestions(from: try seenTogether(), named: try named(register))
  }

  /// Participants that alignments found under several names.
  private func seenTogether() throws -> [SeenTogether] { [] }

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
