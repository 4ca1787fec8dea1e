// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Testing

@Suite struct `The register` {
  let work = Staff.shown("Asha work")
  let asAsha = Participant(name: "Asha work")

  @Test func `links an exact number or address and nothing else`() {
    let register = Staff.register()
    #expect(register.who(Participant(name: "A", address: "+447700900123")) == "Asha Okafor")
    #expect(register.who(Participant(name: "+44 7700 900199")) == "Maya Lindqvist")
    #expect(register.who(Participant(address: "BEN@rivers.example")) == "Ben Acheampong")
    #expect(register.who(Participant(name: "Asha Okafor")) == nil, "a name is no address")
    #expect(register.who(Participant(address: "ben@rivers.example.org")) == nil)
    #expect(register.who(Participant(address: "+447700900124")) == nil)
  }

  @Test func `keeps an address to the channel it is registered for`() {
    var lena = Staff.person(4, "Lena Fairweather")
    lena.addresses = [RegisteredAddress(channel: "signal", address: "+44 7700 900150")]
    let register = Staff.register(also: [lena])
    let seen = Participant(address: "+447700900150")
    #expect(register.who(seen) == nil)
    #expect(register.person(of: seen, custodian: "Ben", channel: "signal")?.person == lena.reference)
  }

  @Test func `links nobody by an address of two, and shows the conflict`() {
    let other = Staff.person(4, "Lena Fairweather", "0044 7700 900123")
    let register = Staff.register(also: [other])
    #expect(register.who(Participant(address: "+447700900123")) == nil)
    #expect(register.conflicts.map { $0.people.map(\.name) } == [["Asha Okafor", "Lena Fairweather"]])
    #expect(Staff.register().conflicts.isEmpty)
  }

  @Test func `names a custodian whom it does not know as their deposit does`() {
    let account = PersonID(high: 7, low: 7)
    let found = Staff.register().person(
      of: Participant(name: "Wren Day"), custodian: "Wren Day", custodianID: account, channel: "whatsapp")
    #expect(found?.person == PersonReference(id: account, name: "Wren Day"))
  }

  @Test func `links by decision for that custodian and channel, month after month`() {
    let register = Staff.register([(.linked(work, words: "her own words"), Staff.asha)])
    #expect(register.who(asAsha) == "Asha Okafor")
    #expect(register.who(Participant(name: "\u{200e}Asha work")) == "Asha Okafor")
    #expect(register.who(asAsha, "Maya Lindqvist") == nil, "another's address book")
    #expect(register.person(of: asAsha, custodian: "Ben Acheampong", channel: "signal") == nil)
    guard
      case .decision(let decision)? = register.person(
        of: asAsha, custodian: "Ben Acheampong", channel: "whatsapp")?.basis
    else { return #expect(Bool(false)) }
    #expect(decision.by == Staff.rita)
  }

  @Test func `lets an undoing win over a rule and over the link before it, and a later link over that`() {
    let number = Staff.shown("+44 7700 900123", "+447700900123")
    let seen = Participant(name: "+44 7700 900123", address: "+447700900123")
    let undone: [(Declaration, RegisteredPerson)] = [(.unlinked(number, words: "a borrowed phone"), Staff.asha)]
    #expect(Staff.register().who(seen) == "Asha Okafor")
    #expect(Staff.register(undone).who(seen) == nil)
    #expect(Staff.register(undone + [(.linked(number, words: ""), Staff.asha)]).who(seen) == "Asha Okafor")
    #expect(Staff.register(undone + [(.linked(number, words: ""), Staff.maya)]).who(seen) == "Maya Lindqvist")
    let linked: [(Declaration, RegisteredPerson)] = [(.linked(work, words: ""), Staff.asha)]
    #expect(Staff.register(linked + [(.unlinked(work, words: ""), Staff.asha)]).who(asAsha) == nil)
    #expect(Staff.register(linked + [(.unlinked(work, words: ""), Staff.maya)]).who(asAsha) == "Asha Okafor")
  }

  @Test func `shows account holders whom nobody registered, and what was registered of them over that`() {
    let account = Person(id: Staff.ben.id, name: "Ben", address: "ben.a@rivers.example", roles: [.official])
    let alone = Register([], accounts: [account], plan: Staff.plan)
    #expect(alone.people.map(\.name) == ["Ben"] && alone.people[0].person.standing == .official)
    #expect(alone.who(Participant(address: "ben.a@rivers.example")) == "Ben" && !alone.people[0].isRegistered)
    let both = Register(Staff.decided([(.registered(Staff.ben), Staff.ben)]), accounts: [account], plan: Staff.plan)
    #expect(both.people.map(\.name) == ["Ben Acheampong"] && both.people[0].isRegistered)
    #expect(both.who(Participant(address: "ben.a@rivers.example")) == "Ben Acheampong", "the account's address stays")
    #expect(both.who(Participant(address: "ben@rivers.example")) == "Ben Acheampong")
  }

  @Test func `takes a registration as a whole`() {
    var moved = Staff.asha
    moved.addresses = [RegisteredAddress(address: "asha@rivers.example")]
    let register = Staff.register([(.registered(moved), moved)])
    #expect(register.who(Participant(address: "+447700900123")) == nil)
    #expect(register.who(Participant(address: "asha@rivers.example")) == "Asha Okafor")
    #expect(register.people.count == 3)
  }

  @Test func `knows the custodian's own participant`() {
    let register = Staff.register([(.linked(Staff.shown("B."), words: ""), Staff.ben)])
    let people = [
      Participant(isSelf: true), Participant(name: "Ben Acheampong"), Participant(address: "ben@rivers.example"),
      Participant(name: "B."), Participant(name: "Asha", address: "+447700900123"), Participant(name: "Benjamin"),
    ]
    let own = register.holders(
      among: people, custodian: "Ben Acheampong", custodianID: Staff.ben.id, channel: "whatsapp")
    #expect(own == Set(people.prefix(4)))
    let known = register.known(
      among: people, custodian: "Ben Acheampong", custodianID: Staff.ben.id, channel: "whatsapp")
    #expect(known[people[0]] == Staff.ben.id && known[people[4]] == Staff.asha.id && known[people[5]] == nil)
    let named = register.holders(among: people, custodian: "Ben Acheampong", custodianID: nil, channel: "whatsapp")
    #expect(named == [people[0], people[1]], "without an account nobody else is known to be them")
  }

  @Test func `calls a custodian whom nobody registered what their deposit calls them`() {
    let found = Register([], plan: Staff.plan).person(
      of: Participant(name: "Ben Acheampong"), custodian: "Ben Acheampong", custodianID: Staff.ben.id,
      channel: "whatsapp")
    #expect(found?.person == Staff.ben.reference)
  }

  @Test func `is searched by name, body, post and address however written`() {
    var ben = Staff.ben
    (ben.body, ben.posts) = ("Flood Trust", [HeldPost(title: "Duty officer")])
    let register = Staff.register([(.registered(ben), ben)])
    for words in ["acheam", "flood TRUST", "duty", "BEN@RIVERS.example"] {
      #expect(register.people(matching: words).map(\.name) == ["Ben Acheampong"], "\(words)")
    }
    #expect(register.people(matching: "07700900123").map(\.name) == ["Asha Okafor"])
    #expect(register.people(matching: "").count == 3 && register.people(matching: "nobody").isEmpty)
  }
}
