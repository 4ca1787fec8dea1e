// SPDX-License-Identifier: Apache-2.0
import Foundation
import OnRecordTesting
import Records
import Testing

@testable import Archive
@testable import Formats
@testable import Store
@testable import Vault

@Suite struct `Withholding` {
  static let chat = StagedChat.text

  private func withheld(_ bench: Bench, _ subject: Subject? = nil) async throws -> DepositID {
    let id = try await bench.read(Self.chat, as: subject ?? bench.ada)
    try await bench.office.withhold(
      .messages([1]), in: id, category: .personal, words: "Words of our home, not of the office.",
      as: subject ?? bench.ada)
    return id
  }

  @Test func `files the export less what was withheld, and destroys the rest`() async throws {
    let bench = try await Bench()
    let id = try await withheld(bench)
    let whole = try bench.office.staging.sheet(#require(try bench.office.desk.staged(id))).content
    let receipt = try await bench.office.fileStaged(id, answers: FilingAnswers(), as: bench.ada)
    #expect(receipt.deposit.facts.withheld.map(\.items) == [1])
    #expect(receipt.deposit.facts.withheld.first?.category == .personal)
    #expect(receipt.deposit.facts.withheld.first?.declarant == "Ada Obi")
    #expect(receipt.wholeSalt?.count == 32)
    let texts = try bench.records(of: receipt.deposit.facts.id).map { CommittedFields.body(of: $0.item) }
    #expect(
      texts == [
        "Pumps are at the quay", "1 items withheld before filing (OnRecord)", "<Media omitted>", "Thank you all",
      ])
    #expect(try bench.holds("quillwort") == false)
    #expect(try bench.acts() == ["founded", "staged", "received", "filed", "attested", "withheldDestroyed"])
    let checkpoint = try bench.archive.reader.checkpoint()
    for place in [UInt64(2), 3] {
      let entry = try bench.archive.reader.entry(at: place, of: checkpoint)
      #expect(entry.digest("whole")?.bytes == whole && entry.count("withheld") == 1)
    }
    let said = try bench.archive.attestations(about: Topic(deposit: receipt.deposit.facts.id))
    #expect(
      said.map(\.said) == [.withheld(.personal, items: 1, whole: false, words: "Words of our home, not of the office.")]
    )
  }

  @Test func `is known again from the whole and the salt that was told`() async throws {
    let bench = try await Bench()
    let receipt = try await bench.office.fileStaged(
      try await withheld(bench), answers: FilingAnswers(), as: bench.ada)
    var digests = StagedDigests(salt: try #require(receipt.wholeSalt), dedupeKey: .init(size: .bits256))
    Array(Self.chat.utf8).withUnsafeBytes { digests.add($0) }
    let entry = try bench.archive.reader.entry(at: 2, of: bench.archive.reader.checkpoint())
    #expect(entry.digest("whole")?.bytes == digests.finish().content)
  }

  @Test func `prepared by a secretary is filed only once the principal signed it`() async throws {
    let bench = try await Bench()
    let id = try await withheld(bench, bench.secretary)
    let refused = await #expect(throws: ArchiveError.self) {
      try await bench.office.fileStaged(id, answers: FilingAnswers(), as: bench.secretary)
    }
    #expect(refused?.code == .usage)
    await #expect(throws: ArchiveError.self) {
      try await bench.office.signWithholdings(in: id, as: bench.secretary)
    }
    try await bench.office.signWithholdings(in: id, words: "Private.", as: bench.ada)
    let receipt = try await bench.office.fileStaged(id, answers: FilingAnswers(), as: bench.secretary)
    let said = try bench.archive.attestations(about: Topic(deposit: receipt.deposit.facts.id))
    #expect(said.first?.by == bench.ada.person.reference)
  }

  @Test func `once signed is taken back by the principal alone`() async throws {
    let bench = try await Bench()
    let id = try await withheld(bench, bench.secretary)
    try await bench.office.signWithholdings(in: id, as: bench.ada)
    let one = try #require(try bench.office.withholdings(of: id, as: bench.ada).first)
    let refused = await #expect(throws: ArchiveError.self) {
      try await bench.office.unwithhold(one.id, in: id, as: bench.secretary)
    }
    #expect(refused?.code == .usage)
    #expect(try bench.office.withholdings(of: id, as: bench.ada).count == 1)
  }

  @Test func `is to be signed again when the dates are read otherwise`() async throws {
    let bench = try await Bench()
    let id = try await withheld(bench)
    _ = try await bench.office.readStaged(id, choices: .init(timeZone: "Asia/Tokyo"), as: bench.ada)
    #expect(try bench.office.withholdings(of: id, as: bench.ada).allSatisfy { $0.signedBy == nil })
    await #expect(throws: ArchiveError.self) {
      try await bench.office.fileStaged(id, answers: FilingAnswers(), as: bench.ada)
    }
  }

  @Test func `is taken back before filing`() async throws {
    let bench = try await Bench()
    let id = try await withheld(bench)
    let one = try #require(try bench.office.withholdings(of: id, as: bench.ada).first)
    try await bench.office.unwithhold(one.id, in: id, as: bench.ada)
    let receipt = try await bench.office.fileStaged(id, answers: FilingAnswers(), as: bench.ada)
    #expect(receipt.deposit.records == 4 && receipt.deposit.facts.withheld.isEmpty && receipt.wholeSalt == nil)
  }

  @Test func `takes dates, and refuses what covers nothing or leaves nothing`() async throws {
    let bench = try await Bench()
    let id = try await bench.read(Self.chat, as: bench.ada)
    let day = try #require(Day("2022-03-28"))
    try await bench.office.withhold(
      .dates(nil, from: day, through: day), in: id, category: .party, words: "Party.", as: bench.ada)
    #expect(try bench.office.withheldItems(of: id, as: bench.ada).items == [1])
    await #expect(throws: ArchiveError.self) {
      try await bench.office.withhold(.messages([99]), in: id, category: .party, words: "x", as: bench.ada)
    }
    await #expect(throws: ArchiveError.self) {
      try await bench.office.withhold(.messages([1]), in: id, category: .party, words: " ", as: bench.ada)
    }
    try await bench.office.withhold(.messages([0, 1, 2]), in: id, category: .party, words: "x", as: bench.ada)
    let refused = await #expect(throws: ArchiveError.self) {
      try await bench.office.fileStaged(id, answers: FilingAnswers(), as: bench.ada)
    }
    #expect(refused?.code == .usage)
    #expect(try bench.office.upload(id, as: bench.ada).state == .waiting)
  }

  @Test func `is challenged, and then nothing more of that conversation is destroyed`() async throws {
    let bench = try await Bench()
    let receipt = try await bench.office.fileStaged(
      try await withheld(bench), answers: FilingAnswers(), as: bench.ada)
    await #expect(throws: ArchiveError.self) {
      try await bench.office.challenge(deposit: receipt.deposit.facts.id, words: "?", as: bench.ben)
    }
    try await bench.office.challenge(deposit: receipt.deposit.facts.id, words: "Is it?", as: bench.manager)
    let later = try await bench.read(Self.chat + "29/03/2022, 06:00 - Ada Obi: One more\n", as: bench.ada)
    try await bench.office.withhold(.messages([1]), in: later, category: .personal, words: "Home.", as: bench.ada)
    _ = try await bench.office.fileStaged(later, answers: FilingAnswers(), as: bench.ada)
    #expect(try bench.office.escrows(as: bench.ada).count == 1)
  }
}

@Suite struct `What is in escrow` {
  private func sealed(_ bench: Bench) async throws -> Escrow {
    try await bench.office.placePreservation(
      .hold, person: bench.ada.person.id, conversation: nil, words: "The inquiry.", as: bench.manager)
    let id = try await bench.read(StagedChat.text, as: bench.ada)
    try await bench.office.withhold(.messages([1]), in: id, category: .personal, words: "Home.", as: bench.ada)
    _ = try await bench.office.fileStaged(id, answers: FilingAnswers(), as: bench.ada)
    return try #require(try bench.office.escrows(as: bench.ada).first)
  }

  @Test func `keeps what was withheld where a notice touches it, and says so`() async throws {
    let bench = try await Bench()
    let escrow = try await sealed(bench)
    #expect(escrow.items == 1 && escrow.state == .sealed)
    #expect(try bench.acts().suffix(2) == ["attested", "escrowed"])
    #expect(try bench.office.escrows(as: bench.ben).isEmpty)
    #expect(try bench.office.preservations(as: bench.ada).count == 1)
    bench.clock.pass(days: 400)
    try await bench.office.expireStaged()
    #expect(try bench.office.escrows(as: bench.ada).count == 1)
  }

  @Test func `opens to two adjudicators together and to nobody else`() async throws {
    let bench = try await Bench()
    let id = try await sealed(bench).id
    let office = bench.office
    for other in [bench.ada, bench.manager, bench.auditor, bench.administrator] {
      await #expect(throws: ArchiveError.self) { try await office.approveEscrow(id, as: other) }
    }
    try await office.approveEscrow(id, as: bench.security)
    await #expect(throws: ArchiveError.self) { _ = try await office.openEscrow(id, as: bench.security) }
    #expect(try await office.approveEscrow(id, as: bench.security).state == .sealed)
    bench.clock.pass(days: 8)
    #expect(try await office.approveEscrow(id, as: bench.head).state == .sealed)
    #expect(try await office.approveEscrow(id, as: bench.security).state == .opened)
    let source = try await office.openEscrow(id, as: bench.head)
    #expect(String(decoding: try source.bytes(0..<source.size), as: UTF8.self).contains("quillwort"))
    await #expect(throws: ArchiveError.self) { _ = try await office.openEscrow(id, as: bench.manager) }
    #expect(try bench.acts().suffix(2) == ["escrowOpened", "escrowSeen"])
  }

  @Test func `opens only to those who were named when it was sealed`() async throws {
    let bench = try await Bench()
    let other = Subject(Bench.person(20, "Third Judge", [.security]))
    try await bench.office.nameAdjudicators([bench.head.person.id, other.person.id], as: bench.administrator)
    let id = try await sealed(bench).id
    await #expect(throws: ArchiveError.self) { try await bench.office.approveEscrow(id, as: bench.security) }
    try await bench.office.approveEscrow(id, as: bench.head)
    #expect(try await bench.office.approveEscrow(id, as: other).state == .opened)
  }

  @Test func `takes a whole upload that is discarded or expires under a notice`() async throws {
    let bench = try await Bench()
    try await bench.office.placePreservation(
      person: bench.ada.person.id, conversation: nil, words: "Notice.", as: bench.manager)
    let id = try await bench.read(StagedChat.text, as: bench.ada)
    try await bench.office.discardStaged(id, as: bench.ada)
    #expect(try bench.office.upload(id, as: bench.ada).state == .escrowed)
    #expect(throws: ArchiveError.self) {
      try bench.office.previewItems(of: id, conversation: nil, from: 0, limit: 1, as: bench.ada)
    }
    let left = try await bench.read(StagedChat.text, as: bench.ada)
    bench.clock.pass(days: 15)
    try await bench.office.expireStaged()
    #expect(try bench.office.upload(left, as: bench.ada).state == .escrowed)
    #expect(try bench.office.escrows(as: bench.head).count == 2)
  }

  @Test func `is not for what a notice of other people, conversations or days touches`() async throws {
    let bench = try await Bench()
    let office = bench.office
    try await office.placePreservation(person: bench.ben.person.id, conversation: nil, words: "x", as: bench.manager)
    try await office.placePreservation(
      person: nil, conversation: ConversationKey(channel: "whatsapp", label: "whatsapp:Other"), words: "x",
      as: bench.manager)
    try await office.placePreservation(
      person: nil, conversation: nil, from: Day("2024-01-01"), words: "x", as: bench.manager)
    let id = try await bench.read(StagedChat.text, as: bench.ada)
    try await office.withhold(.messages([1]), in: id, category: .personal, words: "Home.", as: bench.ada)
    _ = try await office.fileStaged(id, answers: FilingAnswers(), as: bench.ada)
    #expect(try office.escrows(as: bench.head).isEmpty)
    await #expect(throws: ArchiveError.self) {
      try await office.placePreservation(person: nil, conversation: nil, words: "x", as: bench.ada)
    }
  }
}
