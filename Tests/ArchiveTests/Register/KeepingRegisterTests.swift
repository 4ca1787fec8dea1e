// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Store
import Testing

@testable import Archive

@Suite struct `Keeping the register` {
  private static func refused(_ body: () async throws -> Void) async -> Bool {
    do { try await body() } catch let error as ArchiveError { return error.code == .refused } catch {}
    return false
  }

  @Test func `is for those who may reconcile, in person`() async throws {
    let house = try await Department()
    try await house.bensChat()
    let cy = Subject(house.secretary, for: house.rita.reference)
    let others = [house.asha, house.adam, house.audie, house.sid].map { Subject($0) } + [cy]
    for subject in others {
      let (office, asha) = (house.office, house.asha.id)
      let record = try #require(try house.archive.catalogue.opener(of: house.held(house.ben)[0]))
      let acts: [() async throws -> Void] = [
        { _ = try office.knownPeople(matching: "", as: subject) }, { _ = try office.knownPerson(asha, as: subject) },
        { _ = try await office.shownPerson(asha, as: subject) },
        { _ = try await office.register(new: RegisteredPerson(id: asha, name: "X", standing: .official), as: subject) },
        { try await office.register(RegisteredPerson(id: asha, name: "X", standing: .official), as: subject) },
        { try await office.link(Department.work, to: asha, words: "", as: subject) },
        { try await office.unlink(Department.work, from: asha, words: "", as: subject) },
        { _ = try await office.linkSuggestions(as: subject) },
        { try await office.acceptSuggestion(Department.work, as: asha, words: "", by: subject) },
        { try await office.refuseSuggestion(Department.work, of: asha, words: "", by: subject) },
        { try await office.declareBodies(of: record, owner: "X", bodies: [], as: subject) },
      ]
      for (place, act) in acts.enumerated() { #expect(await Self.refused(act), "\(place) by \(subject.person.name)") }
    }
    #expect(try house.archive.catalogue.registerDecisions().isEmpty)
  }

  @Test func `is sealed, in the ledger, and the same after rebuild without the desk`() async throws {
    let house = try await Department()
    try await house.bensChat()
    try await house.office.link(Department.work, to: house.asha.id, words: "her own words", as: house.rm)
    let size = try house.archive.reader.checkpoint()
    let entry = try house.archive.reader.entry(at: size.size - 1, of: size)
    #expect(entry.act == .attested && entry.value("kind") == "\(AttestationKind.linked.rawValue)")
    #expect(!"\(entry)".contains("Asha"))
    let before = try house.archive.catalogue.registerDecisions()
    #expect(before.map(\.said.kind) == [.registered, .linked], "an account holder is registered with their first link")
    try house.office.close()
    try house.archive.close()
    _ = try await AuthorityArchive.rebuild(at: house.archive.place.path, unlock: house.unlock)
    let again = try await AuthorityArchive.open(at: house.archive.place.path, unlock: house.unlock)
    #expect(try again.catalogue.registerDecisions() == before)
    let found = try await again.find("from:\"Asha Okafor\"", limit: 10, order: .newest)
    #expect(found.hits.count == 2, "the ledger alone says whom Ben's phone calls Asha work")
    try again.close()
    #expect(try await AuthorityArchive.verify(at: house.archive.place.path, unlock: house.unlock).isSound)
  }

  @Test func `shows account holders, and gives somebody new an id of their own`() async throws {
    let house = try await Department()
    let before = try house.office.knownPeople(matching: "", as: house.rm).people
    #expect(before.count == house.everybody.count && before.allSatisfy { !$0.isRegistered })
    var owen = RegisteredPerson(id: house.asha.id, name: "Owen Marsh", standing: .outsider, body: "Flood Trust")
    owen.addresses = [RegisteredAddress(address: "+44 7700 900150")]
    let id = try await house.office.register(new: owen, as: house.rm)
    #expect(id != house.asha.id)
    #expect(try house.office.knownPeople(matching: "07700 900150", as: house.rm).people.map(\.name) == ["Owen Marsh"])
    owen.id = id
    owen.addresses = []
    try await house.office.register(owen, as: house.rm)
    #expect(try house.office.knownPerson(id, as: house.rm).person == owen)
    await #expect(throws: ArchiveError.self) {
      try await house.office.register(
        RegisteredPerson(id: PersonID(high: 7, low: 7), name: "Nobody", standing: .official), as: house.rm)
    }
  }

  @Test func `refuses what cannot be, all of it at once`() async throws {
    let house = try await Department()
    var person = RegisteredPerson(id: house.asha.id, name: "", standing: .official, body: "a\nb")
    person.posts = [
      HeldPost(title: "Director", from: SampleAttestations.day, until: SampleAttestations.day.adding(days: -1))
    ]
    person.addresses = [RegisteredAddress(address: "\u{200e}")]
    person.devices = [HeldDevice(name: "")]
    do {
      try await house.office.register(person, as: house.rm)
      Issue.record("it was taken")
    } catch let objection as Objection {
      #expect(objection.all.map(\.field) == ["name", "body", "posts", "addresses", "devices"])
    }
    let nowhere = DisplayedIdentity(custodian: "Ben Acheampong", channel: "whatsapp", name: "Kingfisher", address: nil)
    let error = await #expect(throws: ArchiveError.self) {
      try await house.office.link(nowhere, to: house.asha.id, words: "", as: house.rm)
    }
    #expect(error?.code == .notFound && error?.message.contains("Kingfisher") == false)
    try await house.bensChat()
    await #expect(throws: Objection.self) {
      try await house.office.link(
        Department.work, to: house.asha.id, words: String(repeating: "a", count: 4_001), as: house.rm)
    }
  }
}

extension Department {
  func held(_ person: Person) throws -> [HeldConversation] { try archive.catalogue.conversations(heldBy: person.id) }
}
