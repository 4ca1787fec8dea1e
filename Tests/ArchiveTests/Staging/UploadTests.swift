// SPDX-License-Identifier: Apache-2.0
import Foundation
import OnRecordTesting
import Records
import Testing

@testable import Archive
@testable import Formats
@testable import Store
@testable import Vault

@Suite struct `An upload` {
  static let chat = StagedChat.text

  @Test func `arrives in parts and goes on where a lost connection cut it`() async throws {
    let bench = try await Bench()
    let (office, bytes) = (bench.office, Array(Self.chat.utf8))
    let id = try await office.beginUpload(name: "chat.txt", size: bytes.count, as: bench.ada)
    let first = try office.openPart(of: id, at: 0, as: bench.ada)
    try first.write(Array(bytes[..<50]))
    #expect(try await first.finish().offset == 50)
    #expect(try office.upload(id, as: bench.ada).state == .receiving)
    let second = try office.openPart(of: id, at: 50, as: bench.ada)
    try second.write(Array(bytes[50...]))
    #expect(try await second.finish().state == .waiting)
    let source = StagedSource(try office.desk.parts(of: id), in: office.staging.vault)
    #expect(try source.bytes(0..<source.size) == bytes)
    #expect(try bench.acts() == ["founded", "staged"])
  }

  @Test func `commits to the same whole however it was cut`() async throws {
    let bench = try await Bench()
    let bytes = Array(Self.chat.utf8)
    let id = try await bench.office.beginUpload(name: "chat.txt", size: bytes.count, as: bench.ada)
    for range in [0..<7, 7..<100, 100..<bytes.count] {
      let part = try bench.office.openPart(of: id, at: range.lowerBound, as: bench.ada)
      try part.write(Array(bytes[range]))
      try await part.finish()
      if range.lowerBound == 7 { bench.office.staging.keep(nil, of: id) }  // as after a restart
    }
    let sheet = try bench.office.staging.sheet(try #require(try bench.office.desk.staged(id)))
    var digests = StagedDigests(salt: sheet.salt, dedupeKey: try bench.archive.vault.secret(.dedupe))
    bytes.withUnsafeBytes { digests.add($0) }
    #expect(sheet.content == digests.finish().content && sheet.tag == digests.finish().tag)
  }

  @Test func `refuses a wrong place, a second writer, and more than was announced`() async throws {
    let bench = try await Bench()
    let office = bench.office
    let id = try await office.beginUpload(name: "chat.txt", size: 10, as: bench.ada)
    #expect(throws: ArchiveError.self) { try office.openPart(of: id, at: 5, as: bench.ada) }
    let part = try office.openPart(of: id, at: 0, as: bench.ada)
    let refused = #expect(throws: ArchiveError.self) { try office.openPart(of: id, at: 0, as: bench.ada) }
    #expect(refused?.code == .busy)
    try part.write([1, 2, 3, 4])
    #expect(throws: ArchiveError.self) { try part.write([UInt8](repeating: 0, count: 7)) }
    try await part.finish()
    #expect(throws: ArchiveError.self) { try office.openPart(of: id, at: 3, as: bench.ada) }
    #expect(try office.upload(id, as: bench.ada).offset == 4)
  }

  @Test func `is not there for anybody but its custodian and who handed it in for them`() async throws {
    let bench = try await Bench()
    let office = bench.office
    let id = try await bench.read(Self.chat, as: bench.ada)
    for other in bench.others + [bench.secretary] {
      let refused = #expect(throws: ArchiveError.self) { try office.upload(id, as: other) }
      #expect(refused?.code == .notFound || refused?.code == .refused)
      #expect(throws: ArchiveError.self) {
        try office.previewItems(of: id, conversation: nil, from: 0, limit: 9, as: other)
      }
      await #expect(throws: ArchiveError.self) { try await office.fileStaged(id, answers: FilingAnswers(), as: other) }
      await #expect(throws: ArchiveError.self) { try await office.discardStaged(id, as: other) }
    }
    let held = try await bench.stage(Self.chat, as: bench.secretary)
    #expect(try office.upload(held, as: bench.secretary).owner == bench.ben.person.id)
    #expect(try office.upload(held, as: bench.ada).custodian == bench.ada.person.id)
    #expect(throws: ArchiveError.self) { try office.upload(held, as: bench.ben) }
  }

  @Test func `shows its depositor what was read and files nothing of it`() async throws {
    let bench = try await Bench()
    let id = try await bench.stage(Self.chat, as: bench.ada)
    let reading = try await bench.office.readStaged(id, choices: Choices(), as: bench.ada)
    #expect(reading.state == .waiting && reading.format == "whatsapp-text")
    let conversation = try #require(reading.conversations.first)
    #expect(conversation.messages == 4 && conversation.participants == ["Ben Acheampong", "Ada Obi"])
    #expect(conversation.missingFiles == 1 && conversation.filedBefore == nil)
    #expect(reading.questions == [.timeZone])
    let page = try bench.office.previewItems(
      of: id, conversation: conversation.key, from: 1, limit: 2, as: bench.ada)
    #expect(page.compactMap(\.place) == [1, 2])
    #expect(try bench.archive.catalogue.deposits().isEmpty)
    #expect(try bench.archive.catalogue.count(try SearchQuery("quay")) == 0)
  }

  @Test func `asks for the order of day and month with three examples`() async throws {
    let bench = try await Bench()
    let text = (3...6).map { "0\($0)/04/2022, 07:15 - Ben: number \($0)\n" }.joined()
    let id = try await bench.stage(text, as: bench.ada)
    let reading = try await bench.office.readStaged(id, choices: Choices(), as: bench.ada)
    if reading.state == .undecided {
      #expect(reading.questions.contains(.dateOrder) && reading.examples.count == 3)
      await #expect(throws: ArchiveError.self) {
        try await bench.office.fileStaged(id, answers: FilingAnswers(), as: bench.ada)
      }
    }
    let decided = try await bench.office.readStaged(id, choices: Choices(dateOrder: .dmy), as: bench.ada)
    #expect(decided.state == .waiting)
  }

  @Test func `is filed as it came, and then gone from staging`() async throws {
    let bench = try await Bench()
    let id = try await bench.read(Self.chat, as: bench.secretary)
    let receipt = try await bench.office.fileStaged(id, answers: FilingAnswers(), as: bench.secretary)
    #expect(receipt.outcome == .filed && receipt.deposit.records == 4)
    #expect(receipt.deposit.facts.custodianID == bench.ada.person.id)
    #expect(receipt.deposit.facts.depositorID == bench.ben.person.id)
    #expect(receipt.deposit.facts.depositor == "Ben Acheampong" && receipt.deposit.facts.custodian == "Ada Obi")
    #expect(try bench.original(of: receipt.deposit) == Array(Self.chat.utf8))
    #expect(try bench.acts() == ["founded", "staged", "received", "filed"])
    #expect(try bench.office.staging.vault.objects(in: GroupID(id)).isEmpty)
    let closed = try bench.office.upload(id, as: bench.ada)
    #expect(closed.state == .filed && closed.deposit == receipt.deposit.facts.id && closed.name.isEmpty)
    #expect(
      try await AuthorityArchive.verify(
        at: bench.archive.place.path, unlock: .keyFile(bench.scratch.path("archive.key"))
      ).damages.isEmpty)
  }

  @Test func `counts what was filed from the same conversation before`() async throws {
    let bench = try await Bench()
    let id = try await bench.read(Self.chat, as: bench.ada)
    _ = try await bench.office.fileStaged(id, answers: FilingAnswers(), as: bench.ada)
    let more = Self.chat + "29/03/2022, 06:00 - Ada Obi: One more\n"
    let next = try await bench.stage(more, as: bench.ada)
    let reading = try await bench.office.readStaged(next, choices: Choices(), as: bench.ada)
    #expect(reading.conversations.first?.filedBefore == 4 && reading.conversations.first?.newMessages == 1)
    let same = try await bench.stage(Self.chat, as: bench.ada)
    #expect(try await bench.office.readStaged(same, choices: Choices(), as: bench.ada).filedBefore.count == 1)
  }

  @Test func `is destroyed with its keys when it is taken back or nobody comes back`() async throws {
    let bench = try await Bench()
    let back = try await bench.read(Self.chat, as: bench.ada)
    try await bench.office.discardStaged(back, as: bench.ada)
    let left = try await bench.read(Self.chat, as: bench.ada)
    let parts = try bench.office.desk.parts(of: left)
    bench.clock.pass(days: 13)
    try await bench.office.expireStaged()
    #expect(try bench.office.upload(left, as: bench.ada).state == .waiting)
    bench.clock.pass(days: 2)
    try await bench.office.expireStaged()
    #expect(try bench.office.upload(left, as: bench.ada).state == .expired)
    #expect(try bench.holds("quillwort") == false)
    let object = try #require(ObjectID(bytes: parts[0].object))
    #expect(throws: VaultError.self) { try bench.office.staging.vault.read(object, in: GroupID(left)) }
    #expect(try bench.acts() == ["founded", "staged", "discarded", "staged", "expired"])
  }

  @Test func `that came in several files is joined`() async throws {
    let bench = try await Bench()
    let bytes = Array(Self.chat.utf8)
    let one = try await bench.office.stage(MemorySource(Array(bytes[..<90])), name: "a.txt", as: bench.ada)
    let two = try await bench.office.stage(MemorySource(Array(bytes[90...])), name: "b.txt", as: bench.ada)
    let joined = try await bench.office.joinUploads([one, two], as: bench.ada)
    _ = try await bench.office.readStaged(joined, choices: Choices(), as: bench.ada)
    let receipt = try await bench.office.fileStaged(joined, answers: FilingAnswers(), as: bench.ada)
    #expect(try bench.original(of: receipt.deposit) == bytes)
    #expect(try bench.office.staging.vault.objects(in: GroupID(one)).isEmpty)
    #expect(try bench.office.staging.vault.objects(in: GroupID(two)).isEmpty)
  }

  @Test func `that came in several archives is read as one export`() async throws {
    let bench = try await Bench()
    func part(_ name: String, _ text: String) async throws -> DepositID {
      let folder = try Scratch()
      try folder.write("in/\(name)", text)
      return try await bench.office.stage(
        try FolderSource(path: folder.path("in")), name: "\(name).tar", as: bench.ada)
    }
    let one = try await part("WhatsApp Chat with Ines.txt", Self.chat)
    let two = try await part("WhatsApp Chat with Rhodri.txt", Self.chat)
    let joined = try await bench.office.joinUploads([one, two], as: bench.ada)
    #expect(try bench.office.stagedUploads(as: bench.ada).filter(\.state.isOpen).map(\.id) == [joined])
    let reading = try await bench.office.readStaged(joined, choices: Choices(), as: bench.ada)
    #expect(reading.conversations.count == 2)
    #expect(reading.format == "whatsapp-text")
  }

  @Test func `is in no backup`() async throws {
    let bench = try await Bench()
    _ = try await bench.read(Self.chat, as: bench.ada)
    _ = try await bench.archive.backUp(to: bench.scratch.path("copy"))
    #expect(bench.scratch.files(below: "copy").allSatisfy { $0.hasPrefix("ledger/") || $0.hasPrefix("vault/") })
    #expect(bench.scratch.files(below: "copy").contains { $0.hasPrefix("staging") } == false)
  }
}
