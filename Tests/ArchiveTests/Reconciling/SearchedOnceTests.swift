// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@testable import Archive

@Suite struct `A search over joined copies` {
  private func phones() async throws -> SeveralPhones {
    let phones = try await SeveralPhones()
    try await phones.hand(GroupCopy(), by: "Asha Okafor")
    try await phones.hand(GroupCopy(hours: 5, names: ["Asha", "Ben", "Cleo"]), by: "Ben Acheampong", title: "Floods")
    var third = GroupCopy(shown: (0..<70).filter { $0 != 31 })
    third.instead = [30: "This message was deleted", 41: "The pumps at gauge 41 of the weir were counted twice"]
    try await phones.hand(third, by: "Cleo Varga")
    return phones
  }

  @Test func `shows a message once and says in how many copies it stands`() async throws {
    let phones = try await phones()
    let hits = try await phones.archive.find("\"gauge 7\"", limit: 10, order: .newest).hits
    #expect(hits.count == 1)
    #expect(hits.first?.inCopies == EntryCopies(here: 3, all: 3, otherwise: [:]))
    let gone = try await phones.archive.find("\"gauge 31\"", limit: 10, order: .newest).hits
    #expect(gone.count == 1 && gone.first?.inCopies == EntryCopies(here: 2, all: 3, otherwise: [.missing: 1]))
    #expect(try await phones.archive.count("gauge") == 70)
    #expect(try await phones.archive.count("sandbags") == 70)
  }

  @Test func `finds each wording by its own words`() async throws {
    let phones = try await phones()
    let deleted = try await phones.archive.find("deleted", limit: 10, order: .newest).hits
    #expect(deleted.map(\.text) == ["This message was deleted"])
    #expect(deleted[0].inCopies?.otherwise == [.stub: 1])
    #expect(try await phones.archive.find("pumps", limit: 10, order: .newest).hits.count == 1)
    #expect(try await phones.archive.find("\"gauge 41\"", limit: 10, order: .newest).hits.count == 1)
  }

  @Test func `counts a message once for each conversation as soon as copies are parted or joined`() async throws {
    let (phones, rita) = (try await phones(), SeveralPhones.rita)
    let copies = try await phones.joined().conversation.copies.map(\.opener)
    try await phones.office.part(copies[1], why: "Another group", as: rita)
    #expect(try await phones.archive.count("\"gauge 7\"") == 2)
    try await phones.office.join(copies[0], copies[1], why: "The same one", as: rita)
    #expect(try await phones.archive.count("\"gauge 7\"") == 1)
    try await phones.archive.part(copies[1], why: "Another group", by: .commandLine)
    #expect(try await phones.archive.count("\"gauge 7\"") == 2)
    try await phones.archive.join(copies[0], copies[1], why: "The same one", by: .commandLine)
    #expect(try await phones.archive.count("\"gauge 7\"") == 1)
  }

  @Test func `keeps what its filters ask for`() async throws {
    let phones = try await phones()
    for filter in ["custodian:cleo", "in:floods", "from:ben"] {
      let hits = try await phones.archive.find("\"gauge 7\" \(filter)", limit: 10, order: .newest).hits
      #expect(hits.count == 1, "\(filter)")
    }
    #expect(try await phones.archive.count("gauge custodian:cleo") == 68)
    #expect(try await phones.archive.count("gauge custodian:asha") == 60)
    let facets = try await phones.archive.facets("gauge")
    #expect(facets.total == 70)
    #expect(Set(facets.conversation.map { "\($0.value) \($0.count)" }) == ["Flood response 70", "Floods 60"])
  }
}
