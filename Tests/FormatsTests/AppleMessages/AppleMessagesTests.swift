// SPDX-License-Identifier: Apache-2.0
import Foundation
import Formats
import OnRecordTesting
import Records
import Testing

@Suite struct `A message of Apple's database` {
  @Test func `tells sender, time, words, service and receipts`() throws {
    let sample = AppleSample()
    sample.add(1, ["text": .text("The sluice is open."), "date_read": .integer(AppleSample.morning + 120_000_000_000)])
    sample.add(
      2,
      [
        "text": .text("Thank you."), "is_from_me": .integer(1), "handle_id": .integer(0),
        "destination_caller_id": .text("+447700900100"),
        "date_delivered": .integer(AppleSample.morning + 180_000_000_000),
      ])
    let messages = try sample.messages()
    #expect(messages.map(\.text) == ["The sluice is open.", "Thank you."])
    #expect(messages[0].sender == Participant(address: "+447700900101", isSelf: false))
    #expect(messages[1].sender == Participant(address: "+447700900100", isSelf: true))
    #expect(messages[0].sentAt?.wall?.iso == "2026-03-01T09:01:00")
    #expect(messages[0].extra("read") == "2026-03-01T09:02:00Z")
    #expect(messages[1].extra("delivered") == "2026-03-01T09:03:00Z")
    #expect(messages[0].extra("service") == "iMessage")
    #expect(messages[0].nativeID == "G1" && messages[0].conversation.id == "+447700900101")
    #expect(messages[0].source == Provenance(file: "chat.db!/message", start: 1, end: 1))
  }

  @Test func `takes the archived words before the stale column, with mentions and links`() throws {
    let sample = AppleSample()
    let body = TypedWords.make(
      "Ask \u{1F30A} Marsh",
      attributes: ["__kIMMentionConfirmedMention": "j.marsh@rivers.example", "__kIMMessagePartAttributeName": "0"])
    sample.add(1, ["text": .text("stale"), "attributedBody": .blob(body)])
    sample.add(2, ["attributedBody": .blob(TypedWords.make("Only archived"))])
    let messages = try sample.messages()
    #expect(messages[0].text == "Ask \u{1F30A} Marsh")
    #expect(messages[0].extra("span:0") == "0-14 mention j.marsh@rivers.example")
    #expect(messages[1].text == "Only archived")
  }

  @Test func `joins reactions, and keeps those taken back`() throws {
    let sample = AppleSample()
    func tapback(_ id: Int64, _ type: Int64, _ target: String, _ more: [String: DatabaseValue] = [:]) {
      sample.add(
        id,
        [
          "associated_message_guid": .text(target), "associated_message_type": .integer(type), "text": .text("Liked"),
        ].merging(more) { $1 })
    }
    sample.add(1, ["text": .text("Agreed?")])
    tapback(2, 2001, "p:0/G1")
    tapback(3, 2000, "bp:G1", ["handle_id": .integer(2)])
    tapback(4, 3000, "p:0/G1", ["handle_id": .integer(2)])
    tapback(5, 2006, "G1", ["is_from_me": .integer(1), "associated_message_emoji": .text("🦆")])
    tapback(6, 2001, "p:0/GONE")
    let (items, report) = try sample.parse()
    guard case .message(let first) = items[0], case .message(let apart) = items[1] else { throw Gone() }
    #expect(items.count == 2)
    #expect(first.reactions.map(\.emoji) == ["👍", "🦆"])
    #expect(first.reactions[0].by?.address == "+447700900101")
    #expect(first.extra("reaction:0:at") == "2026-03-01T09:02:00Z")
    #expect(first.extra("reactionRemoved") == "❤️ j.marsh@rivers.example 2026-03-01T09:04:00Z")
    #expect(apart.replyTo == "GONE" && apart.extra("reaction:emoji") == "👍")
    #expect(report.choices.contains(Extra("reactionsJoined", "4")))
  }

  @Test func `tells replies, effects, errors and columns of the future`() throws {
    let sample = AppleSample()
    sample.add(1, ["text": .text("Which gauge?")])
    sample.add(
      2,
      [
        "text": .text("The weir's"), "thread_originator_guid": .text("G1"), "thread_originator_part": .text("0:0:12"),
        "expressive_send_style_id": .text("com.apple.MobileSMS.expressivesend.loud"), "future_column": .text("new"),
        "is_from_me": .integer(1), "error": .integer(22), "is_sent": .integer(0),
      ])
    let reply = try sample.messages()[1]
    #expect(reply.replyTo == "G1" && reply.extra("replyTo:part") == "0:0:12")
    #expect(reply.extra("effect")?.hasSuffix("loud") == true)
    #expect(reply.extra("error") == "22" && reply.extra("state") == "notSent")
    #expect(reply.extra("raw:future_column") == "new")
  }

  @Test func `is an event where the application speaks`() throws {
    let sample = AppleSample()
    let kinds: [(Int64, Int64, EventType)] = [
      (1, 0, .memberAdded), (1, 1, .memberRemoved), (2, 0, .groupTitleChanged), (3, 0, .memberLeft),
      (3, 1, .groupIconChanged), (4, 0, .unknown), (5, 0, .messageKept), (6, 0, .call), (9, 0, .unknown),
    ]
    for (place, kind) in kinds.enumerated() {
      sample.add(
        Int64(place + 1), chat: 2,
        [
          "item_type": .integer(kind.0), "group_action_type": .integer(kind.1), "other_handle": .integer(2),
          "group_title": .text("Weir repair 2"),
        ])
    }
    let events = try sample.parse().items.compactMap { if case .event(let event) = $0 { event } else { nil } }
    #expect(events.map(\.type) == kinds.map(\.2))
    #expect(events[0].targets.first?.address == "j.marsh@rivers.example")
    #expect(events[2].after == "Weir repair 2" && events[2].conversation.title == "Weir repair")
    #expect(events[3].targets.first?.address == "+447700900101")
    #expect(events[8].extra("raw:item_type") == "9")
  }

  @Test func `is marked as deleted while it can be recovered, and kept without a chat`() throws {
    let sample = AppleSample()
    sample.add(1, chat: nil, ["text": .text("Not for the file")])
    sample.run("INSERT INTO chat_recoverable_message_join VALUES (2, 1, ?)", .integer(AppleSample.morning))
    sample.add(2, chat: nil, ["text": .text("Astray")])
    sample.add(3, ["text": .text("Half")])
    sample.run("INSERT INTO recoverable_message_part VALUES (1, 3, 1, 0, ?)", .blob(TypedWords.make("the other half")))
    sample.run("INSERT INTO deleted_messages VALUES (1, 'G90')")
    let (items, report) = try sample.parse()
    let messages = items.compactMap { if case .message(let message) = $0 { message } else { nil } }
    #expect(messages[0].deleted && messages[0].text == "Not for the file")
    #expect(messages[0].extra("deleted:at") == "2026-03-01T09:00:00Z" && messages[0].conversation.id == "chat777")
    #expect(messages[1].extra("chat:none") == "true" && !messages[1].deleted)
    #expect(messages[2].extra("deleted:part:1") == "the other half")
    let codes = Set(report.losses.map(\.code))
    #expect(codes.isSuperset(of: ["IMSG-RECENTLY-DELETED", "IMSG-DELETED", "IMSG-ORPHANS"]))
    #expect(report.grade == .c)
  }

  @Test func `is a text message where its service was SMS`() throws {
    let sample = AppleSample()
    sample.add(1, chat: 3, ["text": .text("Flood warning"), "service": .text("SMS")])
    sample.add(2, chat: 3, ["text": .text("With heading"), "service": .text("SMS"), "subject": .text("Tide")])
    let messages = try sample.messages()
    #expect(messages.map(\.type) == [.sms, .mms])
    #expect(messages.map(\.conversation.id) == ["+447700900101", "+447700900101"])
  }
}

@Suite struct `Files of Apple's messages` {
  private func sample() -> AppleSample {
    let sample = AppleSample()
    sample.add(1, ["text": .text("\u{FFFC}"), "cache_has_attachments": .integer(1)])
    sample.attach(1, to: 1, path: "~/Library/Messages/Attachments/ab/11/A1/weir.jpg", name: "weir.jpg")
    sample.attach(2, to: 1, path: "~/Library/Messages/Attachments/ab/12/A2/lock.jpg", name: "lock.jpg")
    return sample
  }

  @Test func `are found in the folder beside, and missed where they are not`() throws {
    let files: [(String, [UInt8])] = [
      ("Attachments/ab/11/A1/weir.jpg", [1, 2, 3]), ("Attachments/ab/13/A3/other.jpg", [4]),
    ]
    let (items, report) = try sample().parse(files)
    guard case .message(let message) = items[0] else { throw Gone() }
    #expect(message.attachments.map(\.status) == [.present, .missing])
    #expect(message.text == nil && message.type == .media)
    #expect(message.attachments[0].member == "Attachments/ab/11/A1/weir.jpg")
    #expect(message.extra("attachment:1:bytes") == "2048")
    #expect(report.attachments[.unlisted] == 1)
    #expect(report.losses.contains { $0.code == "IOS-OFFLOADED" })
  }

  @Test func `are omitted where no folder was handed in`() throws {
    let (items, report) = try sample().parse()
    guard case .message(let message) = items[0] else { throw Gone() }
    #expect(message.attachments.map(\.status) == [.omitted, .omitted])
    #expect(report.losses.contains { $0.code == "IMSG-NO-ATTACHMENTS" })
  }

  @Test func `are found by their hash in a device backup`() throws {
    let sample = AppleSample()
    sample.add(1, ["cache_has_attachments": .integer(1)])
    sample.attach(1, to: 1, path: "~/Library/SMS/Attachments/ab/11/A1/weir.jpg", name: "weir.jpg")
    // SHA-1 of "MediaDomain-Library/SMS/Attachments/ab/11/A1/weir.jpg"
    let name = AppleBackupName.make("MediaDomain-Library/SMS/Attachments/ab/11/A1/weir.jpg")
    let database = "backup/3d/3d0d7e5fb2ce288813306e4d4636395e047a3d28"
    let (items, _) = try AppleSample.parse([
      (database, sample.database.image), ("backup/\(name.prefix(2))/\(name)", [9, 9]),
    ])
    guard case .message(let message) = items[0] else { throw Gone() }
    #expect(message.attachments.map(\.status) == [.present])
  }

  @Test func `are expired where an audio message was not kept`() throws {
    let sample = AppleSample()
    sample.add(
      1, ["cache_has_attachments": .integer(1), "is_audio_message": .integer(1), "expire_state": .integer(1)])
    sample.attach(1, to: 1, path: nil, name: "Audio Message.caf")
    let (items, report) = try sample.parse()
    guard case .message(let message) = items[0] else { throw Gone() }
    #expect(message.attachments.map(\.status) == [.expired])
    #expect(report.losses.contains { $0.code == "IMSG-AUDIO-EXPIRED" })
  }
}

@Suite struct `Apple's database` {
  @Test func `is recognised by its tables, not by its name`() throws {
    let sample = AppleSample()
    let export = Export(name: "anything", source: MemorySource(sample.database.image))
    #expect(try AppleMessages().recognise(export)?.confidence == .certain)
    let other = try DatabaseFile.memory()
    _ = other.execute("CREATE TABLE message (id INTEGER)")
    #expect(try AppleMessages().recognise(Export(name: "chat.db", source: MemorySource(other.image))) == nil)
    #expect(try AppleMessages().recognise(Export(name: "chat.db", source: MemorySource([1, 2]))) == nil)
  }

  @Test func `is asked for without encryption where the backup has it`() throws {
    let path = "b/3d/3d0d7e5fb2ce288813306e4d4636395e047a3d28"
    let tree = FileTree(files: [TreeFile(path: path, size: 600) { MemorySource([UInt8](repeating: 3, count: 600)) }])
    let export = Export(name: "b", source: MemorySource([0]), tree: tree)
    #expect(try AppleMessages().recognise(export)?.confidence == .likely)
    let error = #expect(throws: FormatError.self) {
      try AppleMessages().items(export, choices: Choices(), files: DiscardingSink())
    }
    #expect(error?.code == .encrypted)
  }

  @Test func `says so where its log is missing`() throws {
    let sample = AppleSample()
    sample.add(1, ["text": .text("Dry")])
    var bytes = sample.database.image
    let withLog = try AppleSample.parse([("chat.db", bytes), ("chat.db-wal", [])]).report
    #expect(!withLog.losses.contains { $0.code == "IMSG-NO-WAL" } && withLog.grade == .a)
    for mode: UInt8 in [1, 2] {
      (bytes[18], bytes[19]) = (mode, mode)
      let (items, report) = try AppleSample.parse([("chat.db", bytes)])
      #expect(items.count == 1)
      #expect(report.losses.contains { $0.code == "IMSG-NO-WAL" } && report.grade == .c)
    }
  }

  @Test func `lacks names and what was not kept, and nothing else where nothing shows it`() throws {
    let sample = AppleSample()
    sample.add(1, ["text": .text("Dry")])
    let report = try sample.parse([("chat.db-wal", [])]).report
    #expect(Set(report.losses.map(\.code)) == ["IMSG-NO-NAMES", "IMSG-KEEP"])
  }

  @Test func `of a backup has no log to miss where its head names none`() throws {
    let sample = AppleSample()
    sample.add(1, ["text": .text("Dry")])
    let (_, report) = try sample.parse(name: "b/3d/" + "3d0d7e5fb2ce288813306e4d4636395e047a3d28")
    #expect(!report.losses.contains { $0.code == "IMSG-NO-WAL" })
  }

  @Test func `is bare without its files where messages name some`() throws {
    let sample = AppleSample()
    sample.add(1, ["cache_has_attachments": .integer(1)])
    sample.attach(1, to: 1, path: "~/Library/Messages/Attachments/ab/11/A1/weir.jpg", name: "weir.jpg")
    let report = try sample.parse([("chat.db-wal", [])]).report
    #expect(report.losses.contains { $0.code == "IMSG-NO-ATTACHMENTS" } && report.grade == .c)
  }

  @Test func `says so where it is cut short`() throws {
    let sample = AppleSample()
    for id in 1...60 { sample.add(Int64(id), ["text": .text("Reading \(id) of the gauge at the weir.")]) }
    let bytes = sample.database.image
    let whole = try AppleSample.parse([("chat.db", bytes)])
    #expect(Notice.truncated(whole.items).isEmpty && !whole.report.choices.contains { $0.name == "databasesCut" })
    let cut = bytes.count - 3000
    let (items, report) = try AppleSample.parse([("chat.db", Array(bytes[..<cut]))])
    #expect(Notice.truncated(items) == [Provenance(file: "chat.db", start: cut, end: bytes.count)])
    #expect(report.choices.contains(Extra("databasesCut", "1")))
    #expect(report.grade == .d && report.gradeReasons.contains("The export is cut off."))
  }

  @Test func `names cards it does not open`() throws {
    let sample = AppleSample()
    sample.add(1, ["text": .text("Plain")])
    #expect(try !sample.parse().report.losses.contains { $0.code == "IMSG-CARDS" })
    sample.add(2, ["balloon_bundle_id": .text("com.example.tides")])
    #expect(try sample.parse().report.losses.contains { $0.code == "IMSG-CARDS" && $0.evidence == "1 cards" })
  }

  @Test func `says so where archived words cannot be read`() throws {
    let sample = AppleSample()
    sample.add(1, ["attributedBody": .blob(TypedWords.make("Readable"))])
    #expect(try !sample.parse().report.losses.contains { $0.code == "IMSG-BODY-UNREAD" })
    sample.add(2, ["attributedBody": .blob([4, 11, 0xFF, 0xFF])])
    let report = try sample.parse([("chat.db-wal", [])]).report
    #expect(report.losses.contains { $0.code == "IMSG-BODY-UNREAD" } && report.grade == .c)
  }

  @Test func `keeps the good rows when a page is damaged`() throws {
    let sample = AppleSample()
    for id in 1...120 {
      sample.add(Int64(id), ["text": .text("Reading \(id) of the gauge at the weir, taken by hand.")])
    }
    var bytes = sample.database.image
    let marker = Array("Reading 60 of".utf8)
    let at = try #require(bytes.indices.first { bytes[$0...].starts(with: marker) })
    let page = at / 1024 * 1024
    for place in page..<page + 1024 { bytes[place] = 0x5A }
    let (items, report) = try AppleSample.parse([("chat.db", bytes)])
    #expect(report.messages > 100 && report.messages < 120)
    #expect(items.contains { if case .notice(let notice) = $0 { notice.code == .unparseableMessage } else { false } })
    #expect(report.bytes.balances && report.grade == .c)
  }

  @Test func `survives damage of every kind`() throws {
    let sample = AppleSample()
    for id in 1...12 {
      sample.add(Int64(id), ["attributedBody": .blob(TypedWords.make("Reading \(id)"))])
    }
    sample.add(
      13, ["text": .text("+1"), "associated_message_guid": .text("p:0/G3"), "associated_message_type": .integer(2001)])
    try verifyParser(AppleMessages(), on: sample.database.image, named: "chat.db", mutations: 1000)
  }
}

private struct Gone: Error {}

extension Notice {
  fileprivate static func truncated(_ items: [ParsedItem]) -> [Provenance] {
    items.compactMap { if case .notice(let notice) = $0, notice.code == .truncated { notice.source } else { nil } }
  }
}

@Suite struct `Apple's archives` {
  static let folder = ProcessInfo.processInfo.environment["ONRECORD_FIXTURES"] ?? "../shared/fixtures"
  static let samples = folder + "/imessage/ReagentX+imessage-exporter/imessage-database/test_data/"
  static let isThere = FileManager.default.fileExists(atPath: samples)

  private func file(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: Self.samples + name)))
  }

  @Test(
    .enabled(if: isThere),
    arguments: [
      ("AttributedBodyTextOnly", "Noter test"), ("AttributedBodyTextOnly2", "Test 3"),
      ("URL", "https://github.com/ReagentX/Logria"),
    ]) func `give the words of real messages`(name: String, words: String) throws
  {
    let body = try #require(AttributedBody(try file("streamtyped/" + name)))
    #expect(body.text == words)
    #expect(body.runs.first?.part == "0")
    #expect(body.runs.map(\.end) == [words.utf8.count])
  }

  @Test(.enabled(if: isThere), arguments: [("Edited", 4), ("EditedToLink", 2), ("EditedToLinkAndBack", 3)])
  func `give every revision of real edits`(name: String, count: Int) throws {
    let revisions = try #require(AppleRevisions(try file("edited_message/\(name).plist")))
    #expect(revisions.revisions.count == count)
    #expect(revisions.revisions.allSatisfy { $0.text?.isEmpty == false && $0.at != nil })
    #expect(!revisions.isUnsent)
  }

  @Test(.enabled(if: isThere)) func `tell a real message that was unsent`() throws {
    #expect(try #require(AppleRevisions(try file("edited_message/Deleted.plist"))).isUnsent)
  }

  @Test(.enabled(if: isThere)) func `survive damage`() throws {
    var mutator = Mutator(seed: 11)
    for name in ["streamtyped/URL", "streamtyped/WeirdText"] {
      let bytes = try file(name)
      for _ in 0..<1000 { _ = AttributedBody(mutator.mutate(bytes)) }
    }
    let list = try file("edited_message/Edited.plist")
    for _ in 0..<1000 { _ = AppleRevisions(mutator.mutate(list)) }
  }

  @Test(.enabled(if: isThere)) func `make an edited message and an unsent one of a row`() throws {
    let sample = AppleSample()
    let at = DatabaseValue.integer(AppleSample.morning)
    sample.add(
      1,
      [
        "text": .text("Edited message"), "date_edited": at,
        "message_summary_info": .blob(try file("edited_message/Edited.plist")),
      ])
    sample.add(2, ["date_edited": at, "message_summary_info": .blob(try file("edited_message/Deleted.plist"))])
    let messages = try sample.messages()
    #expect(messages[0].edited && messages[0].extra("edit:3:text") == "Edited message")
    #expect(
      messages[0].extra("edit:0:text") == "First message  "
        && messages[0].extra("edit:0:at") == "2022-11-19T01:17:54.273Z")
    #expect(messages[1].type == .deleted && messages[1].deleted && messages[1].extra("deleted:by") == "sender")
    #expect(try sample.parse().report.losses.contains { $0.code == "IMSG-UNSENT" && $0.evidence == "1 messages" })
  }
}
