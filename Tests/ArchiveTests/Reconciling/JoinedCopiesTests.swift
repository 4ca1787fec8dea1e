// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Testing
import Vault

@testable import Archive

@Suite struct `Copies of one conversation` {
  let rita = SeveralPhones.rita

  @Test func `of three phones stand together by rule, each message once, whatever their clocks and names`() async throws
  {
    let phones = try await SeveralPhones()
    try await phones.hand(GroupCopy(), by: "Asha Okafor")
    try await phones.hand(
      GroupCopy(hours: 5, names: ["Asha", "Ben (work)", "Cleo"]), by: "Ben Acheampong", title: "Floods")
    try await phones.hand(GroupCopy(shown: (0..<60).filter { $0 != 31 }), by: "Cleo Varga")
    let (conversation, lines) = try await phones.joined()
    #expect(conversation.copies.map(\.custodian) == ["Asha Okafor", "Ben Acheampong", "Cleo Varga"])
    #expect(conversation.entries == 60 && lines.map { $0.row?.words } == (0..<60).map(GroupCopy.words))
    #expect(lines[31].standings == [.shown, .shown, .missing] && lines[31].records[2] == nil)
    #expect(lines.filter { $0.standings != [.shown, .shown, .shown] }.map(\.entry) == [31])
    #expect(conversation.differences == 1)
  }

  @Test func `show only their differences when asked, and where the next one is`() async throws {
    let phones = try await SeveralPhones()
    try await phones.hand(GroupCopy(shown: Array(0..<120)), by: "Asha Okafor")
    try await phones.hand(GroupCopy(shown: (0..<120).filter { $0 != 20 && $0 != 80 }), by: "Cleo Varga")
    let opener = try await phones.office.joinedConversations(as: rita)[0].opener
    let page = try await phones.office.joined(with: opener, onlyDifferences: true, as: rita)
    #expect(page.lines.map(\.entry) == [20, 80] && page.next == nil && page.previous == nil)
    let first = try await phones.office.joined(with: opener, as: rita)
    #expect(first.lines.count == 50 && first.next == 49 && first.previous == nil && first.nextDifference == 80)
    let last = try await phones.office.joined(with: opener, after: 99, as: rita)
    #expect(last.lines.map(\.entry) == Array(100..<120) && last.next == nil && last.previousDifference == 80)
    let back = try await phones.office.joined(with: opener, before: 100, as: rita)
    #expect(back.lines.map(\.entry) == Array(50..<100) && back.next == 99 && back.previous == 50)
  }

  @Test func `named are put together without the others`() async throws {
    let phones = try await SeveralPhones()
    for (title, start) in [("Flood response", 0), ("Harbour walk", 100)] {
      let copy = GroupCopy(shown: Array(start..<(start + 40)))
      for name in ["Asha Okafor", "Cleo Varga"] { try await phones.hand(copy, by: name, title: title) }
    }
    let catalogue = phones.archive.catalogue
    let copies = try catalogue.copies().map(\.conversation)
    try catalogue.dropUnions(of: copies)
    #expect(try await phones.archive.reconciled(named: "FLOOD").map(\.title) == ["Flood response"])
    #expect(try copies.map { try catalogue.copyCount(with: $0) } == [2, 2, 1, 1])
  }

  @Test func `give the same conversation in whatever order they come`() async throws {
    let copies = [
      (GroupCopy(shown: Array(0..<50)), "Asha Okafor"),
      (GroupCopy(shown: (5..<60).filter { $0 != 20 }, hours: -5), "Ben Acheampong"),
      (GroupCopy(shown: (0..<60).filter { $0 != 33 }), "Cleo Varga"),
    ]
    var statements: [[String]] = []
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      let phones = try await SeveralPhones()
      for place in order { try await phones.hand(copies[place].0, by: copies[place].1) }
      statements.append(try await phones.statement())
    }
    #expect(statements[0].count == 60)
    #expect(statements[1] == statements[0] && statements[2] == statements[0])
  }

  @Test func `lose nothing when one more comes`() async throws {
    let phones = try await SeveralPhones()
    try await phones.hand(GroupCopy(shown: Array(0..<40)), by: "Asha Okafor")
    try await phones.hand(GroupCopy(shown: Array(10..<50)), by: "Ben Acheampong")
    let before = Set(try await phones.joined().lines.flatMap { $0.records.compactMap { $0 } })
    #expect(before.count == 80)
    try await phones.hand(GroupCopy(shown: Array(20..<60)), by: "Cleo Varga")
    let (conversation, lines) = try await phones.joined()
    let after = lines.flatMap { $0.records.compactMap { $0 } }
    #expect(conversation.entries == 60 && after.count == 120 && before.isSubset(of: Set(after)))
    #expect(Set(after).count == 120)
  }

  @Test func `are the same conversation after the catalogue is made anew`() async throws {
    let phones = try await SeveralPhones()
    try await phones.hand(GroupCopy(), by: "Asha Okafor")
    try await phones.hand(GroupCopy(shown: (0..<60).filter { $0 != 31 }), by: "Cleo Varga")
    try await phones.hand(GroupCopy(shown: Array(0..<30)), by: "Ben Acheampong")
    let opener = try await phones.joined().conversation.copies[2].opener
    try await phones.office.part(opener, why: "A rehearsal", as: rita)
    let before = try await phones.statement()
    try phones.archive.close()
    let (folder, key) = (phones.scratch.path("archive"), Unlock.keyFile(phones.scratch.path("key")))
    _ = try await AuthorityArchive.rebuild(at: folder, unlock: key)
    let archive = try await AuthorityArchive.open(at: folder, unlock: key)
    let again = try SeveralPhones(phones, reopened: archive)
    #expect(try await again.statement() == before)
    #expect(try await again.joined().conversation.copies.count == 2)
  }

  @Test func `are parted, and joined again, each time in the ledger`() async throws {
    let phones = try await SeveralPhones()
    for name in ["Asha Okafor", "Ben Acheampong", "Cleo Varga"] { try await phones.hand(GroupCopy(), by: name) }
    let copies = try await phones.joined().conversation.copies
    let size = try phones.archive.reader.checkpoint().size
    try await phones.office.part(copies[1].opener, why: "Another group of the same people", as: rita)
    #expect(try phones.archive.reader.checkpoint().size == size + 2)
    #expect(try await phones.joined().conversation.copies.map(\.custodian) == ["Asha Okafor", "Cleo Varga"])
    try await phones.office.join(copies[1].opener, copies[2].opener, why: "It was the same one", as: rita)
    #expect(try await phones.joined().conversation.copies.map(\.custodian).count == 3)
    #expect(try phones.archive.reader.checkpoint().size > size + 3)
  }

  @Test func `of other people with the same name alone are suggested and not joined`() async throws {
    let phones = try await SeveralPhones()
    try await phones.hand(GroupCopy(shown: Array(0..<40)), by: "Asha Okafor")
    try await phones.hand(GroupCopy(shown: Array(100..<140)), by: "Ben Acheampong")
    #expect(try await phones.office.joinedConversations(as: rita).isEmpty)
    let suggestions = try await phones.office.joinSuggestions(as: rita)
    #expect(suggestions.count == 1 && suggestions[0].shared == 0 && !suggestions[0].reason.isEmpty)
    try await phones.office.join(
      suggestions[0].one.opener, suggestions[0].other.opener, why: "Both say so", as: rita)
    #expect(try await phones.joined().conversation.copies.count == 2)
    #expect(try await phones.office.joinSuggestions(as: rita).isEmpty)
  }

  @Test func `are not shown to an official, who reads their own alone`() async throws {
    let phones = try await SeveralPhones()
    try await phones.hand(GroupCopy(), by: "Asha Okafor")
    try await phones.hand(GroupCopy(), by: "Cleo Varga")
    let opener = try await phones.joined().conversation.opener
    let official = Subject(ReadingRoom.person(1, .official))
    await #expect(throws: ArchiveError.self) { try await phones.office.joinedConversations(as: official) }
    await #expect(throws: ArchiveError.self) { try await phones.office.joined(with: opener, as: official) }
    let officer = Subject(ReadingRoom.person(2, .informationOfficer))
    await #expect(throws: ArchiveError.self) { try await phones.office.part(opener, why: "", as: officer) }
    await #expect(throws: ArchiveError.self) { try await phones.office.reconcileAnew(with: opener, as: officer) }
  }

  @Test func `put together anew are in the ledger with a commitment to what came of it`() async throws {
    let phones = try await SeveralPhones()
    try await phones.hand(GroupCopy(), by: "Asha Okafor")
    try await phones.hand(GroupCopy(), by: "Cleo Varga")
    let opener = try await phones.joined().conversation.opener
    let size = try phones.archive.reader.checkpoint().size
    try await phones.office.reconcileAnew(with: opener, as: rita)
    let checkpoint = try phones.archive.reader.checkpoint()
    let entries = try phones.archive.reader.entries(size..<checkpoint.size, of: checkpoint)
    #expect(entries.map(\.act.name) == ["reconciled"])
    #expect(entries[0].count("copies") == 2 && entries[0].count("entries") == 60)
    let aligned = try #require(try phones.archive.aligned(with: opener))
    #expect(entries[0].value("alignment") == AlignmentCommitment.of(aligned.alignment).description)
  }

  @Test func `of what somebody withheld give no other copy's words away`() async throws {
    let phones = try await SeveralPhones()
    try await phones.hand(GroupCopy(), by: "Asha Okafor")
    try await phones.hand(GroupCopy(shown: (0..<60).filter { $0 != 31 }), by: "Cleo Varga", withheld: 1)
    let lines = try await phones.joined().lines
    #expect(lines[31].standings == [.shown, .withheld])
    #expect(lines[31].row == nil && lines[31].records == [nil, nil] && lines[31].otherwise.isEmpty)
    let hit = try await phones.archive.find("\"gauge 31\"", limit: 10, order: .newest).hits
    #expect(hit.count == 1 && hit[0].inCopies == nil)
  }
}
