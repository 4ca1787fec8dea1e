// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Testing

@testable import Archive

@Suite struct `Whoever takes part` {
  @Test func `is known by a linked name, until the link is undone`() async throws {
    let house = try await Department()
    try await house.bensChat()
    #expect(try house.inferred(house.asha).isEmpty)
    try await house.office.link(Department.work, to: house.asha.id, words: "", as: house.rm)
    #expect(try house.inferred(house.asha) == [Department.tideGates])
    try await house.office.attest(
      .usage(.urgent, words: "Tide", privateDevice: false, circumstance: nil),
      about: Topic(conversation: Department.tideGates), as: Subject(house.asha))
    try await house.office.unlink(Department.work, from: house.asha.id, words: "her sister", as: house.rm)
    #expect(try house.inferred(house.asha).isEmpty)
  }

  @Test func `is known by every address registered, and their nil return is contradicted by it`() async throws {
    let house = try await Department()
    try await house.bensChat()
    let (from, through) = (SampleAttestations.day.adding(days: -3000), SampleAttestations.day)
    try await house.office.attest(
      .nilReturn(channels: ["whatsapp"], from: from, through: through, words: "Nothing."), about: Topic(),
      as: Subject(house.asha))
    #expect(try house.office.overview(as: Subject(house.asha)).notices.isEmpty)
    var asha = try house.office.knownPerson(house.asha.id, as: house.rm).person
    asha.addresses.append(RegisteredAddress(address: "07700 900199"))
    try await house.office.register(asha, as: house.rm)
    #expect(try house.inferred(house.asha) == [Department.tideGates])
    let notices = try house.office.overview(as: Subject(house.asha)).notices
    #expect(notices.contains { if case .nilReturnContradicted = $0 { true } else { false } })
  }

  @Test func `is not taken for a namesake once an officer said so`() async throws {
    let house = try await Department()
    try await house.file(house.ben, "Old friends", ["Asha Okafor: Pub at nine", "Ben Acheampong: Yes"])
    #expect(try house.inferred(house.asha).count == 1, "an exact name counts until somebody decides")
    let namesake = DisplayedIdentity(
      custodian: "Ben Acheampong", channel: "whatsapp", name: "Asha Okafor", address: nil)
    try await house.office.unlink(namesake, from: house.asha.id, words: "a namesake", as: house.rm)
    #expect(try house.inferred(house.asha).isEmpty)
  }

  @Test func `is shown with conversations, names, links and devices`() async throws {
    let house = try await Department()
    let chat = try await house.bensChat()
    try await house.file(
      house.asha, "Night desk",
      ["Asha Okafor: Here", "Your security code with Asha Okafor changed. Tap to learn more."],
      device: "Pixel")
    try await house.file(
      house.ben, "Bridge works",
      ["Asha work: Bridge shut", "Your security code with Asha work changed. Tap to learn more."])
    try await house.office.link(Department.work, to: house.asha.id, words: "sure", as: house.rm)
    let shown = try await house.office.shownPerson(house.asha.id, as: house.rm)
    #expect(shown.appearances.map(\.copy.conversation.title) == ["Bridge works", "Night desk", "Tide gates"])
    let gates = try #require(shown.appearances.last)
    #expect(gates.copy.deposit == chat && gates.displayed == Department.work && gates.opener != nil)
    #expect(shown.links.map(\.identity) == [Department.work] && shown.refusals.isEmpty)
    let signs = shown.devices.signs
    #expect(signs.contains { $0.kind == .inUse && $0.device == "Pixel" })
    #expect(signs.filter { $0.kind == .securityCodeChanged }.count == 2)
    #expect(try await house.office.shownPerson(house.ben.id, as: house.rm).devices.changes.isEmpty)
  }

  @Test func `gives a conversation its bodies, unless those are declared`() async throws {
    let house = try await Department()
    try await house.bensChat()
    var maya = RegisteredPerson(id: PersonID(high: 0, low: 9), name: "Maya", standing: .outsider, body: "Flood Trust")
    maya.addresses = [RegisteredAddress(address: "07700 900199")]
    _ = try await house.office.register(new: maya, as: house.rm)
    let record = try #require(try house.archive.catalogue.opener(of: house.held(house.ben)[0]))
    let derived = try await house.office.takingPart(inConversationWith: record, as: house.rm)
    #expect(derived.owner == "Rivers and Coasts" && derived.others == ["Flood Trust"] && derived.unlinked == 1)
    try await house.office.declareBodies(of: record, owner: "Flood Trust", bodies: ["Rivers and Coasts"], as: house.rm)
    let declared = try await house.office.takingPart(inConversationWith: record, as: house.rm)
    #expect(declared.owner == "Flood Trust" && declared.others == ["Rivers and Coasts"])
    guard case .declared(let attestation) = declared.basis else { return #expect(Bool(false)) }
    #expect(attestation.by == house.rita.reference)
    await #expect(throws: ArchiveError.self) {
      try await house.office.takingPart(inConversationWith: record, as: Subject(house.audie))
    }
  }
}

@Suite struct `A suggestion` {
  private func namesakes(_ house: Department) async throws {
    try await house.file(house.ben, "Old friends", ["Asha Okafor: Pub at nine", "Ben Acheampong: Yes"])
  }

  @Test func `of a name shows its records to readers, entered as read, and is not applied`() async throws {
    let house = try await Department()
    try await namesakes(house)
    let before = try house.archive.reader.checkpoint().size
    let found = try await house.office.linkSuggestions(as: house.rm)
    #expect(found.all == 1 && found.shown.map(\.suggestion.person) == [house.asha.reference])
    #expect(found.shown[0].evidence.count == 1 && found.shown[0].custodians.values.sorted() == ["Ben Acheampong"])
    let after = try house.archive.reader.checkpoint()
    #expect(after.size == before + 1)
    #expect(try house.archive.reader.entry(at: before, of: after).act.name == "viewed")
    #expect(try house.archive.catalogue.registerDecisions().isEmpty)
  }

  /// Twenty-four messages that both phones show, each under the names of its own address book.
  private static func words(_ asha: String, _ ben: String) -> [String] {
    let places = ["weir", "quay", "lock", "mill", "ford", "pier", "dock", "sluice"]
    return places.flatMap { place in
      [
        "\(asha): The water at the \(place) stands eleven inches above the board",
        "\(ben): Then the crew goes to the \(place) with forty bags before supper",
        "\(asha): Tell the \(place) wardens that I sign for the overtime myself",
      ]
    }
  }

  @Test func `comes of the same words on two phones, with the records of both`() async throws {
    let house = try await Department()
    let own = try await house.file(house.asha, "Flood response", Self.words("Asha Okafor", "Ben A"))
    let other = try await house.file(house.ben, "Flood response", Self.words("Asha work", "Ben Acheampong"))
    let found = try await house.office.linkSuggestions(as: house.rm).shown
    let names = Set(found.map { "\($0.suggestion.displayed.shown) = \($0.suggestion.person?.name ?? "?")" })
    #expect(names == ["Asha work = Asha Okafor", "Ben A = Ben Acheampong"])
    let work = try #require(found.first { $0.suggestion.displayed.name == "Asha work" })
    #expect(work.suggestion.shared == 16 && work.suggestion.against == 0)
    #expect(work.suggestion.reasons == [.sameWords])
    #expect(!work.evidence.isEmpty && work.evidence.count <= 5)
    #expect(Set(work.evidence.map(\.deposit)) == [own, other], "evidence of both copies")
    #expect(try house.archive.catalogue.registerDecisions().isEmpty, "nothing is applied by itself")
    try await house.office.acceptSuggestion(
      work.suggestion.displayed, as: house.asha.id, words: "same words", by: house.rm)
    let left = try await house.office.linkSuggestions(as: house.rm).shown
    #expect(left.map(\.suggestion.displayed.name) == ["Ben A"])
    let linked = try house.archive.query("from:\"Asha Okafor\"").linked["Asha Okafor"]
    #expect(linked?.count == 1, "what Ben's phone shows; her own name is found by its words")
  }

  @Test func `accepted is a link, refused does not come again`() async throws {
    for accepts in [true, false] {
      let house = try await Department()
      try await namesakes(house)
      let one = try #require(try await house.office.linkSuggestions(as: house.rm).shown.first?.suggestion)
      if accepts {
        try await house.office.acceptSuggestion(one.displayed, as: house.asha.id, words: "yes", by: house.rm)
      } else {
        try await house.office.refuseSuggestion(one.displayed, of: house.asha.id, words: "no", by: house.rm)
      }
      #expect(try await house.office.linkSuggestions(as: house.rm).all == 0)
      let kinds = try house.archive.catalogue.registerDecisions().map(\.said.kind)
      #expect(kinds == [.registered, accepts ? .linked : .unlinked])
      #expect(try house.inferred(house.asha).isEmpty != accepts)
      try await house.file(house.ben, "Old friends", ["Asha Okafor: Pub at nine", "Asha Okafor: Or ten"])
      #expect(try await house.office.linkSuggestions(as: house.rm).all == 0, "another month is nothing new")
    }
  }
}
