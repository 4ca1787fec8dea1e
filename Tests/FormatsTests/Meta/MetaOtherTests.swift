// SPDX-License-Identifier: Apache-2.0
import Formats
import Foundation
import OnRecordTesting
import Records
import Testing

@Suite struct `Messenger's export of encrypted chats` {
  private let format = MessengerEndToEnd()

  @Test(arguments: ["null", #""x""#, "1e18", "1000000000000000000"])
  func `keeps words whose stamp is impossible, and says where`(stamp: String) throws {
    let text = MetaSample.endToEnd.replacing("1699999980000", with: stamp)
    let reading = try ReadExport(format, ["a/Rhodri Vance_7.json": text])
    #expect(reading.messages.last?.text == "Tide at six" && reading.messages.last?.sentAt?.wall == nil)
    #expect(reading.codes == [.dateImpossible] && reading.notices[0].source == reading.messages.last?.source)
  }

  @Test func `gives words, media, reactions and what was taken back`() throws {
    let export = ReadExport.export(["dyi/Rhodri Vance_7.json": MetaSample.endToEnd, "dyi/media/pier.jpeg": "jpeg"])
    #expect(try format.recognise(export)?.confidence == .certain)
    #expect(try MessengerJSON().recognise(export) == nil)
    let reading = try ReadExport(format, export)
    #expect(reading.messages.map(\.type) == [.media, .deleted, .text])
    #expect(reading.messages[0].text == "Café" && reading.messages[0].attachments.map(\.status) == [.present])
    #expect(reading.messages[0].reactions == [Reaction(emoji: "🌊", by: Participant(name: "Rhodri Vance"))])
    #expect(reading.messages[0].conversation.title == "Rhodri Vance_7")
    #expect(reading.messages[2].extra("raw:expiry") == "5")
    #expect(reading.report.grade == .b && reading.choice("experimental") == "true")
    #expect(reading.losses.isDisjoint(with: ["META-DATE-LIMITED"]) && reading.losses.contains("META-UNSENT"))
  }

  @Test func `keeps every promise of the seam`() throws {
    try verifyParser(format, on: Array(MetaSample.endToEnd.utf8), named: "a.json", mutations: 1000, seed: 8)
  }
}

@Suite struct `Instagram's JSON export` {
  private let format = InstagramJSON()

  @Test func `is told from Messenger's by what stands around it`() throws {
    let thread = MetaSample.thread(MetaSample.message("caf\\u00c3\\u00a9", at: 1_700_000_000_000))
    let export = ReadExport.export(["your_instagram_activity/messages/inbox/bram_1/message_1.json": thread])
    #expect(try format.recognise(export)?.confidence == .certain)
    #expect(try MessengerJSON().recognise(export) == nil)
    #expect(try ReadExport(format, export).messages.map(\.text) == ["café"])
    let old = ReadExport.export([
      "messages/inbox/bram_1/message_1.json": thread, "followers_and_following/a.json": "[]",
    ])
    #expect(try format.recognise(old) != nil && MessengerJSON().recognise(old) == nil)
  }

  @Test func `of before 2020 is one file with all threads`() throws {
    let export = ReadExport.export(["messages.json": MetaSample.flat])
    #expect(try format.recognise(export)?.confidence == .certain)
    let reading = try ReadExport(format, export)
    #expect(reading.messages.map(\.type) == [.text, .media, .call, .text, .text, .text])
    #expect(Set(reading.messages.map(\.conversation.id)) == ["thread:1", "thread:2"])
    #expect(reading.messages[0].sentAt?.instant?.iso == "2019-01-15T03:15:15.508Z")
    #expect(reading.messages[0].reactions.first?.by?.name == "rhodri")
    #expect(reading.messages[1].attachments.map(\.status) == [.omitted])
    #expect(reading.messages[1].extra("attachment:1:address")?.contains("secret") == false)
    #expect(reading.messages[3].text == "The pier" && reading.messages[3].extra("raw:media_owner") == #""beth""#)
    #expect(reading.report.bytes.balances)
  }

  @Test func `keeps every promise of the seam`() throws {
    try verifyParser(format, on: Array(MetaSample.flat.utf8), named: "messages.json", mutations: 1000, seed: 9)
  }
}

@Suite struct `Meta's pages` {
  private let format = MessengerHTML()

  @Test(arguments: ["_3-94 _a6-o", "_x9 _unknown"])
  func `give messages by their structure, whatever the classes`(stampClass: String) throws {
    let page = MetaSample.page(stampClass: stampClass)
    let reading = try ReadExport(
      format, ["messages/inbox/h_1/message_1.html": page, "messages/inbox/h_1/photos/pier.jpg": "jpeg"],
      choices: Choices(timeZone: "Europe/London"))
    let first = try #require(reading.messages.first)
    #expect(reading.messages.count == 2 && reading.events.map(\.type) == [.memberLeft])
    #expect(first.text == "Tide & pier\nat six" && first.sender?.name == "Ines Marlow")
    #expect(first.sentAt?.wall?.iso == "2022-04-23T10:03:00" && first.sentAt?.instant?.iso == "2022-04-23T09:03:00Z")
    #expect(first.reactions == [Reaction(emoji: "❤️", by: Participant(name: "Rhodri Vance"))])
    #expect(first.extra("reaction:1:raw") == "Apr 23, 2022 5:32 pm")
    #expect(first.extra("thread:heading:1") == "Participants: Ines Marlow and Rhodri Vance")
    #expect(first.conversation.title == "Harbour bill")
    #expect(reading.messages[1].attachments.map(\.status) == [.present])
    #expect(reading.messages[1].extra("link:1") == "https://rivers.example/pier")
    #expect(reading.report.bytes.balances && reading.report.grade >= .b)
  }

  @Test func `of a layout not seen before are recognised by their structure`() throws {
    let page = MetaSample.page(stampClass: "_x9", block: "_y1").replacing("_a6-", with: "_z").replacing(
      "_a706", with: "_q")
    #expect(try format.recognise(ReadExport.export(["a/inbox/h_1/message_1.html": page])) != nil)
    #expect(try format.recognise(ReadExport.export(["a/inbox/h_1/other.html": page])) == nil)
  }

  @Test func `of Instagram are told by what stands around them`() throws {
    let export = ReadExport.export(["your_instagram_activity/messages/inbox/h_1/message_1.html": MetaSample.page()])
    #expect(try InstagramHTML().recognise(export)?.confidence == .certain && format.recognise(export) == nil)
    #expect(try ReadExport(InstagramHTML(), export).messages.count == 2)
  }

  @Test func `without a zone give no moment, and an assumed one is said`() throws {
    let files: KeyValuePairs = ["message_1.html": MetaSample.page()]
    #expect(try ReadExport(format, files).messages[0].sentAt?.instant == nil)
    let assumed = try ReadExport(format, files, choices: Choices(assumedTimeZone: "Europe/London"))
    #expect(assumed.codes == [.zoneAssumed] && assumed.report.zoneBasis == .assumed)
  }

  @Test func `cut in half keep what stands before the cut and say so`() throws {
    let page = MetaSample.page()
    let cut = try #require(page.range(of: "_blank"))
    let reading = try ReadExport(format, ["message_1.html": String(page[..<cut.upperBound])])
    #expect(reading.messages.count == 1 && reading.codes == [.truncated] && reading.report.grade == .d)
    #expect(reading.report.bytes.balances)
  }

  @Test func `in another language keep the stamp as written`() throws {
    let page = MetaSample.page().replacing("Apr 23, 2022 10:03 am", with: "२३ अप्रैल २०२२")
    let reading = try ReadExport(format, ["message_1.html": page])
    #expect(reading.messages[0].sentAt?.raw == "२३ अप्रैल २०२२" && reading.codes == [.dateImpossible])
  }

  @Test func `keep every promise of the seam`() throws {
    let page = Array(MetaSample.page().utf8)
    try verifyParser(format, on: page, named: "message_1.html", mutations: 1000, seed: 10)
    try verifyParser(InstagramHTML(), on: page, named: "message_1.html", mutations: 1000, seed: 21)
  }
}
