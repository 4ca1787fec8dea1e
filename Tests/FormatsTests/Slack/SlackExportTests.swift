// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Records
import Testing

@Suite struct `A Slack workspace` {
  private let format = SlackExport()

  private func read(_ bytes: [UInt8] = SlackSample.workspace()) throws -> ReadExport { try ReadExport(format, bytes) }

  @Test func `shows no token wherever it stands, and counts each`() throws {
    let token = "xoxe-9SEALEDTOKEN"
    let link = "https://files.slack.com/files-pri/T1-F1/a.png"
    let rows = [
      SlackSample.message(1, "see xoxb-9SEALEDTOKEN and <\(link)?t=\(token)|a>"),
      SlackSample.message(
        2, "changed",
        more:
          #","subtype":"message_changed","message":{"text":"new \#(token)"},"previous_message":{"text":"old <\#(link)?t=\#(token)>"}"#
      ),
      SlackSample.message(
        3, "",
        more:
          #","files":[{"id":"F1","name":"a.png","url_private":"\#(link)#t=\#(token)"},{"id":"F2","name":"b.png","url_private":"\#(link)?t%3D\#(token)"}],"attachments":[{"text":"x","files":[{"id":"F9","url_private":"\#(link)?a=b&t=\#(token)","permalink_public":"https://slack-files.com/T1-F1-SEALEDLINK","pub_secret":"SEALEDLINK"}]}],"metadata":{"a":["\#(token)"]}"#
      ),
    ]
    let day = Array("[\(rows.joined(separator: ","))]".utf8)
    let read = try ReadExport(format, day, named: "2026-02-03.json")
    #expect(read.messages.count + read.events.count == 3)
    #expect(!read.holds("SEALED") && read.choice("secretsHashed") == "10")
    #expect(read.messages[0].text?.hasPrefix("see sha256:") == true)
  }

  @Test(arguments: ["null", #""x""#, "1e18", "1000000000000000000"])
  func `keeps words whose stamp is impossible, and says where`(ts: String) throws {
    let bad = #"{"type":"message","user":"U1","ts":\#(ts),"text":"Weir open"}"#
    let read = try ReadExport(
      format, Array("[\(SlackSample.message(1, "Before")),\(bad)]".utf8), named: "2026-02-03.json")
    #expect(read.messages.map(\.text) == ["Before", "Weir open"] && read.messages[1].sentAt?.wall == nil)
    #expect(read.codes == [.dateImpossible] && read.notices[0].source == read.messages[1].source)
  }

  @Test func `is known by its lists and the stamps of a day`() throws {
    let whole = Export(name: "x", source: MemorySource(SlackSample.workspace()))
    #expect(try format.recognise(whole)?.confidence == .certain)
    let day = Export(name: "2026-02-03.json", source: MemorySource(Array(SlackSample.day.utf8)))
    #expect(try format.recognise(day)?.confidence == .likely)
    let other = Export(name: "a.json", source: MemorySource(Array(#"[{"id":"1","ts":5}]"#.utf8)))
    #expect(try format.recognise(other) == nil)
  }

  @Test func `gives words as a reader sees them and keeps them as typed`() throws {
    let first = try #require(try read().messages.first)
    #expect(
      first.text == "Weir is <open> & @Ben Hale knows: the log (https://rivers.example/w), #quiet, @here")
    #expect(first.extra("raw:text")?.hasPrefix("Weir is &lt;open&gt;") == true)
    #expect(first.sender == Participant(name: "Ada Obi", address: "U1"))
    #expect(first.extra("sender:email") == "ada.obi@rivers.example")
    #expect(first.conversation == ConversationLabel(id: "C1", title: "flood-desk"))
  }

  @Test func `keeps every digit of a stamp`() throws {
    let stamp = try #require(try read().messages.first?.sentAt)
    #expect(stamp.raw == "1770112800.000100" && stamp.wall?.iso == "2026-02-03T10:00:00")
    #expect(stamp.zoneBasis == .inSource && stamp.instant?.milliseconds == 1_770_112_800_000)
  }

  @Test func `gives threads, edits and reactions`() throws {
    let messages = try read().messages
    #expect(messages[0].replyTo == nil && messages[1].replyTo == messages[0].nativeID)
    #expect(messages[1].edited && messages[1].extra("edited:at") == "2026-02-03T10:03:00Z")
    #expect(messages[1].reactions.map(\.emoji) == [":+1:", ":+1:"])
    #expect(messages[1].reactions.map(\.by?.address) == ["U1", "U9"])
  }

  @Test func `gives system lines as events, and those of a later version too`() throws {
    let events = try read().events
    #expect(events.map(\.type) == [.memberAdded, .groupDescriptionChanged, .groupTitleChanged, .unknown])
    #expect(events[0].actor?.name == "Ada Obi" && events[0].targets.map(\.name) == ["Ben Hale"])
    #expect(events[2].before == "floods" && events[2].after == "flood-desk")
  }

  @Test func `gives deleted roots, programs and huddles`() throws {
    let messages = try read().messages
    #expect(messages[3].deleted && messages[3].type == .deleted)
    #expect(messages[4].text == "2.4 m at Alder" && messages[4].sender == Participant(name: "Gauge", address: "B1"))
    #expect(messages[5].type == .call && messages[5].extra("call:seconds") == "60")
    #expect(messages[5].extra("call:participant:2") == "Ben Hale")
  }

  @Test func `cuts tokens out of links and counts them`() throws {
    let read = try read()
    #expect(!read.holds("xoxe-secret") && !read.holds("5ec2e7") && read.choice("secretsHashed") == "2")
    #expect(read.messages[2].attachments.map(\.status) == [.omitted, .expired, .omitted])
  }

  @Test func `takes files that were downloaded beside it`() throws {
    let read = try read(SlackSample.workspace(more: [("__uploads/F1/weir.pdf", "%PDF"), ("stray.bin", "x")]))
    #expect(read.messages[2].attachments[0].status == .present && read.files == [Array("%PDF".utf8)])
    #expect(read.codes == [.attachmentUnlisted])
  }

  @Test func `names direct messages by their people`() throws {
    let last = try #require(try read().messages.last)
    #expect(last.conversation == ConversationLabel(id: "D1", title: "Ada Obi, Ben Hale"))
    #expect(last.recipients.map(\.participant.name) == ["Ada Obi"])
  }

  @Test func `reads what stands in two days once`() throws {
    let read = try read(SlackSample.workspace(more: [("D1/2026-02-04.json", "[\(SlackSample.secret)]")]))
    #expect(read.codes == [.duplicateItem] && read.messages.count == 7 && read.report.bytes.balances)
  }

  @Test func `keeps the good ones when one record is bad or half a day is there`() throws {
    let bad =
      "[\(SlackSample.message(0, "one")),{\"type\":},\(SlackSample.message(2, "more")),{\"type\":\"no stamp\"},\(SlackSample.message(1, "two"))"
    let read = try ReadExport(format, Array(bad.utf8), named: "2026-02-03.json")
    #expect(read.messages.compactMap(\.text) == ["one", "more", "two"])
    #expect(read.codes == [.unparseableMessage, .unparseableMessage, .truncated])
    #expect(read.report.bytes.balances && read.report.grade == .d)
  }

  @Test func `says each loss only where it occurs`() throws {
    let whole = try read()
    #expect(
      whole.losses == [
        "SLACK-NO-RECEIPTS", "SLACK-DELETED-UNSEEN", "SLACK-EDIT-HISTORY", "SLACK-FILES-LINKS", "SLACK-FILES-DELETED",
        "SLACK-HIDDEN-BY-LIMIT", "SLACK-SILENT",
      ])
    let open = try read(SlackSample.workspace(private: false))
    #expect(open.losses.contains("SLACK-PUBLIC-ONLY") && open.report.grade == .c)
    let bare = try ReadExport(format, Array("[\(SlackSample.message(0, "one"))]".utf8), named: "2026-02-03.json")
    #expect(bare.losses == ["SLACK-NO-RECEIPTS", "SLACK-DELETED-UNSEEN"])
    #expect(bare.report.grade == .b && bare.choice("experimental") == "true")
  }

  @Test func `keeps the promises of the seam`() throws {
    try verifyParser(format, on: Array(SlackSample.day.utf8), named: "2026-02-03.json", mutations: 700)
    try verifyParser(format, on: SlackSample.workspace(), named: "slack.tar", mutations: 300)
  }
}
