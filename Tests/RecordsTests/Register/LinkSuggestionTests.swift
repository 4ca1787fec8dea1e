// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Testing

@Suite struct `A suggested link` {
  static let ashas = seen(Participant(name: "Asha Okafor", isSelf: true), by: "Asha Okafor", 40, Staff.asha.id)
  static let bens = seen(Participant(name: "Asha work"), by: "Ben Acheampong", 40, Staff.ben.id)
  static let records = (1...8).map { RecordID(high: 7, low: $0) }

  static func seen(
    _ participant: Participant, by custodian: String, _ shared: Int, _ id: PersonID? = nil, against: Int = 0,
    at milliseconds: Int64 = 0
  ) -> SeenIdentity {
    SeenIdentity(
      participant, custodian: custodian, custodianID: id, channel: "whatsapp",
      receivedAt: Instant(milliseconds: milliseconds), shared: shared, against: against)
  }

  static func together(_ members: SeenIdentity...) -> SeenTogether {
    SeenTogether(members: members, evidence: records)
  }

  @Test func `comes of the same words under two names, with its evidence, and is not applied`() throws {
    let register = Staff.register()
    let found = register.suggestions(from: [Self.together(Self.ashas, Self.bens)])
    let one = try #require(found.first)
    #expect(found.count == 1 && one.person == Staff.asha.reference && one.displayed == Self.bens.displayed)
    #expect(one.others == [Self.ashas.displayed] && one.shared == 40 && one.against == 0)
    #expect(one.evidence == Array(Self.records.prefix(5)) && one.reasons == [.sameWords])
    #expect(register.who(Self.bens.participant) == nil)
  }

  @Test func `says that one copy shows an address and the other a name`() throws {
    let number = Self.seen(Participant(address: "+447700900123"), by: "Maya Lindqvist", 9)
    let one = try #require(Staff.register().suggestions(from: [Self.together(number, Self.bens)]).first)
    #expect(one.person == Staff.asha.reference && one.reasons == [.sameWords, .addressElsewhere])
    let strangers = Self.together(Self.seen(Participant(address: "+447700900777"), by: "Maya Lindqvist", 9), Self.bens)
    let open = try #require(Staff.register().suggestions(from: [strangers]).first)
    #expect(open.person == nil && open.displayed == Self.bens.displayed && open.reasons.contains(.addressElsewhere))
  }

  @Test func `comes of a name that is one person's, and not of one that is two people's`() throws {
    let named = (
      seen: Self.seen(Participant(name: "asha okafor"), by: "Ben Acheampong", 0), evidence: Self.records
    )
    let one = try #require(Staff.register().suggestions(from: [], named: [named]).first)
    #expect(one.person == Staff.asha.reference && one.reasons == [.sameName] && one.evidence.count == 5)
    let twin = Staff.person(4, "Asha Okafor")
    #expect(Staff.register(also: [twin]).suggestions(from: [], named: [named]).isEmpty)
  }

  @Test func `is not made of chance or against what speaks louder`() {
    for member in [
      Self.seen(Participant(name: "Asha work"), by: "Ben Acheampong", 1),
      Self.seen(Participant(name: "Asha work"), by: "Ben Acheampong", 4, against: 5),
    ] {
      #expect(Staff.register().suggestions(from: [Self.together(Self.ashas, member)]).isEmpty)
    }
  }

  @Test func `is not made of what is linked, nor where two people are linked under one set of words`() {
    let linked = Staff.register([(.linked(Self.bens.displayed, words: ""), Staff.asha)])
    #expect(linked.suggestions(from: [Self.together(Self.ashas, Self.bens)]).isEmpty)
    let crossed = Staff.register([(.linked(Self.bens.displayed, words: ""), Staff.maya)])
    let third = Self.seen(Participant(name: "Ash"), by: "Lena", 12)
    #expect(crossed.suggestions(from: [Self.together(Self.ashas, Self.bens, third)]).isEmpty)
  }

  /// The refusal stands at millisecond 3 of the samples' clock; another month of the same two phones is nothing new.
  @Test func `that was refused comes again only with another's copy since`() throws {
    let register = Staff.register([(.unlinked(Self.bens.displayed, words: "her sister"), Staff.asha)])
    let later: Int64 = 1_795_000_100_000
    let again = Self.seen(
      Participant(name: "Asha Okafor", isSelf: true), by: "Asha Okafor", 60, Staff.asha.id, at: later)
    #expect(register.suggestions(from: [Self.together(Self.ashas, Self.bens)]).isEmpty)
    #expect(register.suggestions(from: [Self.together(Self.ashas, again, Self.bens)]).isEmpty)
    let mayas = Self.seen(Participant(address: "+447700900123"), by: "Maya Lindqvist", 30, at: later)
    let found = register.suggestions(from: [Self.together(Self.ashas, Self.bens, mayas)])
    #expect(found.map(\.displayed) == [Self.bens.displayed])
    let linkedAgain = Staff.register([
      (.unlinked(Self.bens.displayed, words: ""), Staff.asha), (.linked(Self.bens.displayed, words: ""), Staff.asha),
    ])
    #expect(linkedAgain.suggestions(from: [Self.together(Self.ashas, Self.bens, mayas)]).isEmpty)
  }

  @Test func `stands once, the strongest first`() {
    let weak = Self.seen(Participant(name: "Bee"), by: "Maya Lindqvist", 3)
    let bens = Self.seen(Participant(name: "Ben Acheampong", isSelf: true), by: "Ben Acheampong", 3, Staff.ben.id)
    let fewer = Self.seen(Participant(name: "Asha work"), by: "Ben Acheampong", 7, Staff.ben.id)
    let found = Staff.register().suggestions(from: [
      Self.together(bens, weak), Self.together(Self.ashas, fewer), Self.together(Self.ashas, Self.bens),
    ])
    #expect(found.map(\.displayed.name) == ["Asha work", "Bee"] && found.map(\.shared) == [40, 3])
  }

  @Test func `is taken from what an alignment found of its copies`() {
    let identity = SharedIdentity(
      members: [
        SharedIdentity.Member(copy: 1, displayed: Participant(name: "Asha work"), shared: 3, against: 0),
        SharedIdentity.Member(copy: 0, displayed: Participant(isSelf: true), shared: 3, against: 0),
      ], basis: .alignment, evidence: [2, 0])
    let copies = [("Asha Okafor", Staff.asha.id), ("Ben Acheampong", nil)].enumerated().map { place, holder in
      let facts = DepositFacts(
        id: DepositID(high: 2, low: UInt64(place)), custodian: holder.0, channel: "whatsapp", exportName: "a.txt",
        receivedAt: Instant(milliseconds: Int64(place)), original: "", originalBytes: 0)
      return (facts: facts, custodianID: holder.1 as PersonID?, channel: "whatsapp")
    }
    let seen = SeenTogether(identity, copies: copies, evidence: Self.records)
    #expect(seen.members.map(\.custodian) == ["Ben Acheampong", "Asha Okafor"])
    let found = Staff.register().suggestions(from: [seen])
    #expect(found.map(\.person) == [Staff.asha.reference] && found.map(\.displayed.name) == ["Asha work"])
  }
}
