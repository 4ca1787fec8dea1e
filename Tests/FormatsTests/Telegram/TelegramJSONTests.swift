// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Records
import Testing

@Suite struct `A JSON export of Telegram Desktop` {
  private let reading: TelegramReading

  init() throws {
    reading = try TelegramReading(
      TelegramJSON(),
      [("result.json", TelegramSample.group), ("photos/photo_1.jpg", "picture"), ("photos/photo_1.jpg_thumb.jpg", "t")])
  }

  @Test func `is recognised by its members and claims what is Telegram's`() throws {
    let found = try TelegramJSON().recognise(
      TelegramReading.export([
        ("d/result.json", TelegramSample.group), ("d/photos/a.jpg", ""), ("d/messages2.html", ""), ("d/other.txt", ""),
      ]))
    #expect(found?.confidence == .certain)
    #expect(found?.claims == ["d/messages2.html", "d/photos/", "d/result.json"])
    #expect(try TelegramJSON().recognise(TelegramReading.export([("x", TelegramSample.account)])) != nil)
    for text in ["{}", "", #"{"type": "text", "id": 1, "messages": []}"#, #"{"about": "me", "list": []}"#, "[1]"] {
      #expect(try TelegramJSON().recognise(TelegramReading.export([("result.json", text)])) == nil)
    }
  }

  @Test func `gives a message its words, styles, moment and people`() {
    let message = reading.messages[0]
    #expect(message.text == "Level 3 see map" && message.nativeID == "2" && message.replyTo == "1")
    #expect(
      message.extra("span:0") == "6-7 bold" && message.extra("span:1") == "12-15 text_link https://rivers.example/")
    #expect(message.sender == Participant(name: "Ada Rivers", address: "user100"))
    #expect(
      message.sentAt?.instant == Instant(milliseconds: 1_772_530_800_000) && message.sentAt?.zoneBasis == .inSource)
    #expect(message.extra("raw:date") == "2026-03-03T09:40:00")
    #expect(message.edited && message.extra("edited") == "2026-03-03T09:41:00Z")
    #expect(message.forwarded && message.extra("forwarded:from") == "Gauge Bot")
    #expect(message.conversation == ConversationLabel(id: "1400000001", title: "Flood room"))
  }

  @Test func `names who reacted and counts the others`() {
    let message = reading.messages[0]
    #expect(message.reactions.map(\.emoji) == ["👍", "👍"] && message.reactions[0].by?.name == "Bo Banks")
    #expect(message.extra("reaction:0:at") == "2026-03-03T09:42:00" && message.extra("reaction:1:count") == "2")
  }

  @Test func `gives files to the sink and keeps deleted accounts without a name`() {
    let photo = reading.messages[1]
    #expect(photo.type == .media && photo.sender == Participant(address: "user300"))
    #expect(photo.attachments.map(\.status) == [.present] && photo.attachments[0].mediaType == "image/jpeg")
    #expect(reading.files == [Array("picture".utf8)] && reading.notices.isEmpty && photo.extra("raw:width") == "960")
  }

  @Test func `tells polls with their options and votes`() {
    let poll = reading.messages[2]
    #expect(poll.type == .poll && poll.text == "Close the gate?\nYes\nNo" && poll.extra("poll:votes:0") == "2")
    #expect(
      poll.extra("poll:chosen:0") == "true" && poll.extra("raw:inline_bot_buttons") == #"[[{"type":"callback"}]]"#)
  }

  @Test func `tells service messages as events`() {
    let event = reading.events[0]
    #expect(event.type == .groupCreated && event.actor?.name == "Ada Rivers" && event.after == "Flood room")
    #expect(event.targets.map(\.name) == ["Bo Banks", "Cy Weir"] && event.extra("id") == "1")
    #expect(event.text == "create_group: Flood room: Bo Banks, Cy Weir")
  }

  @Test func `is complete with its known losses`() {
    #expect(reading.report.grade == .a && reading.report.bytes.balances)
    #expect(reading.losses == ["TG-NO-DELETED", "TG-NO-READ", "TG-EDIT-HISTORY", "TG-ID-GAPS"])
    #expect(reading.choice("idsPassedOver") == "2")
  }

  @Test func `reads every chat of an account and knows its holder`() throws {
    let account = try TelegramReading(TelegramJSON(), TelegramSample.account)
    #expect(account.messages.map(\.sender?.isSelf) == [true, nil, true] && account.messages[1].type == .unknown)
    #expect(account.messages.map(\.conversation.title) == ["Ada Rivers", "Ada Rivers", "Saved messages"])
    #expect(account.events.map(\.type) == [.call, .memberLeft] && account.events[0].extra("call:seconds") == "75")
    #expect(account.events[0].actor?.isSelf == false && account.events[1].conversation.title == "Old group")
    #expect(
      account.losses.isSuperset(of: ["TG-UNSUPPORTED", "TG-NO-SECRET"]) && account.choice("contactsListed") == "2")
    #expect(!account.losses.contains("TG-ID-GAPS") && account.report.bytes.balances)
  }

  @Test func `knows the holder in a chat between two`() throws {
    let chat = TelegramSample.chat(TelegramSample.messages, type: "personal_chat", id: 100)
    let two = try TelegramReading(TelegramJSON(), chat)
    #expect(two.messages.map(\.sender?.isSelf) == [false, true, true] && two.losses.contains("TG-NO-SECRET"))
  }

  @Test func `dates by the wall where there is no instant, and never from the epoch`() throws {
    let old = TelegramSample.chat(
      #"{"id": 1, "type": "message", "date": "2019-07-12T16:55:32", "edited": "1970-01-01T01:00:00", "from": "Ada", "from_id": 4400000001, "text": "x"}"#
    )
    let bare = try TelegramReading(TelegramJSON(), old)
    #expect(bare.messages[0].sentAt?.instant == nil && bare.messages[0].sentAt?.wall?.iso == "2019-07-12T16:55:32")
    #expect(!bare.messages[0].edited && bare.messages[0].sender?.address == "4400000001")
    #expect(bare.losses.contains("TG-NO-ZONE") && bare.report.grade == .b)
    let declared = try TelegramReading(TelegramJSON(), old, choices: Choices(timeZone: "Europe/London"))
    #expect(
      declared.messages[0].sentAt?.instant?.iso == "2019-07-12T15:55:32Z" && declared.report.zoneBasis == .declared)
  }

  @Test(arguments: [
    ("(File not included. Change data exporting settings to download.)", ParsedAttachment.Status.omitted),
    ("(File exceeds maximum size. Change data exporting settings to download.)", .tooLarge),
    ("(File unavailable, please try again later)", .missing), ("files/gone.pdf", .missing),
  ])
  func `says why a file is not there`(path: String, status: ParsedAttachment.Status) throws {
    let one = try message(#""file": "\#(path)", "media_type": "voice_message", "duration_seconds": 4, "text": """#)
    #expect(one.messages[0].attachments.map(\.status) == [status] && one.report.grade == .c)
    #expect(one.losses.contains(status == .missing ? "TG-MEDIA-MISSING" : "TG-MEDIA-OMITTED"))
    #expect(
      one.messages[0].extra("raw:media_type") == "voice_message" && one.messages[0].extra("raw:duration_seconds") == "4"
    )
  }

  @Test func `tells places, contacts and self-destructing pictures`() throws {
    let place = try message(
      #""location_information": {"latitude": 51.5, "longitude": -0.1}, "place_name": "Weir", "text": """#)
    #expect(place.messages[0].type == .location && place.messages[0].extra("location:latitude") == "51.5")
    let contact = try message(
      #""contact_information": {"first_name": "Cy", "phone_number": "+44 7700 900456"}, "text": """#)
    #expect(
      contact.messages[0].type == .contact && contact.messages[0].extra("contact:phone_number") == "+44 7700 900456")
    let picture = try message(
      #""photo": "(File not included. Change data exporting settings to download.)", "self_destruct_period_seconds": 10, "text": """#
    )
    #expect(
      picture.messages[0].attachments[0].status == .viewOnce && picture.messages[0].extra("expires:seconds") == "10")
  }

  @Test func `says when messages deleted themselves or the history was cleared`() throws {
    let events = try TelegramReading(
      TelegramJSON(),
      TelegramSample.chat(
        #"""
        {"id": 1, "type": "service", "date_unixtime": "1772530800", "actor": "Ada", "action": "set_messages_ttl", "period": 604800},
        {"id": 2, "type": "service", "date_unixtime": "1772530801", "action": "clear_history"},
        {"id": 3, "type": "service", "date_unixtime": "1772530802", "action": "newer_action", "detail": {"a": 1}},
        {"id": 4, "type": "message", "date_unixtime": "1772530803", "from": "Ada", "text": "x"}
        """#))
    #expect(events.events.map(\.type) == [.disappearingTimerChanged, .earlierMessagesUnavailable, .unknown])
    #expect(events.events[0].after == "604800" && events.events[2].extra("raw:detail") == #"{"a":1}"#)
    #expect(events.losses.isSuperset(of: ["TG-AUTO-DELETE", "TG-HISTORY-CLEARED"]) && events.report.grade == .c)
  }

  @Test func `loses one bad message among good ones`() throws {
    let text = TelegramSample.group.replacing(#""text": "Weir""#, with: #""text": "Weir"#)
    let damaged = try TelegramReading(TelegramJSON(), text)
    #expect(damaged.messages.map(\.nativeID) == ["2", "6"] && damaged.notices.map(\.code) == [.unparseableMessage])
    #expect(damaged.report.bytes.balances && damaged.report.bytes.unparsed > 100 && damaged.report.grade == .c)
  }

  @Test func `tells what was read before a file stops`() throws {
    let half = String(TelegramSample.group.prefix(1200))
    let reading = try TelegramReading(TelegramJSON(), half)
    #expect(reading.messages.count == 1 && reading.notices.map(\.code) == [.truncated] && reading.report.grade == .d)
    #expect(reading.losses.contains("TG-TRUNCATED"))
  }

  @Test func `reads a message two parts hold once, and both where one was edited`() throws {
    let other = TelegramSample.group.replacing("Weir", with: "Weir 2")
    let both = try TelegramReading(
      TelegramJSON(), [("1/result.json", TelegramSample.group), ("2/result.json", other)])
    #expect(both.messages.map(\.nativeID) == ["2", "3", "6", "3"] && both.choice("duplicatesSkipped") == "3")
  }

  @Test func `tells files that no message names`() throws {
    let odd = try TelegramReading(
      TelegramJSON(), [("result.json", TelegramSample.group), ("photos/other.jpg", "x"), ("css/style.css", "")])
    #expect(odd.notices.map(\.code) == [.attachmentUnlisted] && odd.report.attachments == [.missing: 1, .unlisted: 1])
  }

  @Test func `reads control characters as Telegram writes them`() throws {
    #expect(try message(#""text": "a\x1Fb""#).messages[0].text == "a\u{1F}b")
  }

  @Test func `keeps its promises whatever is damaged`() throws {
    try verifyParser(TelegramJSON(), on: Array(TelegramSample.group.utf8), named: "result.json", mutations: 1000)
    try verifyParser(TelegramJSON(), on: Array(TelegramSample.account.utf8), named: "result.json", mutations: 300)
  }

  private func message(_ members: String) throws -> TelegramReading {
    try TelegramReading(
      TelegramJSON(),
      TelegramSample.chat(
        #"{"id": 1, "type": "message", "date_unixtime": "1772530800", "from": "Ada", "from_id": "user1", \#(members)}"#)
    )
  }
}
