// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Testing

@testable import Archive
@testable import Store

@Suite struct `Sorting mail` {
  static let wrapper = """
    From: Ada Obi <ada.obi@dept.example>\r
    Subject: Fwd: Pumps\r
    Message-ID: <9@dept.example>\r
    Content-Type: multipart/mixed; boundary=b\r
    \r
    --b\r
    Content-Type: message/rfc822\r
    \r
    \(SignedMail.whole)\r
    --b\r
    Content-Type: text/plain; name="WhatsApp Chat.txt"\r
    Content-Disposition: attachment\r
    \r
    27/03/2022, 21:55 - Ada Obi: Pumps on?\r
    27/03/2022, 21:56 - Bo Li: All on.\r
    --b--\r

    """

  @Test func `gives a mail to a person, with what is inside it beside it`() async throws {
    let room = try await PostRoom()
    let ada = try room.add("Ada Obi", "ada.obi@dept.example", [.official])
    let manager = try room.add("Mo", "mo@dept.example", [.recordsManager])
    try await room.deliver(Self.wrapper)
    try await room.settle()
    let mail = try #require(try await room.office.unsortedMail(as: manager).first)
    #expect(mail.opening.enclosures.map(\.kind) == [.original, .export])
    try await room.office.sortMail(mail.id, .accept(ada.person.id), as: manager)
    for _ in 0..<2 { try await room.settle() }
    let names = try room.office.stagedUploads(as: ada).map(\.name).sorted()
    #expect(names == ["Fwd Pumps.eml", "WhatsApp Chat.txt", "forwarded.eml"])
    let original = try #require(try room.office.stagedUploads(as: ada).first { $0.name == "forwarded.eml" })
    let facts = try #require(try room.office.mailFacts(of: original.id))
    #expect((facts.takenFrom, facts.basis, facts.signatures) == (mail.id, .sortedByHand, [PostRoom.signature]))
    #expect(try room.office.mailAnswersDue().map(\.enclosures) == [2])
    #expect(try await room.office.unsortedMail(as: manager).isEmpty)
  }

  @Test func `destroys what is none of the archive's business`() async throws {
    let room = try await PostRoom()
    let manager = try room.add("Mo", "mo@dept.example", [.recordsManager])
    try await room.deliver(Self.wrapper)
    try await room.settle()
    let mail = try #require(try await room.office.unsortedMail(as: manager).first)
    try await room.office.sortMail(mail.id, .reject, as: manager)
    #expect(try room.office.desk.staged(mail.id)?.upload.state == .discarded)
    await #expect(throws: ArchiveError.self) { try await room.office.sortMail(mail.id, .reject, as: manager) }
    #expect(try room.acts().suffix(2) == ["mailShown", "discarded"])
  }

  @Test(arguments: Role.allCases) func `is for records managers`(role: Role) async throws {
    let room = try await PostRoom()
    let subject = try room.add("Somebody", "somebody@dept.example", [role])
    try await room.deliver(`Mail that arrived`.unsigned)
    try await room.settle()
    let id = try #require(try room.office.arrivedMail().first?.id)
    if role == .recordsManager {
      #expect(try await room.office.unsortedMail(as: subject).count == 1)
    } else {
      await #expect(throws: ArchiveError.self) { try await room.office.unsortedMail(as: subject) }
      await #expect(throws: ArchiveError.self) { try await room.office.sortMail(id, .reject, as: subject) }
    }
  }
}

@Suite struct `An answer to mail` {
  @Test func `goes to the official address of its owner, once`() async throws {
    let room = try await PostRoom()
    try room.add("Ada Obi", "ada.obi@dept.example", [.official])
    try await room.deliver(SignedMail.whole, from: "elsewhere@evil.example")
    try await room.settle()
    let answer = try #require(try room.office.mailAnswersDue().first)
    #expect((answer.to, answer.inReplyTo) == ("ada.obi@dept.example", "<1@dept.example>"))
    try room.office.mailAnswered(answer.mail)
    try await room.settle()
    #expect(try room.office.mailAnswersDue().isEmpty)
  }

  @Test func `is never given to mail without a sender, from programs or from strangers`() async throws {
    let room = try await PostRoom()
    try room.add("Ada Obi", "ada.obi@dept.example", [.official])
    try await room.deliver(SignedMail.whole, from: "")
    try await room.deliver("Auto-Submitted: auto-replied\r\n" + SignedMail.whole)
    try await room.deliver(`Mail that arrived`.unsigned)
    try await room.settle()
    #expect(try room.office.mailAnswersDue().isEmpty)
    #expect(try room.office.answerable("eve@evil.example") == nil)
  }
}
