// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Testing

@testable import Formats

@Suite(.enabled(if: RealOutlook.folder != nil, "the folder of real files is absent"))
struct `A real mailbox file of Outlook` {
  private func parse() throws -> OutlookParse {
    let bytes = try RealOutlook.bytes(RealOutlook.pst)
    return try OutlookParse(OutlookPst(), MemorySource(bytes), named: "box.pst")
  }

  @Test func `has four items in its folders`() throws {
    let parse = try parse()
    #expect(parse.messages.count == 4)
    #expect(parse.notices.isEmpty)
    #expect(
      Set(parse.messages.compactMap(\.conversation.title)) == [
        "Top of Personal Folders/Calendar", "Top of Personal Folders/Contacts", "Freebusy Data",
      ])
    #expect(parse.report.grade == .a)
    #expect(parse.losses.contains("PST-PURGED"))
  }

  @Test func `names the three members of its list`() throws {
    let parse = try parse()
    let list = try #require(parse.messages.first { $0.type == .contact && !$0.recipients.isEmpty })
    #expect(list.recipients.map(\.participant.name) == ["contact name 1", "dist name 1", "dist name 2"])
    #expect(list.recipients.map(\.role) == [.member, .member, .member])
    #expect(list.text?.contains("dist1@rjohnson.id.au") == true)
  }

  @Test func `keeps what an appointment says and the messages inside it`() throws {
    let parse = try parse()
    let place = try #require(parse.messages.firstIndex { $0.subject == "Test appointment" })
    #expect(parse.extras("appointment:start", of: place) == ["2016-08-02T15:00:00Z"])
    #expect(parse.extras("appointment:pattern", of: place) == ["every Tuesday from 8:00 AM to 8:30 AM"])
    #expect(parse.messages[place].attachments.map(\.mediaType) == ["message/rfc822", "message/rfc822"])
    #expect(parse.messages[place].text?.contains("This is the appointment at 9") == true)
  }

  @Test func `is recognised by its first bytes`() throws {
    let bytes = try RealOutlook.bytes(RealOutlook.pst)
    let found = try AllFormats().recognise(Export(name: "x", source: MemorySource(bytes)))
    #expect(found.format.name == "outlook-pst")
    #expect(found.recognition.confidence == .certain)
  }

  @Test func `keeps every promise of the seam, damaged in a thousand ways`() throws {
    let verifier = ParserVerifier(format: OutlookPst(), name: "box.pst")
    let bytes = try RealOutlook.bytes(RealOutlook.pst)
    try verifier.verifyTruncations(bytes, most: 60)
    try verifier.verifyMutations(bytes, count: 1_000, seed: 60)
  }

  @Test func `beside a broken one is read all the same`() throws {
    let bytes = try RealOutlook.bytes(RealOutlook.pst)
    let parse = try OutlookFolders.parse(["a.pst": bytes, "b.pst": Array(bytes[..<600])], OutlookPst())
    #expect(parse.messages.count == 4)
    #expect(parse.notices.map(\.code) == [.unparseableMessage])
    #expect(parse.report.bytes.balances)
  }
}

@Suite struct `A mailbox file that cannot be opened` {
  @Test func `is refused with what to do next`() throws {
    let bytes: [UInt8] = Array("!BDN".utf8) + [0, 0, 0, 0] + Array("SM".utf8) + [UInt8](repeating: 0, count: 700)
    let export = Export(name: "box.pst", source: MemorySource(bytes))
    #expect(try OutlookPst().recognise(export) != nil)
    let error = #expect(throws: FormatError.self) {
      _ = try OutlookParse(OutlookPst(), MemorySource(bytes), named: "box.pst")
    }
    #expect(error?.code == .corrupt)
    #expect(error?.remedy.isEmpty == false)
  }
}
