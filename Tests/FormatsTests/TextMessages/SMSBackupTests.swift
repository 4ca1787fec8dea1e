// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Records
import Testing

@Suite struct `A backup of SMS Backup & Restore` {
  private let reading: TextReading

  init() throws { reading = try TextReading(SMSBackup(), SMSSample.sms) }

  @Test func `is recognised by its root element and not by its name`() throws {
    for text in [SMSSample.sms, SMSSample.calls] {
      let found = try SMSBackup().recognise(Export(name: "x", source: MemorySource(Array(text.utf8))))
      #expect(found?.confidence == .certain && found?.claims == ["x"])
    }
    for text in ["<html><smses></html>", "{}", "", "<calls><other/></calls>"] {
      #expect(try SMSBackup().recognise(Export(name: "sms.xml", source: MemorySource(Array(text.utf8)))) == nil)
    }
  }

  @Test func `gives each message its words, its sender and its moment`() {
    let first = reading.messages[0]
    #expect(reading.messages.map(\.type) == [.sms, .sms, .mms])
    #expect(first.text == "Level\n3 😂 & rising" && first.sender?.name == "Ada Rivers" && first.sender?.isSelf == false)
    #expect(first.sender?.address == "+447700900123" && first.recipients.first?.participant.isSelf == true)
    #expect(first.sentAt?.instant == Instant(milliseconds: 1_772_530_800_123) && first.sentAt?.zoneBasis == .inSource)
    #expect(first.extra("server") == "2026-03-03T09:39:59Z" && first.extra("raw:sub_id") == "2")
    #expect(first.extra("raw:toa") == nil && reading.choice("surrogatePairsJoined") == "1")
  }

  @Test func `knows what the holder sent and that it was delivered`() {
    let second = reading.messages[1]
    #expect(second.sender?.isSelf == true && second.recipients.map(\.participant.name) == ["Ada Rivers"])
    #expect(second.extra("delivery") == "complete" && second.extra("delivered") == "2026-03-03T09:41:02Z")
    #expect(second.conversation == reading.messages[0].conversation)
  }

  @Test func `gives an MMS its parts, people and files`() {
    let mms = reading.messages[2]
    #expect(mms.text == "Look" && mms.subject == "Weir" && mms.nativeID == "m77")
    #expect(mms.sender?.address == "+447700900456" && mms.recipients.map(\.role) == [.to, .cc])
    #expect(mms.recipients[0].participant.isSelf == true && mms.conversation.id == "+447700900123~+447700900456")
    #expect(mms.attachments.map(\.name) == ["weir.png"] && mms.attachments[0].mediaType == "image/png")
    #expect(mms.attachments[0].bytes == 8 && mms.attachments[0].status == .present)
    #expect(reading.files == [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]])
    #expect(mms.extra("raw:smil") == "<smil/>" && mms.extra("server") == "2026-03-03T09:41:39Z")
    let range =
      mms.attachments[0].member?.split(separator: "/").last?.split(separator: "-").compactMap { Int($0) } ?? []
    #expect(String(decoding: Array(SMSSample.sms.utf8)[range[0]..<range[1]], as: UTF8.self) == SMSSample.picture)
  }

  @Test func `is complete when it holds what it declares`() {
    #expect(reading.report.grade == .a && reading.report.bytes.balances && reading.notices.isEmpty)
    #expect(reading.losses == ["SMS-NO-DELETED", "SMS-RCS-UNSEEN"])
  }

  @Test func `tells calls as their callers' messages`() throws {
    let calls = try TextReading(SMSBackup(), SMSSample.calls)
    #expect(calls.messages.map(\.type) == [.call, .call] && calls.losses.isEmpty && calls.choice("calls") == "2")
    #expect(calls.messages[0].sender?.isSelf == true && calls.messages[0].extra("call:outcome") == "outgoing")
    #expect(calls.messages[0].extra("call:seconds") == "75" && calls.messages[0].extra("raw:presentation") == "1")
    #expect(calls.messages[1].sender?.address == "+447700900999" && calls.messages[1].sender?.name == nil)
    #expect(calls.messages[1].extra("call:outcome") == "missed")
  }

  @Test(arguments: [(3, "draft"), (4, "outbox"), (5, "failed"), (6, "queued")])
  func `says what was never sent`(type: Int, state: String) throws {
    let one = try element(#"<sms address="1" date="1" type="\#(type)" body="x" />"#)
    #expect(one.messages[0].extra("state") == state && one.messages[0].sender?.isSelf == true)
  }

  @Test func `leaves the sender open where the folder is unknown`() throws {
    let one = try element(#"<sms address="1" date="x" type="9" body="x" />"#)
    #expect(one.messages[0].sender == nil && one.messages[0].extra("raw:type") == "9")
    #expect(one.messages[0].sentAt?.raw == "x" && one.messages[0].sentAt?.instant == nil)
  }

  @Test func `tells chat messages among the MMS`() throws {
    let rcs = try element(
      #"<mms date="1772530900000" msg_box="2" tr_id="proto:CkA=" address="+447700900123"><parts/></mms>"#)
    #expect(rcs.messages[0].extra("service") == "rcs" && !rcs.losses.contains("SMS-RCS-UNSEEN"))
    #expect(rcs.messages[0].recipients.map(\.participant.address) == ["+447700900123"])
  }

  @Test func `tells what was never fetched and what was left out`() throws {
    let one = try element(
      #"<mms date="1772530900000" msg_box="1" m_type="130" address="1"><parts><part ct="image/png" data="null"/></parts></mms>"#
    )
    #expect(one.losses.isSuperset(of: ["SMS-NOT-DOWNLOADED", "SMS-MEDIA-OMITTED"]) && one.report.grade == .c)
    #expect(one.messages[0].attachments.map(\.status) == [.omitted] && one.files.isEmpty)
  }

  @Test func `says that it lacks MMS, is incremental, or holds fewer than it declares`() throws {
    let short = try TextReading(
      SMSBackup(),
      SMSSample.around(#"<sms address="1" date="1" type="1" body="x"/>"#, attributes: #" count="3" type="incremental""#)
    )
    #expect(short.losses.isSuperset(of: ["SMS-NO-MMS", "SMS-INCREMENTAL", "SMS-COUNT-SHORT"]))
    #expect(short.choice("countDeclared") == "3" && short.choice("countFound") == "1")
    let more = try TextReading(
      SMSBackup(),
      SMSSample.around(
        String(repeating: #"<sms address="1" date="1" type="1" body="x"/>"#, count: 3), attributes: #" count="2""#))
    #expect(!more.losses.contains("SMS-COUNT-SHORT") && more.choice("countFound") == "3" && more.messages.count == 3)
  }

  @Test func `warns of call lists that were full`() throws {
    let call = #"<call number="1" duration="1" date="1772531000000" type="1"/>"#
    let calls = try TextReading(SMSBackup(), "<calls count='500'>" + String(repeating: call, count: 500) + "</calls>")
    #expect(calls.losses == ["SMS-CALL-LIMIT"])
  }

  @Test func `loses one broken element among good ones`() throws {
    let text = SMSSample.around(
      """
      <sms address="1" date="1" type="1" body="one"/>
      <sms address="1" date="1" type="1" body="two/>
      <sms address="1" date="1" type="1" body="three"/>
      """)
    let damaged = try TextReading(SMSBackup(), text)
    #expect(damaged.messages.map(\.text) == ["one", "three"] && damaged.notices.map(\.code) == [.unparseableMessage])
    #expect(damaged.report.bytes.balances && damaged.report.bytes.unparsed > 40 && damaged.report.grade == .c)
    #expect(damaged.choice("brokenElements") == "1" && !damaged.losses.contains("SMS-TRUNCATED"))
  }

  @Test func `gives nothing of a broken MMS to the next`() throws {
    let parts = #"ct_t="x" msg_box="1" address="1"><parts><part ct="text/plain" text="WORD"/>"#
    let file = #"<part ct="image/png" cl="a.png" text="null" data="DATA"/></parts></mms>"#
    let mms = { (date: String, word: String, data: String) in
      "<mms date=" + date + " " + parts.replacing("WORD", with: word) + file.replacing("DATA", with: data)
    }
    let text = mms("1\"", "one", "QUJD") + mms("\"2\"", "two", "REVG") + mms("\"3\"", "three", "R0hJ")
    let reading = try element(text)
    #expect(reading.messages.map(\.text) == ["two", "three"] && reading.report.bytes.balances)
    #expect(
      reading.messages.map(\.attachments.count) == [1, 1] && reading.files == [Array("DEF".utf8), Array("GHI".utf8)])
  }

  @Test func `tells what was read before a file stops`() throws {
    let half = String(SMSSample.sms[..<SMSSample.sms.range(of: "<addrs>")!.lowerBound])
    let reading = try TextReading(SMSBackup(), half)
    #expect(reading.messages.count == 3 && reading.messages[2].text == "Look" && reading.report.grade == .d)
    #expect(reading.losses.contains("SMS-TRUNCATED") && reading.notices.map(\.code) == [.truncated])
    let cut = try TextReading(SMSBackup(), String(SMSSample.sms[..<SMSSample.sms.range(of: "gate")!.lowerBound]))
    #expect(cut.messages.count == 1 && cut.notices.map(\.code) == [.truncated] && cut.report.bytes.balances)
  }

  @Test func `says that base64 is broken and keeps what decodes`() throws {
    let one = try element(
      #"<mms date="1" msg_box="1" address="1"><parts><part ct="image/png" cl="a" data="QUJD!!"/></parts></mms>"#)
    #expect(one.messages[0].attachments.map(\.status) == [.corrupt] && one.files == [Array("ABC".utf8)])
  }

  @Test func `decodes base64 with line ends written as references`() throws {
    let one = try element(
      #"<mms date="1" msg_box="1" address="1"><parts><part ct="image/png" cl="a" data="QUJD&#10;REVG&#10;QQ=="/></parts></mms>"#
    )
    #expect(one.messages[0].attachments.map(\.status) == [.present] && one.files == [Array("ABCDEFA".utf8)])
  }

  @Test func `replaces characters XML forbids and says how many`() throws {
    let one = try element(##"<sms address="1" date="1" type="1" body="a&#1;&#55357;b"/>"##)
    #expect(one.messages[0].text == "a\u{FFFD}\u{FFFD}b" && one.choice("charactersReplaced") == "2")
    #expect(one.report.grade == .b)
  }

  @Test func `keeps an element it does not know as a notice and attributes as they are`() throws {
    let one = try element(#"<sms address="1" date="1" type="1" body="x" newer="7"/><poll id="1"/>"#)
    #expect(one.messages[0].extra("raw:newer") == "7" && one.notices.map(\.code) == [.unreadableLine])
  }

  @Test func `reads a message two files hold once`() throws {
    let both = try TextReading(
      SMSBackup(), [("sms-1.xml", SMSSample.sms), ("sms-2.xml", SMSSample.sms), ("calls.xml", SMSSample.calls)])
    #expect(both.messages.count == 5 && both.choice("duplicatesSkipped") == "3" && both.files.count == 1)
    #expect(both.report.bytes.balances && !both.losses.contains("SMS-COUNT-SHORT"))
    let twice = #"<sms address="1" date="1" type="1" body="x"/>"#
    #expect(try element(twice + twice).messages.count == 2)
  }

  @Test func `keeps its promises whatever is damaged`() throws {
    try verifyParser(SMSBackup(), on: Array(SMSSample.sms.utf8), named: "sms.xml", mutations: 1000)
    try verifyParser(SMSBackup(), on: Array(SMSSample.calls.utf8), named: "calls.xml", mutations: 200)
  }

  private func element(_ xml: String) throws -> TextReading { try TextReading(SMSBackup(), SMSSample.around(xml)) }
}
