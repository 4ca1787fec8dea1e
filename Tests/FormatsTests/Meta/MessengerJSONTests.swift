// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Records
import Testing

@Suite struct `Messenger's JSON export` {
  private let format = MessengerJSON()

  private func everything() throws -> ReadExport {
    try ReadExport(
      format,
      [
        MetaSample.inbox + "message_1.json": MetaSample.everything, MetaSample.inbox + "photos/pier.jpg": "jpeg",
        MetaSample.inbox + "photos/stray.jpg": "stray",
      ])
  }

  @Test(arguments: ["null", #""x""#, "1e18", "1000000000000000000"])
  func `keeps words whose stamp is impossible, and says where`(stamp: String) throws {
    let bad = #"{"sender_name":"Ines Marlow","timestamp_ms":\#(stamp),"content":"Tide"}"#
    let thread = MetaSample.thread(MetaSample.message("Before", at: 1_700_000_000_000) + "," + bad)
    let reading = try ReadExport(MessengerJSON(), ["messages/inbox/a_1/message_1.json": thread])
    #expect(reading.messages.map(\.text).contains("Tide") && reading.messages.count == 2)
    let kept = reading.messages.first { $0.text == "Tide" }
    #expect(kept?.sentAt?.wall == nil && reading.codes == [.dateImpossible])
    #expect(reading.notices[0].source == kept?.source)
  }

  @Test func `is recognised by its content, with the folders it is about`() throws {
    let export = ReadExport.export([
      MetaSample.inbox + "message_1.json": MetaSample.everything, "posts/a.json": "{}",
      "part-2.zip!/" + MetaSample.inbox + "a.jpg": "x",
    ])
    let found = try #require(try format.recognise(export))
    #expect(found.confidence == .certain)
    #expect(
      found.claims == [
        "part-2.zip!/your_activity_across_facebook/messages/", "your_activity_across_facebook/messages/",
      ])
    #expect(try InstagramJSON().recognise(export) == nil)
    #expect(try format.recognise(ReadExport.export(["message_1.json": #"{"messages":[]}"#])) == nil)
  }

  @Test func `alone in a file is likely Messenger's`() throws {
    let export = ReadExport.export(["any.json": MetaSample.everything])
    #expect(try format.recognise(export)?.confidence == .likely)
    #expect(try InstagramJSON().recognise(export) == nil)
  }

  @Test func `gives words, senders, times and reactions with their writing mended`() throws {
    let first = try #require(try everything().messages.first)
    #expect(first.text == "The café by the pier 🌊" && first.sender?.name == "Ines Marlow")
    #expect(first.sentAt?.instant?.iso == "2023-11-14T22:28:20Z" && first.sentAt?.raw == "1700000900000")
    #expect(first.reactions == [Reaction(emoji: "👍", by: Participant(name: "Rhodri Vance"))])
    #expect(first.extra("reaction:1:at") == "2023-11-14T22:28:21Z")
    #expect(first.extra("raw:is_geoblocked_for_viewer") == "false")
    #expect(first.conversation == ConversationLabel(id: "harbourbill_100", title: "Harbour bill"))
    #expect(first.extra("thread:participant:2") == "Ines Marlow")
    #expect(first.extra("thread:joinable_mode") == #"{"mode":1,"link":""}"#)
  }

  @Test func `gives each kind of line its type`() throws {
    let types = try everything().messages.map(\.type)
    #expect(types == [.text, .media, .sticker, .text, .call, .call, .deleted, .deleted, .poll, .text])
  }

  @Test func `finds media by the end of their path and says what is missing or unnamed`() throws {
    let reading = try everything()
    let media = reading.messages[1].attachments
    #expect(media.map(\.status) == [.present, .missing] && reading.files == [Array("jpeg".utf8)])
    #expect(reading.report.attachments == [.present: 1, .missing: 2, .unlisted: 1])
    #expect(reading.codes == [.attachmentUnlisted])
  }

  @Test func `gives shares, calls and polls their facts`() throws {
    let messages = try everything().messages
    #expect(messages[3].text?.hasPrefix("The pier\nhttps://rivers.example/pier?oh=sha256:") == true)
    #expect(messages[3].extra("share:link")?.hasSuffix("&x=1") == true)
    #expect(messages[4].extra("call:outcome") == "missed" && messages[4].extra("call:kind") == "video")
    #expect(messages[5].extra("call:seconds") == "61" && messages[5].extra("call:outcome") == "answered")
    #expect(messages[6].deleted && messages[7].deleted && messages[7].extra("deleted:by") == "Rhodri Vance")
    #expect(messages[8].extra("poll:question") == "Which pier?")
  }

  @Test func `gives what the service itself wrote as events`() throws {
    let events = try everything().events
    #expect(
      events.map(\.type) == [.memberAdded, .memberRemoved, .memberLeft, .groupTitleChanged, .disappearingTimerChanged])
    #expect(events[0].targets.map(\.name) == ["Beth Ashdown"] && events[1].targets.map(\.name) == ["Bram Oakes"])
    #expect(events[3].after == "Harbour bill" && events[4].after == "86400")
    #expect(events[0].actor?.name == "Ines Marlow")
  }

  @Test func `balances to the byte and says what it mended`() throws {
    let reading = try everything()
    #expect(reading.report.bytes.balances && reading.report.bytes.total == MetaSample.everything.utf8.count)
    #expect(reading.choice("mojibakeMended") == "2" && reading.choice("signedAddresses") == "1")
    #expect(reading.choice("experimental") == nil)
  }

  @Test func `takes the parts of a thread in the order of their numbers, over several archives`() throws {
    let folder = "messages/inbox/x_1/"
    let reading = try ReadExport(
      format,
      [
        "a.zip!/" + folder + "message_10.json": MetaSample.thread(MetaSample.message("D", at: 1_700_000_000_000)),
        "a.zip!/" + folder + "message_1.json": MetaSample.thread(MetaSample.message("A", at: 1_700_000_090_000)),
        "a.zip!/" + folder + "message_2.json": MetaSample.thread(
          #"{"sender_name":"B","timestamp_ms":1,"photos":[{"uri":"messages/inbox/x_1/photos/p.png"}]}"#),
        "b.zip!/" + folder + "photos/p.png": "png",
      ])
    #expect(reading.messages.map(\.text) == ["A", nil, "D"])
    #expect(reading.messages[1].attachments.first?.member == "b.zip!/" + folder + "photos/p.png")
  }

  @Test func `gives a message that also stands behind the move to encryption once, with both places`() throws {
    let old = MetaSample.message("Old", at: 1_600_000_000_000)
    let copy = "your_activity_across_facebook/messages/e2ee_cutover/harbourbill_200/message_1.json"
    let reading = try ReadExport(
      format,
      [
        copy: MetaSample.thread(MetaSample.message("New", at: 1_700_000_000_000) + "," + old),
        MetaSample.inbox + "message_1.json": MetaSample.thread(old),
      ])
    #expect(reading.messages.map(\.text) == ["Old", "New"])
    #expect(reading.messages[0].extra("alsoIn")?.hasPrefix(copy) == true)
    #expect(reading.choice("duplicatesLeftOut") == "1" && reading.report.bytes.balances)
    #expect(reading.losses.contains("META-E2EE-CUTOVER"))
  }

  @Test func `gives the same words said twice in one file twice`() throws {
    let line = MetaSample.message("Yes", at: 1_700_000_000_000)
    let reading = try ReadExport(format, [MetaSample.inbox + "message_1.json": MetaSample.thread(line + "," + line)])
    #expect(reading.messages.count == 2)
  }

  @Test func `lets right text pass that only looks like mended`() throws {
    for words in ["café", "naïve Ö", "Â", "日本", "plain"] {
      let text = MetaSample.thread(MetaSample.message(words, at: 1_700_000_000_000))
      #expect(try ReadExport(format, ["message_1.json": text]).messages.first?.text == words)
    }
  }

  @Test func `keeps good records beside a bad one, whose bytes a notice tells`() throws {
    let bad = #"{"sender_name":"X","timestamp_ms":,"content":}"#
    let text = MetaSample.thread(
      [
        MetaSample.message("A", at: 1_700_000_000_000), bad, MetaSample.message("B", at: 1_700_000_000_001),
        #"{"sender_name":"no time"}"#,
      ]
      .joined(separator: ","))
    let reading = try ReadExport(format, ["message_1.json": text])
    #expect(reading.messages.map(\.text) == ["A", "B"])
    #expect(reading.codes == [.unparseableMessage, .unparseableMessage] && reading.report.grade == .c)
    #expect(reading.report.bytes.unparsed >= bad.utf8.count && reading.report.bytes.balances)
  }

  @Test func `marks reactions that older exports wrote as lines`() throws {
    let text = MetaSample.thread(
      MetaSample.message("Reacted 👍 to your message ", at: 2) + ","
        + MetaSample.message("Reacted badly to your message", at: 1))
    let messages = try ReadExport(format, ["message_1.json": text]).messages
    #expect(messages.map { $0.extra("reaction:line") } == ["👍", nil])
  }

  @Test func `cut in half keeps what stands before the cut and says so`() throws {
    let half = String(decoding: MetaSample.everything.utf8.prefix(1000), as: UTF8.self)
    let reading = try ReadExport(format, ["message_1.json": half])
    #expect(reading.messages.count >= 2 && reading.codes.contains(.truncated) && reading.report.grade == .d)
  }

  @Test func `of several files in a tar keeps every promise of the seam`() throws {
    let old = MetaSample.message("Old", at: 1_600_000_000_000)
    let folder = try Scratch()
    try folder.write(MetaSample.inbox + "message_1.json", MetaSample.thread(old))
    try folder.write(MetaSample.inbox + "photos/pier.jpg", "jpeg")
    try folder.write(
      "your_activity_across_facebook/messages/e2ee_cutover/harbourbill_200/message_1.json", MetaSample.thread(old))
    let tar = try FolderSource(path: folder.url.path)
    try verifyParser(format, on: try tar.prefix(tar.size), named: "export.tar", mutations: 300, seed: 20)
  }

  @Test func `keeps every promise of the seam`() throws {
    try verifyParser(format, on: Array(MetaSample.everything.utf8), named: "message_1.json", mutations: 1000, seed: 7)
  }
}

@Suite struct `The losses of Meta's exports` {
  private func losses(_ messages: String) throws -> Set<String> {
    try ReadExport(MessengerJSON(), [MetaSample.inbox + "message_1.json": MetaSample.thread(messages)]).losses
  }

  @Test func `always name what is never exported`() throws {
    let all = try losses(MetaSample.message("A", at: 1_700_000_000_000))
    #expect(all.isSuperset(of: ["META-NO-REPLIES", "META-NO-RECEIPTS", "META-NO-EDITS", "META-NAMES-ONLY"]))
    #expect(
      all.isDisjoint(with: [
        "META-UNSENT", "META-MEDIA-MISSING", "META-DISAPPEARING", "META-E2EE-CUTOVER", "META-HTML-NO-ZONE",
      ]))
  }

  @Test func `name a chosen range of dates where all lies within a year`() throws {
    let now = MetaSample.message("A", at: 1_700_000_000_000)
    #expect(try losses(now).contains("META-DATE-LIMITED"))
    let long = now + "," + MetaSample.message("B", at: 1_600_000_000_000)
    #expect(try !losses(long).contains("META-DATE-LIMITED"))
  }

  @Test func `name what was taken back, is missing or disappeared`() throws {
    let all = try ReadExport(MessengerJSON(), ["message_1.json": MetaSample.everything]).losses
    #expect(all.isSuperset(of: ["META-UNSENT", "META-MEDIA-MISSING", "META-DISAPPEARING"]))
  }

  @Test func `of pages name their lesser times`() throws {
    let all = try ReadExport(MessengerHTML(), ["message_1.html": MetaSample.page()]).losses
    #expect(all.isSuperset(of: ["META-HTML-NO-ZONE", "META-HTML-LESS"]))
  }
}
