// SPDX-License-Identifier: Apache-2.0
import Foundation
import OnRecordTesting
import Records
import Vault
import Testing

@testable import Archive
@testable import Formats
@testable import Store

@Suite struct `A marking of SECRET or above` {
  static let chat = StagedChat.text + "28/03/2022, 07:00 - Cy Marlow: UK SECRET the sluice codes are wren\n"
  static let santa = StagedChat.text + "28/03/2022, 07:00 - Cy Marlow: SECRET SANTA on Friday, wren\n"

  @Test func `quarantines an upload: no preview, no index, no filing`() async throws {
    let bench = try await Bench()
    let id = try await bench.stage(Self.chat, as: bench.ada)
    let reading = try await bench.office.readStaged(id, choices: Choices(), as: bench.ada)
    #expect(reading.state == .quarantined && reading.report == nil && reading.conversations.isEmpty)
    #expect(throws: ArchiveError.self) {
      try bench.office.previewItems(of: id, conversation: nil, from: 0, limit: 9, as: bench.ada)
    }
    await #expect(throws: ArchiveError.self) {
      try await bench.office.fileStaged(id, answers: FilingAnswers(), as: bench.ada)
    }
    await #expect(throws: ArchiveError.self) { try await bench.office.discardStaged(id, as: bench.ada) }
    #expect(try bench.acts() == ["founded", "staged", "quarantined"])
    bench.clock.pass(days: 30)
    try await bench.office.expireStaged()
    #expect(try bench.office.quarantined(as: bench.security).map(\.id) == [id])
  }

  @Test(arguments: [
    "28/03/2022, 07:00 - SECRET Source: Good morning\n", "28/03/2022, 07:00 - Cy Marlow: top\nSECRET\n",
    "28/03/2022, 07:00 - Cy Marlow: UK SECRET plan.pdf (file attached)\n",
    "28/03/2022, 07:00 - Cy Marlow: SEC\u{200B}RET codes\n",
  ])
  func `is found in names, over lines and behind characters without width`(line: String) async throws {
    let bench = try await Bench()
    let id = try await bench.stage(StagedChat.text + line, as: bench.ada)
    #expect(try await bench.office.readStaged(id, choices: Choices(), as: bench.ada).state == .quarantined)
  }

  @Test func `raises an alarm for those who see the quarantine`() async throws {
    let bench = try await Bench()
    for person in [bench.security.person, bench.ada.person, bench.manager.person] {
      var person = person
      person.address = person.name.replacing(" ", with: ".") + "@dept.example"
      try bench.office.desk.add(person)
    }
    #expect(try bench.office.hasQuarantined() == false)
    let id = try await bench.stage(Self.chat, as: bench.ada)
    _ = try await bench.office.readStaged(id, choices: Choices(), as: bench.ada)
    var alarms = bench.office.alarms.makeAsyncIterator()
    #expect(await alarms.next() != nil)
    #expect(try bench.office.hasQuarantined())
    #expect(try bench.office.securityAddresses() == ["Sia.Security@dept.example"])
  }

  @Test func `is seen by the security role alone, and in the ledger first`() async throws {
    let bench = try await Bench()
    let id = try await bench.stage(Self.chat, as: bench.ada)
    _ = try await bench.office.readStaged(id, choices: Choices(), as: bench.ada)
    for other in [bench.ada, bench.ben, bench.manager, bench.head, bench.auditor, bench.administrator] {
      #expect(throws: ArchiveError.self) { try bench.office.quarantined(as: other) }
      await #expect(throws: ArchiveError.self) { _ = try await bench.office.openQuarantined(id, as: other) }
      await #expect(throws: ArchiveError.self) {
        try await bench.office.settleQuarantine(id, falseAlarm: true, words: "x", as: other)
      }
    }
    let (_, source) = try await bench.office.openQuarantined(id, as: bench.security)
    #expect(String(decoding: try source.bytes(0..<source.size), as: UTF8.self).contains("wren"))
    #expect(try bench.acts().last == "quarantineSeen")
  }

  @Test func `that is a false alarm goes on to its depositor's preview and is filed`() async throws {
    let bench = try await Bench()
    let id = try await bench.stage(Self.santa, as: bench.ada)
    #expect(try await bench.office.readStaged(id, choices: Choices(), as: bench.ada).state == .quarantined)
    try await bench.office.settleQuarantine(id, falseAlarm: true, words: "A party game.", as: bench.security)
    #expect(try bench.office.quarantined(as: bench.security).isEmpty)
    #expect(try await bench.office.readStaged(id, choices: Choices(), as: bench.ada).state == .waiting)
    let receipt = try await bench.office.fileStaged(id, answers: FilingAnswers(), as: bench.ada)
    #expect(receipt.deposit.records == 5)
  }

  @Test func `that is one stays sealed once its handling is recorded`() async throws {
    let bench = try await Bench()
    let id = try await bench.stage(Self.chat, as: bench.ada)
    _ = try await bench.office.readStaged(id, choices: Choices(), as: bench.ada)
    try await bench.office.settleQuarantine(id, falseAlarm: false, words: "Phone collected.", as: bench.security)
    #expect(try bench.office.quarantined(as: bench.security).isEmpty)
    #expect(try bench.office.upload(id, as: bench.ada).state == .quarantined)
    #expect(try bench.acts().suffix(2) == ["attested", "quarantineSettled"])
  }

  @Test func `on the command line is sealed, and filed only when it was a false alarm`() async throws {
    let bench = try await Bench()
    let request = DepositRequest(
      export: Export(name: "chat.txt", source: MemorySource(Array(Self.santa.utf8))), custodian: "Ada Obi")
    let refused = await #expect(throws: ArchiveError.self) { try await bench.archive.deposit(request) }
    #expect(refused?.code == .quarantined)
    let again = await #expect(throws: ArchiveError.self) { try await bench.archive.deposit(request) }
    #expect(again?.code == .quarantined)
    #expect(try bench.acts() == ["founded", "received", "quarantined"])
    #expect(try bench.archive.catalogue.count(try SearchQuery("wren")) == 0)
    let id = try #require(try bench.office.quarantined(as: bench.security).first?.id)
    try await bench.office.settleQuarantine(id, falseAlarm: true, words: "A game.", as: bench.security)
    #expect(try bench.archive.catalogue.count(try SearchQuery("wren")) == 1)
    #expect(try bench.office.quarantined(as: bench.security).isEmpty)
  }

  @Test func `is known from the ledger when the catalogue is made anew`() async throws {
    let bench = try await Bench()
    let request = DepositRequest(
      export: Export(name: "chat.txt", source: MemorySource(Array(Self.chat.utf8))), custodian: "Ada Obi")
    await #expect(throws: ArchiveError.self) { try await bench.archive.deposit(request) }
    try bench.archive.close()
    let unlock = Unlock.keyFile(bench.scratch.path("archive.key"))
    _ = try await AuthorityArchive.rebuild(at: bench.archive.place.path, unlock: unlock)
    let opened = try await AuthorityArchive.open(at: bench.archive.place.path, unlock: unlock)
    #expect(try opened.catalogue.openQuarantines().count == 1)
  }
}
