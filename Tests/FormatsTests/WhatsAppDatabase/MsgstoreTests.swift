// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Records
import Testing

@Suite struct `A message of WhatsApp's database` {
  private let group = ["chat_row_id": "2", "sender_jid_row_id": "4"]

  @Test func `tells sender, chat, times and states`() throws {
    let messages = try MsgstoreSample.messages([
      MsgstoreSample.message(1, 0, "The sluice is open.", ["received_timestamp": "\(MsgstoreSample.morning + 61000)"]),
      MsgstoreSample.message(2, 0, "Thank you.", ["from_me": "1", "starred": "1", "future_column": "'new'"]),
      MsgstoreSample.message(3, 0, "In the group", group),
      "INSERT INTO receipt_user VALUES (1, 2, 1, \(MsgstoreSample.morning + 121000), \(MsgstoreSample.morning + 180000), 0)",
    ])
    #expect(messages[0].sender == Participant(address: "+447700900101", isSelf: false))
    #expect(messages[0].sentAt?.instant?.milliseconds == MsgstoreSample.morning + 60000)
    #expect(MsgstoreSample.extra("received", messages[0].extras) == "2026-03-01T09:01:01Z")
    #expect(messages[0].conversation.id == "447700900101@s.whatsapp.net" && messages[0].nativeID == "K1")
    #expect(messages[1].sender?.isSelf == true)
    #expect(MsgstoreSample.extra("receipt:read:+447700900101", messages[1].extras) == "2026-03-01T09:03:00Z")
    #expect(MsgstoreSample.extra("raw:future_column", messages[1].extras) == "new")
    // A hidden address stands for the number it is mapped to.
    #expect(messages[2].sender?.address == "+447700900102" && messages[2].conversation.title == "Weir repair")
  }

  @Test func `tells replies, forwards, edits and deletions`() throws {
    let messages = try MsgstoreSample.messages([
      MsgstoreSample.message(1, 0, "Yes"), "INSERT INTO message_quoted VALUES (1, 1, NULL, 'K0', 'Open it?')",
      MsgstoreSample.message(2, 0, "News"), "INSERT INTO message_forwarded VALUES (2, 5)",
      MsgstoreSample.message(3, 0, "Newest"),
      "INSERT INTO message_edit_info VALUES (3, 'K3a', \(MsgstoreSample.morning))",
      MsgstoreSample.message(4, 15, nil, group), "INSERT INTO message_revoked VALUES (4, 'K4a', 1)",
      MsgstoreSample.message(5, 15, nil),
    ])
    #expect(messages[0].replyTo == "K0" && MsgstoreSample.extra("quote:text", messages[0].extras) == "Open it?")
    #expect(MsgstoreSample.extra("quote:author", messages[0].extras) == "self")
    #expect(messages[1].forwarded && MsgstoreSample.extra("forwarded:score", messages[1].extras) == "5")
    #expect(messages[2].edited && MsgstoreSample.extra("edited:at", messages[2].extras) == "2026-03-01T09:00:00Z")
    #expect(messages[3].type == .deleted && messages[3].deleted)
    #expect(MsgstoreSample.extra("deleted:by", messages[3].extras) == "admin +447700900101")
    #expect(MsgstoreSample.extra("deleted:by", messages[4].extras) == "sender")
  }

  @Test func `tells reactions and polls with their voters`() throws {
    let messages = try MsgstoreSample.messages([
      MsgstoreSample.message(1, 66, "Which day?", group),
      "INSERT INTO message_poll VALUES (1, NULL)",
      "INSERT INTO message_poll_option VALUES (1, 1, 'Monday', 2), (2, 1, 'Friday', NULL)",
      "INSERT INTO message_add_on VALUES (1, 1, NULL, 1, \(MsgstoreSample.morning)), (2, 0, 1, 1, 0), (3, 0, 2, 1, \(MsgstoreSample.morning))",
      "INSERT INTO message_add_on_poll_vote_selected_option VALUES (1, 1), (2, 1)",
      "INSERT INTO message_add_on_reaction VALUES (3, '🦆')",
    ])
    let poll = messages[0]
    #expect(poll.type == .poll && poll.text == "Which day?\nMonday\nFriday")
    #expect(
      MsgstoreSample.extra("poll:votes:0", poll.extras) == "2"
        && MsgstoreSample.extra("poll:votes:1", poll.extras) == "0")
    #expect(poll.extras.filter { $0.name == "poll:voter:0" }.map(\.value) == ["self", "+447700900101"])
    #expect(poll.reactions.map(\.emoji) == ["🦆"] && poll.reactions[0].by?.address == "+447700900102")
    #expect(MsgstoreSample.extra("reaction:0:at", poll.extras) == "2026-03-01T09:00:00Z")
  }

  @Test func `tells places, contacts, timers and view-once`() throws {
    let messages = try MsgstoreSample.messages([
      MsgstoreSample.message(1, 5, nil), "INSERT INTO message_location VALUES (1, 51.5, -0.1, 'The weir')",
      MsgstoreSample.message(2, 4, "Marsh"), "INSERT INTO message_vcard VALUES (1, 2, 'BEGIN:VCARD')",
      MsgstoreSample.message(3, 0, "Gone soon"), "INSERT INTO message_ephemeral VALUES (3, 86400, 0)",
      MsgstoreSample.message(4, 42, nil), "INSERT INTO message_media VALUES (4, NULL, 'image/jpeg', NULL, 10, NULL, 0)",
    ])
    #expect(messages.map(\.type) == [.location, .contact, .text, .viewOnce])
    #expect(MsgstoreSample.extra("location:latitude", messages[0].extras) == "51.5" && messages[0].text == "The weir")
    #expect(MsgstoreSample.extra("contact:0:vcard", messages[1].extras) == "BEGIN:VCARD")
    #expect(MsgstoreSample.extra("expires:seconds", messages[2].extras) == "86400")
    #expect(messages[3].attachments.map(\.status) == [.viewOnce])
  }

  @Test func `has the file it names where the Media folder came along`() throws {
    let statements = [
      MsgstoreSample.message(1, 1, nil),
      "INSERT INTO message_media VALUES (1, 'Media/WhatsApp Images/IMG-1.jpg', 'image/jpeg', NULL, 3, x'00112233', 0)",
    ]
    let database = ("WhatsApp/Databases/msgstore.db", MsgstoreSample.android(statements))
    let image = ("WhatsApp/Media/WhatsApp Images/IMG-1.jpg", [1, 2, 3] as [UInt8])
    let other = ("WhatsApp/Media/WhatsApp Images/IMG-2.jpg", [4] as [UInt8])
    let (with, report) = try MsgstoreSample.parse(Msgstore(), [database, image, other])
    guard case .message(let message) = with[0] else { return #expect(Bool(false)) }
    #expect(message.attachments.map(\.status) == [.present] && report.attachments[.unlisted] == 1)
    #expect(report.choices.contains(Extra("mediaKeysLeftOut", "1")))
    #expect(!message.extras.contains { $0.value.contains("00112233") })
    let (_, without) = try MsgstoreSample.parse(Msgstore(), [database])
    #expect(without.losses.contains { $0.code == "WA-DB-NO-MEDIA" } && without.attachments[.omitted] == 1)
    let (_, missing) = try MsgstoreSample.parse(Msgstore(), [database, other])
    #expect(missing.losses.contains { $0.code == "WA-DB-MEDIA-MISSING" })
  }

  @Test func `is an event where the application speaks`() throws {
    let kinds: [(Int, EventType)] = [
      (1, .groupTitleChanged), (5, .memberLeft), (11, .groupCreated), (12, .memberAdded), (14, .memberRemoved),
      (18, .securityCodeChanged), (19, .encryptionNotice), (20, .memberJoined), (27, .groupDescriptionChanged),
      (28, .numberChanged), (56, .disappearingTimerChanged), (58, .contactUnblocked), (990, .unknown),
    ]
    var statements: [String] = []
    for (place, kind) in kinds.enumerated() {
      statements.append(MsgstoreSample.message(place + 1, 7, "New", group))
      statements.append("INSERT INTO message_system VALUES (\(place + 1), \(kind.0))")
    }
    statements += [
      "INSERT INTO message_system_value_change VALUES (1, 'Old')",
      "INSERT INTO message_system_chat_participant VALUES (4, 1)",
      "INSERT INTO message_system_number_change VALUES (10, 1, 2)",
      "INSERT INTO message_ephemeral_setting VALUES (11, 604800)",
      "INSERT INTO message_system_block_contact VALUES (12, 0)",
    ]
    let events = try MsgstoreSample.events(statements)
    #expect(events.map(\.type) == kinds.map(\.1))
    #expect(events[0].before == "Old" && events[0].after == "New")
    #expect(events[3].targets.first?.address == "+447700900101")
    #expect(events[9].before == "+447700900101" && events[9].after == "+447700900102")
    #expect(events[10].after == "604800")
    #expect(MsgstoreSample.extra("system:action", events[12].extras) == "990")
  }

  @Test func `is a call where the call list has one`() throws {
    let messages = try MsgstoreSample.messages([
      "INSERT INTO call_log VALUES (1, 1, 0, 'C1', \(MsgstoreSample.morning), 1, 65, 5, 0)",
      "INSERT INTO call_log VALUES (2, 1, 0, 'C2', \(MsgstoreSample.morning), 0, 0, 4, 0)",
    ])
    #expect(messages.map(\.type) == [.call, .call])
    #expect(
      messages[0].extras.prefix(3) == [
        Extra("call:kind", "video"), Extra("call:outcome", "answered"), Extra("call:seconds", "65"),
      ])
    #expect(MsgstoreSample.extra("call:outcome", messages[1].extras) == "missed")
  }

  @Test func `survives damage of every kind in its database`() throws {
    let bytes = MsgstoreSample.android((1...10).map { MsgstoreSample.message($0, 0, "Reading \($0)") })
    try verifyParser(Msgstore(), on: bytes, named: "msgstore.db", mutations: 1000)
  }
}

@Suite struct `A message of WhatsApp's iPhone database` {
  static let database = MsgstoreSample.make([
    "PRAGMA page_size = 1024",
    "CREATE TABLE ZWACHATSESSION (Z_PK INTEGER PRIMARY KEY, ZCONTACTJID TEXT, ZPARTNERNAME TEXT)",
    "CREATE TABLE ZWAGROUPMEMBER (Z_PK INTEGER PRIMARY KEY, ZMEMBERJID TEXT, ZCONTACTNAME TEXT)",
    "CREATE TABLE ZWAMESSAGE (Z_PK INTEGER PRIMARY KEY, ZISFROMME INTEGER, ZMESSAGETYPE INTEGER, ZCHATSESSION INTEGER, ZGROUPMEMBER INTEGER, ZMEDIAITEM INTEGER, ZMESSAGEDATE REAL, ZFROMJID TEXT, ZTEXT TEXT, ZSTANZAID TEXT, ZGROUPEVENTTYPE INTEGER, ZSTARRED INTEGER)",
    "CREATE TABLE ZWAMEDIAITEM (Z_PK INTEGER PRIMARY KEY, ZMEDIALOCALPATH TEXT, ZTITLE TEXT, ZLATITUDE REAL, ZLONGITUDE REAL, ZFILESIZE INTEGER, ZMETADATA BLOB)",
    "INSERT INTO ZWACHATSESSION VALUES (1, '447700900101@s.whatsapp.net', 'A. Brook'), (2, '777@g.us', 'Weir repair')",
    "INSERT INTO ZWAGROUPMEMBER VALUES (1, '447700900102@s.whatsapp.net', 'J. Marsh')",
    "INSERT INTO ZWAMESSAGE VALUES (1, 0, 0, 1, NULL, 1, 794048400.5, '447700900101@s.whatsapp.net', 'The sluice is open.', 'S1', NULL, 1)",
    "INSERT INTO ZWAMESSAGE VALUES (2, 1, 0, 1, NULL, NULL, 794048460, NULL, 'Thanks', 'S2', NULL, 0)",
    "INSERT INTO ZWAMESSAGE VALUES (3, 0, 1, 2, 1, 2, 794048520, '777@g.us', NULL, 'S3', NULL, 0)",
    "INSERT INTO ZWAMESSAGE VALUES (4, 0, 14, 2, 1, NULL, 794048580, '777@g.us', NULL, 'S4', NULL, 0)",
    "INSERT INTO ZWAMESSAGE VALUES (5, 0, 6, 2, 1, NULL, 794048640, '777@g.us', NULL, 'S5', 2, 0)",
    "INSERT INTO ZWAMEDIAITEM VALUES (1, NULL, NULL, 0, 0, 0, x'2A025330')",
    "INSERT INTO ZWAMEDIAITEM VALUES (2, 'Media/777@g.us/a/b/weir.jpg', 'The weir', 0, 0, 3, NULL)",
  ])

  @Test func `is read with names, replies, files, deletions and group events`() throws {
    let files: [(String, [UInt8])] = [
      ("ChatStorage.sqlite", Self.database), ("Message/Media/777@g.us/a/b/weir.jpg", [1, 2, 3]),
    ]
    let (items, report) = try MsgstoreSample.parse(ChatStorage(), files)
    let messages = items.compactMap { if case .message(let message) = $0 { message } else { nil } }
    #expect(messages.map(\.type) == [.text, .text, .media, .deleted])
    #expect(messages[0].sender == Participant(name: "A. Brook", address: "+447700900101", isSelf: false))
    #expect(messages[0].replyTo == "S0" && messages[0].sentAt?.wall?.iso == "2026-03-01T09:00:00.500")
    #expect(messages[1].sender?.isSelf == true && messages[1].nativeID == "S2")
    #expect(messages[2].attachments.map(\.status) == [.present] && messages[2].text == "The weir")
    #expect(messages[2].sender?.name == "J. Marsh" && messages[2].conversation.title == "Weir repair")
    guard case .event(let event) = items[4] else { return #expect(Bool(false)) }
    #expect(event.type == .memberAdded && event.targets.first?.name == "J. Marsh")
    #expect(report.choices.contains(Extra("experimental", "true")) && report.grade == .b)
  }

  @Test func `survives damage of every kind in an iPhone's database`() throws {
    try verifyParser(ChatStorage(), on: Self.database, named: "ChatStorage.sqlite", mutations: 1000)
  }
}
