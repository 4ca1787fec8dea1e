// SPDX-License-Identifier: Apache-2.0
import Foundation
import OnRecordTesting
import Records
import Testing

@testable import Archive
@testable import Store

@Suite struct `Mail that arrived` {
  static let unsigned = "From: Ada Obi <ada.obi@dept.example>\r\nSubject: Pumps\r\n\r\nAll on.\r\n"

  @Test func `with a fitting signature waits in its author's staging, byte for byte`() async throws {
    let room = try await PostRoom()
    let ada = try room.add("Ada Obi", "Ada.Obi@dept.example", [.official])
    let bo = try room.add("Bo Li", "bo.li@dept.example", [.official])
    try await room.deliver(SignedMail.whole)
    try await room.settle()
    let staged = try #require(try room.office.stagedUploads(as: ada).first)
    #expect((staged.name, staged.size) == ("Pumps.eml", SignedMail.whole.utf8.count))
    let source = StagedSource(try room.office.desk.parts(of: staged.id), in: room.office.staging.vault)
    #expect(String(decoding: try source.bytes(0..<source.size), as: UTF8.self) == SignedMail.whole)
    #expect(try room.office.stagedUploads(as: bo).isEmpty)
    #expect(try room.acts().filter { ["staged", "claimed"].contains($0) } == ["staged", "claimed"])
  }

  @Test func `is kept with its envelope and signatures when it is filed`() async throws {
    let room = try await PostRoom()
    let ada = try room.add("Ada Obi", "ada.obi@dept.example", [.official])
    try await room.deliver(SignedMail.whole)
    try await room.settle()
    let staged = try #require(try room.office.stagedUploads(as: ada).first)
    let receipt = try await room.office.fileStaged(staged.id, answers: FilingAnswers(), as: ada)
    let mail = try #require(receipt.deposit.facts.mail)
    #expect(mail.signatures == [PostRoom.signature])
    #expect((mail.basis, mail.envelope.client, mail.takenFrom) == (.signature, "mx.dept.example", nil))
  }

  @Test(arguments: [
    (unsigned, MailDoubt.unsigned), (SignedMail.whole.replacing("are on", with: "are off"), .notVouchedFor),
    (SignedMail.partial, .notVouchedFor), (unsigned.replacing("ada.obi", with: "eve"), .unknownSender),
    (unsigned.replacing("ada.obi", with: "max"), .mayNotHandIn), ("Subject: x\r\n\r\ny\r\n", .noAuthor),
    ("From: eve@dept.example\r\n" + SignedMail.whole, .noAuthor), ("\u{0}\r\n", .noAuthor),
  ])
  func `without one is nobody's and waits to be sorted`(mail: String, doubt: MailDoubt) async throws {
    let room = try await PostRoom()
    let ada = try room.add("Ada Obi", "ada.obi@dept.example", [.official])
    try room.add("Max", "max@dept.example", [.auditor])
    let manager = try room.add("Mo", "mo@dept.example", [.recordsManager])
    try await room.deliver(mail)
    try await room.settle()
    #expect(try room.office.stagedUploads(as: ada).isEmpty)
    #expect(try await room.office.unsortedMail(as: manager).map(\.doubt) == [doubt])
    #expect(try room.office.mailAnswersDue().isEmpty)
  }

  @Test func `from somebody unknown is nobody's until it is sorted`() async throws {
    let room = try await PostRoom()
    let ada = try room.add("Ada Obi", "ada.obi@dept.example", [.official])
    let manager = try room.add("Mo", "mo@dept.example", [.recordsManager])
    try await room.deliver(Self.unsigned.replacing("ada.obi", with: "eve"))
    try await room.settle()
    let id = try #require(try await room.office.unsortedMail(as: manager).first).id
    await #expect(throws: ArchiveError.self) { try await room.office.unsortedMail(as: ada) }
    #expect(throws: ArchiveError.self) { try room.office.upload(id, as: manager) }
    await #expect(throws: ArchiveError.self) {
      try await room.office.sortMail(id, .accept(manager.person.id), as: manager)
    }
    try await room.office.sortMail(id, .accept(ada.person.id), as: manager)
    #expect(try room.office.stagedUploads(as: ada).map(\.id) == [id])
  }

  @Test func `delivered again is kept once`() async throws {
    let room = try await PostRoom()
    let ada = try room.add("Ada Obi", "ada.obi@dept.example", [.official])
    for _ in 0..<3 { try await room.deliver(SignedMail.whole) }
    try await room.settle()
    try await room.deliver(SignedMail.whole)
    try await room.settle()
    #expect(try room.office.stagedUploads(as: ada).count == 1)
    #expect(try room.office.arrivedMail().map(\.messageID) == ["<1@dept.example>"])
  }

  @Test func `at the same moment twice is kept once`() async throws {
    let room = try await PostRoom()
    try await withThrowingDiscardingTaskGroup { group in
      for _ in 0..<8 { group.addTask { try await room.deliver(Self.unsigned) } }
    }
    #expect(try room.office.arrivedMail().count == 1)
  }

  @Test func `not ended leaves nothing`() async throws {
    let room = try await PostRoom()
    let envelope = MailEnvelope(sender: "", recipients: [], client: "mx", arrivedAt: PostRoom.now)
    let arriving = try room.office.beginMail(envelope)
    try arriving.write(Array(Self.unsigned.utf8))
    arriving.abandon()
    #expect(try room.office.arrivedMail().isEmpty)
    #expect(try room.acts() == ["founded"])
  }

  @Test func `is believed on the word of the authority's own server, when it is named`() async throws {
    var room = try await PostRoom()
    let ada = try room.add("Ada Obi", "ada.obi@dept.example", [.official])
    room.rules.server = "mx.dept.example"
    let verdict = "dkim=pass (ok; x) header.d=dept.example header.s=mail"
    try await room.deliver("Authentication-Results: mx.evil.example; \(verdict)\r\n" + Self.unsigned)
    try await room.deliver(
      "Authentication-Results: MX.dept.example; dkim=fail\r\n"
        + "Authentication-Results: mx.dept.example; \(verdict)\r\n" + Self.unsigned)
    try await room.settle()
    #expect(try room.office.stagedUploads(as: ada).isEmpty)
    try await room.deliver("Authentication-Results: MX.dept.example 1; \(verdict)\r\n" + Self.unsigned)
    try await room.settle()
    #expect(try room.office.arrivedMail().compactMap(\.basis) == [.serverVerdict])
  }

  @Test func `from a private mailbox is known by the personal extension and a signature together`() async throws {
    let room = try await PostRoom()
    let cay = try room.add("Cay", "cay@other.example", [.official])
    let address = try #require(try room.office.personalMailAddress(room.rules.addresses, as: cay))
    #expect(address.hasPrefix("record+") && address.hasSuffix("@dept.example"))
    try await room.deliver(SignedMail.whole, to: [address])
    try await room.deliver(Self.unsigned, to: [address])
    try await room.settle()
    #expect(try room.office.stagedUploads(as: cay).count == 1)
    #expect(try room.office.arrivedMail().compactMap(\.doubt) == [.unsigned])
  }

  @Test func `whose key cannot be asked for is tried again later`() async throws {
    var room = try await PostRoom()
    let ada = try room.add("Ada Obi", "ada.obi@dept.example", [.official])
    room.rules.keys = PostRoom.Keys(isUnknown: true)
    try await room.deliver(SignedMail.whole)
    try await room.settle()
    #expect(try room.office.arrivedMail().map(\.state) == ["arrived"])
    #expect(try room.office.stagedUploads(as: ada).isEmpty)
    #expect(try room.office.desk.mailsDue(at: PostRoom.now, limit: 9).isEmpty)
    let later = Instant(milliseconds: PostRoom.now.milliseconds + 60_000)
    #expect(try room.office.desk.mailsDue(at: later, limit: 9).map(\.attempts) == [1])
  }
}
