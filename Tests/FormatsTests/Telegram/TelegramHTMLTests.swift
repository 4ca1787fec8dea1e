// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Records
import Testing

@Suite struct `An HTML export of Telegram Desktop` {
  private let reading: TelegramReading

  init() throws {
    reading = try TelegramReading(
      TelegramHTML(),
      [("messages.html", TelegramSample.page(TelegramSample.blocks)), ("photos/photo_1.jpg", "picture")])
  }

  @Test func `is recognised by its blocks, and not where its JSON lies beside it`() throws {
    let page = TelegramSample.page(TelegramSample.blocks)
    let found = try TelegramHTML().recognise(
      TelegramReading.export([
        ("d/messages2.html", page), ("d/messages.html", page), ("d/photos/a.jpg", ""), ("x.txt", ""),
      ]))
    #expect(found?.confidence == .certain && found?.claims == ["d/messages.html", "d/messages2.html", "d/photos/"])
    let both = TelegramReading.export([("d/messages.html", page), ("d/result.json", TelegramSample.group)])
    #expect(try TelegramHTML().recognise(both) == nil && TelegramJSON().recognise(both) != nil)
    for text in ["", "<html><div class=\"message\"></div></html>", TelegramSample.group] {
      #expect(try TelegramHTML().recognise(TelegramReading.export([("messages.html", text)])) == nil)
    }
  }

  @Test func `gives a message its words, styles, moment and writer`() {
    let message = reading.messages[0]
    #expect(
      message.text == "Level 3 see map\n& wait" && message.nativeID == "2" && message.sender?.name == "Ada Rivers")
    #expect(message.extra("span:0") == "6-7 bold" && message.extra("span:1") == "12-15 link https://rivers.example/")
    #expect(message.sentAt?.instant?.iso == "2026-03-03T08:40:00Z" && message.sentAt?.zone == "+0100")
    #expect(message.sentAt?.raw == "03.03.2026 09:40:00 UTC+01:00" && message.sentAt?.zoneBasis == .inSource)
    #expect(message.conversation == ConversationLabel(id: "Flood room", title: "Flood room"))
  }

  @Test func `gives a joined block the writer of the one before, its file and reactions`() {
    let joined = reading.messages[1]
    #expect(joined.sender?.name == "Ada Rivers" && joined.replyTo == "2" && joined.text == "Weir")
    #expect(joined.type == .media && joined.attachments[0].member == "photos/photo_1.jpg")
    #expect(reading.files == [Array("picture".utf8)] && joined.reactions.map(\.by?.name) == ["Bo Banks", nil])
    #expect(joined.extra("reaction:1:count") == "2" && joined.reactions[0].emoji == "👍")
  }

  @Test func `tells what was forwarded, from whom and when`() {
    let forward = reading.messages[2]
    #expect(forward.forwarded && forward.text == "Forwarded words" && forward.sender?.name == "Bo Banks")
    #expect(forward.extra("forwarded:from") == "Cy Weir" && forward.extra("forwarded:at") == "2026-03-02T07:00:00Z")
    #expect(forward.extra("viaBot") == "@gaugebot")
  }

  @Test func `tells service lines as events of their day`() {
    #expect(reading.events.map(\.type) == [.groupCreated] && reading.events[0].actor?.name == "Ada Rivers")
    #expect(reading.events[0].after == "Flood room" && reading.events[0].extra("id") == "1")
    #expect(reading.events[0].sentAt?.precision == .day && reading.events[0].sentAt?.wall?.iso == "2026-03-03T00:00:00")
  }

  @Test func `is complete with its known losses`() {
    #expect(reading.report.grade == .a && reading.report.bytes.balances && reading.notices.isEmpty)
    #expect(reading.losses == ["TG-NO-DELETED", "TG-NO-READ", "TG-HTML-NO-IDS", "TG-HTML-NO-EDITS"])
  }

  @Test(
    arguments: [
      ("Bo Banks invited Cy Weir", EventType.memberAdded, "Bo Banks"),
      ("Bo Banks removed Cy Weir", .memberRemoved, "Bo Banks"),
      ("Cy Weir joined group by link from Bo Banks", .memberJoined, "Cy Weir"),
      ("History cleared", .earlierMessagesUnavailable, nil),
      ("Bo Banks pinned <a href=\"#go_to_message2\">this message</a>", .messagePinned, "Bo Banks"),
      ("Bo Banks changed group title to &laquo;New&raquo;", .groupTitleChanged, "Bo Banks"),
      ("Bo Banks has set messages to auto-delete in 7 days", .disappearingTimerChanged, nil),
      ("Something newer", .unknown, nil),
    ] as [(String, EventType, String?)])
  func `knows the sentence`(line: String, type: EventType, actor: String?) throws {
    let page = try TelegramReading(
      TelegramHTML(), [("messages.html", TelegramSample.page(TelegramSample.service(line, id: 9)))])
    #expect(page.events.map(\.type) == [type] && page.events[0].actor?.name == actor && page.events[0].sentAt == nil)
    #expect(page.losses.contains("TG-HISTORY-CLEARED") == (type == .earlierMessagesUnavailable))
    #expect(page.losses.contains("TG-AUTO-DELETE") == (type == .disappearingTimerChanged))
    #expect(page.events[0].extra("message") == (type == .messagePinned ? "2" : nil))
  }

  @Test func `reads a service line that stands in its block alone`() throws {
    let bare = #"<div class="message service" id="message-2">Bo Banks invited Cy Weir</div>"#
    let page = try TelegramReading(TelegramHTML(), [("messages.html", TelegramSample.page(bare))])
    #expect(page.events.map(\.type) == [.memberAdded] && page.events[0].text == "Bo Banks invited Cy Weir")
  }

  @Test func `goes on over pages in the order of their numbers`() throws {
    let words = { (text: String, id: Int, joined: Bool) in
      TelegramSample.page(
        TelegramSample.block(
          (joined ? "" : TelegramSample.name) + "<div class=\"text\">\(text)</div>", id: id, joined: joined))
    }
    let pages = try TelegramReading(
      TelegramHTML(),
      [
        ("messages10.html", words("c", 3, false)), ("messages.html", words("a", 1, false)),
        ("messages2.html", words("b", 2, true)),
      ])
    #expect(pages.messages.map(\.text) == ["a", "b", "c"] && pages.messages[1].sender?.name == "Ada Rivers")
    #expect(Set(pages.messages.map(\.conversation.id)) == ["Flood room"] && pages.report.bytes.balances)
  }

  @Test func `keeps the chats of an account apart and finds their files`() throws {
    let photo =
      #"<div class="media_wrap clearfix"><a class="photo_wrap clearfix pull_left" href="../../chats/chat_001/photos/p.jpg"></a></div>"#
    let account = try TelegramReading(
      TelegramHTML(),
      [
        ("e/export_results.html", "<html></html>"), ("e/chats/chat_001/photos/p.jpg", "p"),
        ("e/chats/chat_001/messages.html", TelegramSample.page(TelegramSample.block(TelegramSample.name + photo))),
        (
          "e/chats/chat_002/messages.html",
          TelegramSample.page(TelegramSample.block(TelegramSample.name), title: "Other")
        ),
      ])
    #expect(
      account.messages.map(\.conversation) == [
        ConversationLabel(id: "chat_001", title: "Flood room"), ConversationLabel(id: "chat_002", title: "Other"),
      ])
    #expect(account.messages[0].attachments.map(\.status) == [.present] && account.notices.isEmpty)
  }

  @Test func `dates older pages by the wall`() throws {
    let page = TelegramSample.page(TelegramSample.blocks).replacing(" UTC+01:00", with: "")
    let bare = try TelegramReading(TelegramHTML(), [("messages.html", page)])
    #expect(bare.messages[0].sentAt?.instant == nil && bare.losses.contains("TG-NO-ZONE") && bare.report.grade == .c)
    let declared = try TelegramReading(
      TelegramHTML(), [("messages.html", page)], choices: Choices(timeZone: "Europe/London"))
    #expect(declared.messages[0].sentAt?.instant?.iso == "2026-03-03T09:40:00Z")
  }

  @Test(arguments: [
    ("Not included, change data exporting settings to download.", ParsedAttachment.Status.omitted),
    ("Exceeds maximum size, change data exporting settings to download.", .tooLarge),
    ("Unavailable, please try again later.", .missing),
  ])
  func `says why a file is not there`(words: String, status: ParsedAttachment.Status) throws {
    let one = try body(
      #"<div class="media_wrap clearfix"><div class="media clearfix pull_left media_file"><div class="fill pull_left"></div><div class="body"><div class="title bold">plan.pdf</div><div class="description">\#(words)</div><div class="status details">9 KB</div></div></div></div>"#
    )
    #expect(one.messages[0].attachments.map(\.status) == [status] && one.messages[0].attachments[0].name == "plan.pdf")
    #expect(one.messages[0].extra("raw:media_status") == "9 KB")
  }

  @Test func `tells calls, places, contacts and polls`() throws {
    let call = try media("media_call success", "Ada Rivers", "Outgoing (75 seconds)")
    #expect(
      call.type == .call && call.extra("call:outcome") == "Outgoing (75 seconds)"
        && call.extra("call:with") == "Ada Rivers")
    let contact = try media("media_contact", "Cy Weir", "+44 7700 900456")
    #expect(contact.type == .contact && contact.extra("contact:phone_number") == "+44 7700 900456")
    let place = try body(
      #"<div class="media_wrap"><a class="media clearfix media_location" href="https://maps.google.com/maps?q=51.5,-0.1&amp;ll=51.5,-0.1&amp;z=16"><div class="body"><div class="title bold">Location</div></div></a></div>"#
    )
    #expect(place.messages[0].type == .location && place.messages[0].extra("location:longitude") == "-0.1")
    let poll = try body(
      #"<div class="media_wrap"><div class="media_poll"><div class="question bold">Gate?</div><div class="details">Anonymous poll</div><div class="answer">- Yes</div><div class="answer">- No <span class="details">2 votes, chosen vote</span></div><div class="total details">2 votes</div></div></div>"#
    )
    #expect(poll.messages[0].text == "Gate?\nYes\nNo" && poll.messages[0].extra("poll:votes:1") == "2")
    #expect(poll.messages[0].extra("poll:votes:0") == nil && poll.messages[0].extra("poll:chosen:1") == "true")
  }

  @Test func `tells what was read before a page stops and goes on behind damage`() throws {
    let page = TelegramSample.page(TelegramSample.blocks)
    let half = try TelegramReading(
      TelegramHTML(), [("messages.html", String(page[..<page.firstRange(of: "Weir</div>")!.upperBound]))])
    #expect(
      half.messages.map(\.text) == ["Level 3 see map\n& wait", "Weir"] && half.notices.map(\.code) == [.truncated])
    #expect(half.report.grade == .d && half.losses.contains("TG-TRUNCATED") && half.report.bytes.balances)
    let open = try TelegramReading(TelegramHTML(), [("messages.html", page.replacing("wait\n</div>", with: "wait\n"))])
    #expect(open.messages.count == 3 && open.messages[1].text == "Weir")
  }

  @Test func `keeps its promises whatever is damaged`() throws {
    try verifyParser(
      TelegramHTML(), on: Array(TelegramSample.page(TelegramSample.blocks).utf8), named: "messages.html",
      mutations: 1000)
  }

  private func body(_ html: String) throws -> TelegramReading {
    try TelegramReading(
      TelegramHTML(), [("messages.html", TelegramSample.page(TelegramSample.block(TelegramSample.name + html)))])
  }

  private func media(_ classes: String, _ title: String, _ status: String) throws -> ParsedMessage {
    try body(
      #"<div class="media_wrap clearfix"><div class="media clearfix pull_left \#(classes)"><div class="fill pull_left"></div><div class="body"><div class="title bold">\#(title)</div><div class="status details">\#(status)</div></div></div></div>"#
    ).messages[0]
  }
}
