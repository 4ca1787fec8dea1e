// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Testing

@testable import Store

@Suite struct `The displays of a person` {
  static let plan = DiallingPlan(zone: "Europe/London")
  static let asha = PersonID(high: 1, low: 1)

  /// Ben's chat shows Asha as "Asha work" and Owen by his number; Maya's shows Asha by her number, spaced otherwise.
  private static func world(_ scratch: Scratch) throws -> Catalogue {
    let catalogue = try scratch.catalogue()
    func message(_ participant: Participant, _ seq: Int) -> ParsedItem {
      var message = Lines.message("pumps \(seq)", minutes: Int64(seq), seq: seq)
      message.sender = participant
      return .message(message)
    }
    try Deposits.file(
      [
        message(Participant(name: "Asha work"), 0),
        message(Participant(name: "+44 7700 900150", address: "+447700900150"), 1),
        message(Participant(name: "Asha Okafor"), 2),
      ], as: Deposits.facts(1, custodian: "Ben Acheampong"), in: catalogue)
    try Deposits.file(
      [
        message(Participant(name: "~A", address: "+44\u{a0}7700\u{a0}900-123"), 0),
        message(Participant(name: "07700 900123"), 1), message(Participant(address: "asha@RIVERS.example"), 2),
        message(Participant(name: "Asha work"), 3),
      ], as: Deposits.facts(2, custodian: "Maya Lindqvist"), in: catalogue)
    return catalogue
  }

  private static func register(_ more: [Declaration] = []) -> Register {
    var person = RegisteredPerson(id: asha, name: "Asha Okafor", standing: .official)
    person.addresses = ["+447700900123", "asha@rivers.example"].map { RegisteredAddress(address: $0) }
    let said = ([.registered(person)] + more).enumerated().map { place, said in
      SampleAttestations.attestation(said, about: Topic(person: asha), number: UInt64(place))
    }
    return Register(said, plan: plan)
  }

  static let work = DisplayedIdentity(
    custodian: "Ben Acheampong", channel: "whatsapp", name: "Asha work", address: nil)

  @Test func `are found by address however written, by name, and by link for that custodian alone`() throws {
    let scratch = try Scratch()
    let catalogue = try Self.world(scratch)
    func shown(_ register: Register, _ countsNames: Bool = true) throws -> [String] {
      try catalogue.identities(of: Self.asha, in: register, countsNames: countsNames).map(\.row.displayed.shown)
    }
    let byRule = ["~A (+44\u{a0}7700\u{a0}900-123)", "07700 900123", "asha@RIVERS.example"]
    #expect(try shown(Self.register()) == ["Asha Okafor"] + byRule)
    #expect(try shown(Self.register(), false) == byRule)
    let linked = Self.register([.linked(Self.work, words: "")])
    #expect(try shown(linked) == ["Asha work", "Asha Okafor"] + byRule)
    #expect(try catalogue.identities(of: Self.asha, in: linked).first?.basis != .name)
    #expect(
      try shown(Self.register([.linked(Self.work, words: ""), .unlinked(Self.work, words: "")])) == ["Asha Okafor"]
        + byRule)
    let refused = DisplayedIdentity(custodian: "Ben Acheampong", channel: "whatsapp", name: "Asha Okafor", address: nil)
    #expect(try shown(Self.register([.unlinked(refused, words: "a namesake")])) == byRule)
  }

  @Test func `answer to the person's name in a search, and only where somebody was registered`() throws {
    let scratch = try Scratch()
    let catalogue = try Self.world(scratch)
    func found(_ text: String, _ register: Register?) throws -> Set<String> {
      let query = try SearchQuery(text)
      let linked = try register.map { try catalogue.linking(query, by: $0) } ?? query
      let hits = try catalogue.search(linked, limit: 20)
      #expect(try catalogue.count(linked) == hits.count && catalogue.facets(linked).total == hits.count)
      return Set(hits.map { "\($0.deposit.low) \($0.text ?? "")" })
    }
    let linked = Self.register([.linked(Self.work, words: "")])
    let all: Set = ["1 pumps 0", "1 pumps 2", "2 pumps 0", "2 pumps 1", "2 pumps 2"]
    #expect(try found("from:\"Asha Okafor\"", nil) == ["1 pumps 2"])
    #expect(try found("from:\"Asha Okafor\"", linked) == all)
    #expect(try found("from:okafor pumps", linked) == all)
    #expect(try found("from:+447700900123", linked) == all.subtracting(["1 pumps 2"]))
    #expect(try found("from:\"Asha work\"", linked) == ["1 pumps 0", "2 pumps 3"], "as displayed, as ever")
    #expect(try found("-from:\"Asha Okafor\"", linked) == ["1 pumps 1", "2 pumps 3"])
    #expect(try found("from:owen", linked) == [])
    #expect(try found("with:\"Asha Okafor\" in:flood", linked).count == 7)
    #expect(try !catalogue.hasRegister())
  }

  @Test func `are told from what no copy shows`() throws {
    let scratch = try Scratch()
    let catalogue = try Self.world(scratch)
    #expect(try catalogue.shows(Self.work, Self.plan))
    let other = DisplayedIdentity(custodian: "Ben Acheampong", channel: "signal", name: "Asha work", address: nil)
    #expect(try !catalogue.shows(other, Self.plan))
    let number = DisplayedIdentity(
      custodian: "maya lindqvist", channel: "whatsapp", name: "~A", address: "07700900123")
    #expect(try catalogue.shows(number, Self.plan))
  }

  @Test func `are found without walking a table`() throws {
    let scratch = try Scratch()
    let catalogue = try Self.world(scratch)
    for sql in IdentityRows.all {
      let steps = try catalogue.read { db in
        let rows = try PreparedStatement(db, "EXPLAIN QUERY PLAN " + sql)
        defer { rows.reset() }
        var steps: [String] = []
        while try rows.step() { steps.append(rows.text(3) ?? "") }
        return steps
      }
      #expect(!steps.isEmpty)
      #expect(!steps.contains { $0.hasPrefix("SCAN") && !$0.contains("json_each") }, "\(sql): \(steps)")
    }
  }
}
