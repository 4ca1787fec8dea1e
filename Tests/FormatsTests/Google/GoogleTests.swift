// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Records
import Testing

@Suite struct `Google Chat in a Takeout` {
  private let format = GoogleChatJSON()
  private let export: KeyValuePairs = [
    GoogleSample.chat + "messages.json": GoogleSample.messages,
    GoogleSample.chat + "group_info.json": GoogleSample.group,
    "Takeout/Google Chat/Users/User 1/user_info.json": GoogleSample.user,
    "b.zip!/" + GoogleSample.chat + "File-pier_a.png": "png", GoogleSample.chat + "File-stray.png": "x",
  ]

  @Test func `is recognised by its content and claims its folder in every part`() throws {
    let found = try #require(try format.recognise(ReadExport.export(export)))
    #expect(found.confidence == .certain && found.claims == ["Takeout/Google Chat/", "b.zip!/Takeout/Google Chat/"])
    #expect(try format.recognise(ReadExport.export(["messages.json": "{}"])) == nil)
    #expect(try HangoutsJSON().recognise(ReadExport.export(export)) == nil)
  }

  @Test func `gives words, people, moments, files and reactions`() throws {
    let reading = try ReadExport(format, export)
    let first = try #require(reading.messages.first)
    #expect(first.text == "Tide 🌊 tables & pier" && first.nativeID == "AAA/t1/t1")
    #expect(first.sender == Participant(name: "Ines Marlow", address: "ines@rivers.example", isSelf: true))
    #expect(first.sentAt?.instant?.iso == "2025-02-10T15:45:22Z" && first.sentAt?.zoneBasis == .inSource)
    #expect(first.edited && first.extra("edited:at") == "2025-02-10T16:00:00Z")
    #expect(first.attachments.map(\.status) == [.present] && reading.files == [Array("png".utf8)])
    #expect(first.reactions.map(\.emoji) == ["👍"] && first.reactions[0].by?.isSelf == false)
    #expect(first.extra("span:1") == "10-16 bold" && first.extra("topic") == "t1")
    #expect(first.extra("raw:annotations")?.contains("drive_metadata") == true)
    #expect(first.conversation == ConversationLabel(id: "Space AAA", title: "Harbour bill"))
  }

  @Test func `reads stamps in other languages and keeps those it cannot`() throws {
    let reading = try ReadExport(format, export)
    #expect(reading.messages[1].sentAt?.instant?.iso == "2025-02-10T15:46:00Z")
    #expect(reading.messages[3].sentAt?.raw == "सोमवार" && reading.messages[3].sentAt?.wall == nil)
    #expect(reading.codes == [.dateImpossible, .attachmentUnlisted])
  }

  @Test func `gives quotes, deletions and bots`() throws {
    let messages = try ReadExport(format, export).messages
    #expect(messages[1].replyTo == "AAA/t1/t1" && messages[1].extra("quote:author") == "Ines Marlow")
    #expect(messages[2].deleted && messages[2].extra("deleted:at") == "2025-02-10T15:48:00Z")
    #expect(messages[2].extra("deleted:by") == "CREATOR" && messages[3].extra("sender:kind") == "Bot")
  }

  @Test func `names its losses where there are some`() throws {
    let reading = try ReadExport(format, export)
    #expect(
      reading.losses == [
        "GCHAT-HISTORY-OFF", "GCHAT-NO-RECEIPTS", "GCHAT-NO-MEMBERSHIP", "GCHAT-EDIT-HISTORY", "GCHAT-DELETED",
        "GCHAT-DRIVE-LINKS", "GCHAT-FILE-MISSING",
      ])
    #expect(reading.report.bytes.balances && reading.report.grade == .c)
    let plain =
      #"{"messages":[{"creator":{"name":"A"},"created_date":"Monday, February 10, 2025 at 3:45:22 PM UTC","text":"x","topic_id":"t"}]}"#
    let none = try ReadExport(format, ["messages.json": plain])
    #expect(
      none.losses == ["GCHAT-HISTORY-OFF", "GCHAT-NO-RECEIPTS", "GCHAT-NO-MEMBERSHIP"] && none.report.grade == .b)
  }

  @Test func `gives the second file of a name as it is called on disk`() throws {
    func line(_ id: Int) -> String {
      #"{"creator":{"name":"A"},"created_date":"Monday, February 10, 2025 at 3:45:22 PM UTC","message_id":"\#(id)","attached_files":[{"original_name":"a.png","export_name":"File-a.png"}]}"#
    }
    let reading = try ReadExport(
      format,
      [
        "g/messages.json": "{\"messages\":[\(line(1)),\(line(2))]}", "g/File-a.png": "one", "g/File-a(1).png": "two",
      ])
    #expect(reading.files == [Array("one".utf8), Array("two".utf8)])
  }

  @Test func `keeps good records beside a bad one and what stands before a cut`() throws {
    let bad = GoogleSample.messages.replacing(#""text":"Agreed""#, with: #""text":Agreed"#)
    let reading = try ReadExport(format, ["messages.json": bad])
    #expect(reading.messages.count == 3 && reading.codes.contains(.unparseableMessage) && reading.report.bytes.balances)
    let half = try ReadExport(format, ["messages.json": String(GoogleSample.messages.prefix(1200))])
    #expect(half.messages.count == 2 && half.codes == [.truncated] && half.report.grade == .d)
  }

  @Test func `of a conversation in two parts gives each message once`() throws {
    let reading = try ReadExport(
      format,
      [
        "a.zip!/" + GoogleSample.chat + "messages.json": GoogleSample.messages,
        "b.zip!/" + GoogleSample.chat + "messages.json": GoogleSample.messages,
      ])
    #expect(reading.messages.count == 4 && reading.choice("duplicatesLeftOut") == "4")
    #expect(reading.codes.filter { $0 == .memberDuplicate }.count == 1 && reading.report.bytes.balances)
  }

  @Test func `keeps every promise of the seam`() throws {
    try verifyParser(format, on: Array(GoogleSample.messages.utf8), named: "messages.json", mutations: 1000, seed: 11)
  }
}

@Suite struct `Hangouts in a Takeout` {
  private let format = HangoutsJSON()

  @Test(arguments: ["null", #""x""#, "1e18"])
  func `keeps words whose stamp is impossible, and says where`(stamp: String) throws {
    let bad = GoogleSample.hangouts.replacing(#""timestamp":"1400000001000000""#, with: #""timestamp":\#(stamp)"#)
    let reading = try ReadExport(format, ["Hangouts.json": bad])
    #expect(reading.messages.count == 2 && reading.messages[1].sentAt?.wall == nil)
    #expect(reading.notices.map(\.code) == [.dateImpossible] && reading.notices[0].source == reading.messages[1].source)
  }

  @Test(arguments: [GoogleSample.hangouts, GoogleSample.oldHangouts])
  func `is read in both layouts alike`(text: String) throws {
    let export = ReadExport.export(["Takeout/Hangouts/Hangouts.json": text, "Takeout/Hangouts/pier one.jpg": "jpg"])
    #expect(try format.recognise(export)?.claims == ["Takeout/Hangouts/"])
    let reading = try ReadExport(format, export)
    #expect(reading.messages.map(\.text) == ["Tide\nhttps://rivers.example", nil])
    #expect(reading.messages[0].sentAt?.instant?.iso == "2014-05-13T16:53:20.123Z")
    #expect(reading.messages[0].sender == Participant(name: "Ines Marlow", address: "1", isSelf: true))
    #expect(reading.messages[1].sender?.address == "+447700900123" && reading.messages[1].nativeID == "e2")
    #expect(reading.messages[1].attachments.map(\.status) == [.present])
    #expect(reading.messages[1].extra("raw:attachment:1")?.contains("sig=abc") == false)
    #expect(reading.events.map(\.type) == [.memberAdded, .memberLeft, .groupTitleChanged, .call])
    #expect(reading.events[2].after == "Harbour bill" && reading.events[3].extra("call:seconds") == "65")
    #expect(reading.messages[0].conversation == ConversationLabel(id: "C1", title: "Harbour"))
    #expect(reading.report.bytes.balances && reading.report.grade == .b)
  }

  @Test func `says which files are addresses only`() throws {
    let alone = try ReadExport(format, ["Hangouts.json": GoogleSample.hangouts])
    #expect(alone.losses.contains("HANGOUTS-FILE-MISSING") && alone.messages[1].attachments.map(\.status) == [.omitted])
    let with = try ReadExport(format, ["Hangouts.json": GoogleSample.hangouts, "pier one.jpg": "x"])
    #expect(with.losses == ["HANGOUTS-HISTORY-OFF", "HANGOUTS-NO-RECEIPTS"])
  }

  @Test func `keeps good events beside a bad one, and gives those of two files once`() throws {
    let bad = GoogleSample.hangouts.replacing(#""timestamp":"1400000001000000""#, with: #""timestamp":oh"#)
    let reading = try ReadExport(format, ["a/Hangouts.json": bad, "b/Hangouts.json": bad])
    #expect(reading.messages.count == 1 && reading.events.count == 4)
    #expect(reading.codes.contains(.unparseableMessage) && reading.choice("duplicatesLeftOut") == "5")
    let half = try ReadExport(format, ["Hangouts.json": String(GoogleSample.hangouts.prefix(1200))])
    #expect(half.codes.contains(.truncated) && half.report.grade == .d)
  }

  @Test func `keeps every promise of the seam`() throws {
    try verifyParser(format, on: Array(GoogleSample.hangouts.utf8), named: "Hangouts.json", mutations: 1000, seed: 12)
    try verifyParser(format, on: Array(GoogleSample.oldHangouts.utf8), named: "Hangouts.json", mutations: 300, seed: 13)
  }
}

@Suite struct `A Takeout of several products` {
  @Test func `is claimed by each for its own folder, in every part`() throws {
    let export = ReadExport.export([
      "a.zip!/" + GoogleSample.chat + "messages.json": GoogleSample.messages,
      "a.zip!/Takeout/Hangouts/Hangouts.json": GoogleSample.hangouts,
      "b.zip!/Takeout/Voice/Calls/A - Text - 1.html": GoogleSample.texts,
      "b.zip!/Takeout/Mail/All mail.mbox": "From 1@xxx Fri Sep 16 22:26:51 +0000 2016\n",
      "b.zip!/Takeout/Other/messages.json": #"[{"participants":[],"conversation":[]}]"#,
    ])
    let formats: [any ExportFormat] = [GoogleChatJSON(), HangoutsJSON(), GoogleVoiceHTML()]
    let found = try formats.map { try #require(try $0.recognise(export)) }
    #expect(
      found.map(\.claims) == [
        ["a.zip!/Takeout/Google Chat/"], ["a.zip!/Takeout/Hangouts/"], ["b.zip!/Takeout/Voice/Calls/"],
      ])
    #expect(try ReadExport(GoogleChatJSON(), export).messages.count == 4)
  }
}

@Suite struct `Google Voice in a Takeout` {
  private let format = GoogleVoiceHTML()
  private let export: KeyValuePairs = [
    "Takeout/Voice/Calls/Rhodri Vance - Text - 2020-01-02T18_22_25Z.html": GoogleSample.texts,
    "Takeout/Voice/Calls/Rhodri Vance - Text - 2020-01-02T18_22_25Z-2-1.jpg": "jpg",
    "Takeout/Voice/Calls/Beth Ashdown - Voicemail - 2020-01-03T09_00_00Z.html": GoogleSample.voicemail,
  ]

  @Test func `gives texts, pictures, calls and voicemail`() throws {
    #expect(try format.recognise(ReadExport.export(export))?.claims == ["Takeout/Voice/Calls/"])
    let reading = try ReadExport(format, export)
    let messages = reading.messages
    #expect(messages.map(\.type) == [.sms, .mms, .call])
    #expect(messages[0].text == "Tide & pier\nat six" && messages[0].sender?.address == "+447700900123")
    #expect(messages[0].sentAt?.instant?.iso == "2020-01-02T18:22:25Z" && messages[0].sender?.isSelf == false)
    #expect(messages[1].sender == Participant(name: "Me", address: "+447700900124", isSelf: true))
    #expect(messages[1].attachments.map(\.mediaType) == ["image/jpeg"])
    #expect(messages[2].text == "call me back" && messages[2].extra("call:outcome") == "voicemail")
    #expect(messages[2].extra("call:seconds") == "62" && messages[2].extra("label:1") == "Voicemail")
    #expect(messages[2].attachments.map(\.status) == [.missing])
    #expect(messages.map(\.conversation.title) == ["Rhodri Vance", "Rhodri Vance", "Beth Ashdown"])
    #expect(reading.losses == ["GVOICE-NO-RECEIPTS", "GVOICE-ONE-SIDE", "GVOICE-FILE-MISSING"])
    #expect(reading.report.bytes.balances)
  }

  @Test func `misses no file where none is named`() throws {
    let page = GoogleSample.texts.replacing("src=", with: "title=")
    #expect(try ReadExport(format, ["a.html": page]).losses == ["GVOICE-NO-RECEIPTS", "GVOICE-ONE-SIDE"])
  }

  @Test func `of two parts gives each page once, and says where one is cut`() throws {
    let reading = try ReadExport(
      format, ["a.zip!/c/A - Text - 1.html": GoogleSample.texts, "b.zip!/c/A - Text - 1.html": GoogleSample.texts])
    #expect(reading.messages.count == 2 && reading.choice("duplicatesLeftOut") == "2")
    let half = try ReadExport(format, ["a.html": String(GoogleSample.texts.prefix(600))])
    #expect(half.messages.count == 2 && half.codes == [.truncated] && half.report.grade == .d)
    let none = try ReadExport(format, ["a.html": "<html><body>nothing</body></html>"])
    #expect(none.codes == [.unreadableLine] && none.report.bytes.balances)
  }

  @Test func `keeps every promise of the seam`() throws {
    try verifyParser(format, on: Array(GoogleSample.texts.utf8), named: "a.html", mutations: 1000, seed: 14)
    try verifyParser(format, on: Array(GoogleSample.voicemail.utf8), named: "a.html", mutations: 300, seed: 15)
  }
}
