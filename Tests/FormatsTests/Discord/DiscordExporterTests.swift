// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Records
import Testing

@Suite struct `A channel of DiscordChatExporter` {
  private let format = DiscordExporter()

  private func read(_ text: String) throws -> ReadExport {
    try ReadExport(format, Array(text.utf8), named: "flood.json")
  }

  @Test func `shows no signature of a file's address, wherever it stands`() throws {
    let link = "https://cdn.discordapp.com/attachments/1/2/a.png?ex=SEALEDEX&is=SEALEDIS&hm=SEALED0123456789"
    let media = link.replacing("cdn.discordapp.com", with: "media.discordapp.net").replacing("&", with: "&amp;")
    let rows = [
      DiscordSample.message(1, "look \(link) and [b](\(media)) https://rivers.example/?is=true&ex=2"),
      DiscordSample.message(
        2, "",
        more:
          #","attachments":[{"id":"5","url":"\#(media)","fileName":"a.png?ex=SEALEDEX&hm=SEALED0123456789"}],"embeds":[{"description":"f \#(link)"}]"#
      ),
    ]
    let read = try ReadExport(format, Array(DiscordSample.channel(rows).utf8), named: "a.json")
    #expect(read.messages.count == 2 && !read.holds("SEALED"))
    #expect(read.messages[0].text?.hasSuffix("https://rivers.example/?is=true&ex=2") == true)
    #expect(Int(read.choice("secretsHashed") ?? "0") ?? 0 >= 14)
  }

  @Test(arguments: ["null", #""x""#, "1000000000000000000"])
  func `keeps words whose stamp is impossible, and says where`(stamp: String) throws {
    let bad = #"{"id":"2","type":"Default","timestamp":\#(stamp),"content":"Weir open","author":\#(DiscordSample.ada)}"#
    let channel = DiscordSample.channel([DiscordSample.message(1, "Before"), bad])
    let read = try ReadExport(format, Array(channel.utf8), named: "a.json")
    #expect(read.messages.map(\.text) == ["Before", "Weir open"] && read.messages[1].sentAt?.wall == nil)
    #expect(read.codes == [.dateImpossible] && read.notices[0].source == read.messages[1].source)
  }

  @Test func `is known by its first members`() throws {
    let export = Export(name: "x", source: MemorySource(Array(DiscordSample.rich.utf8)))
    #expect(try format.recognise(export)?.confidence == .certain)
    let other = Export(name: "x.json", source: MemorySource(Array(#"{"messages":[{"guild":1}]}"#.utf8)))
    #expect(try format.recognise(other) == nil)
  }

  @Test func `gives words, people and times`() throws {
    let first = try #require(try read(DiscordSample.rich).messages.first)
    #expect(first.text == "The weir at Alder is open." && first.nativeID == "1")
    #expect(first.conversation == ConversationLabel(id: "900", title: "Rivers and Coasts #flood-desk"))
    #expect(first.sender == Participant(name: "Ada Obi", address: "101") && first.extra("sender:account") == "ada.obi")
    #expect(first.sentAt?.wall?.iso == "2026-02-03T10:15:01.250" && first.sentAt?.zone == "+0100")
    #expect(first.sentAt?.instant?.utc.iso == "2026-02-03T09:15:01.250")
  }

  @Test func `gives replies, edits, reactions and forwards`() throws {
    let messages = try read(DiscordSample.rich).messages
    #expect(messages[1].replyTo == "1")
    #expect(messages[2].edited && messages[2].extra("edited:at") == "2026-02-03T09:20:00Z")
    #expect(messages[2].reactions.map(\.emoji) == ["👍", "🌊"] && messages[2].reactions[0].by?.name == "Ben Hale")
    #expect(messages[4].forwarded && messages[4].text == "Levels are rising." && messages[4].replyTo == nil)
    #expect(messages[4].extra("forwarded:at") == "2026-02-01T08:00:00Z" && messages[4].extra("forwarded:from") == "88")
    #expect(messages[5].type == .call && messages[5].extra("call:seconds") == "120")
  }

  @Test func `gives system lines as events`() throws {
    let events = try read(DiscordSample.rich).events
    #expect(events.map(\.type) == [.memberAdded, .memberLeft, .unknown])
    #expect(events[0].targets.map(\.name) == ["Ben Hale"] && events[2].text == "Something of a later version.")
  }

  @Test func `cuts signatures out of links and counts them`() throws {
    let read = try read(DiscordSample.rich)
    #expect(!read.holds("feedc0de") && read.choice("secretsHashed") == "3")
    #expect(read.messages[3].attachments.map(\.status) == [.omitted, .missing])
  }

  @Test func `takes the files that were fetched beside it`() throws {
    let tar = SampleTar.bytes([
      ("out/flood.json", Array(DiscordSample.rich.utf8)), ("out/flood.json_Files/map one.pdf", [1, 2, 3, 4]),
      ("out/flood.json_Files/stray.png", [5]),
    ])
    let read = try ReadExport(format, tar)
    #expect(read.messages[3].attachments[1].status == .present && read.files == [[1, 2, 3, 4]])
    #expect(read.codes == [.attachmentUnlisted] && read.report.attachments[.unlisted] == 1)
  }

  @Test func `reads partitions by number and what stands twice once`() throws {
    let parts = (1...10).map { part in
      (
        part == 1 ? "flood.json" : "flood [part \(part)].json",
        DiscordSample.channel([
          DiscordSample.message(part, "p\(part)"), DiscordSample.message(part + 1, "p\(part + 1)"),
        ])
      )
    }
    let read = try ReadExport(format, SampleTar.bytes(parts.shuffled()))
    #expect(read.messages.compactMap(\.text) == (1...11).map { "p\($0)" })
    #expect(read.codes == Array(repeating: .duplicateItem, count: 9) && read.report.bytes.balances)
  }

  @Test func `keeps the good ones when one record is bad`() throws {
    let read = try read(
      DiscordSample.channel([
        DiscordSample.message(1, "one"), #"{"id":"2","type":"Default","content":}"#, DiscordSample.message(2, "two"),
        #"{"noid":true}"#,
        DiscordSample.message(3, "three"),
      ]))
    #expect(read.messages.compactMap(\.text) == ["one", "two", "three"])
    #expect(read.codes == [.unparseableMessage, .unparseableMessage] && read.report.bytes.unparsed > 0)
    #expect(read.report.grade == .c)
  }

  @Test func `says where half a file stops`() throws {
    let read = try read(String(decoding: DiscordSample.rich.utf8.prefix(900), as: UTF8.self))
    #expect(read.messages.count == 2 && read.codes == [.truncated] && read.report.grade == .d)
    #expect(read.report.bytes.balances)
  }

  @Test func `says each loss only where it occurs`() throws {
    let plain = try read(DiscordSample.channel([DiscordSample.message(1, "one")]))
    #expect(plain.losses == ["DISC-NO-DELETED"] && plain.report.grade == .a)
    let rich = try read(DiscordSample.rich)
    #expect(
      rich.losses.isSuperset(of: ["DISC-EDIT-HISTORY", "DISC-FILES-LINKS", "DISC-REACTION-USERS", "DISC-NO-DELETED"]))
    let cut = try read(
      DiscordSample.channel([DiscordSample.message(1, "one")], count: 3, after: #""2026-01-01T00:00:00+00:00""#))
    #expect(cut.losses == ["DISC-NO-DELETED", "DISC-COUNT-SHORT", "DISC-DATE-LIMITED"] && cut.report.grade == .c)
  }

  @Test func `keeps the promises of the seam`() throws {
    try verifyParser(format, on: Array(DiscordSample.rich.utf8), named: "flood.json")
  }
}
