// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Records
import Testing

private enum GraphSample {
  static let ada = #"{"application":null,"user":{"id":"a-1","displayName":"Ada Obi"}}"#

  static func message(_ id: Int, _ html: String, more: String = "", deleted: String = "null") -> String {
    #"{"id":"\#(id)","replyToId":null,"messageType":"message","createdDateTime":"2026-02-03T10:15:0\#(id % 10).25Z","#
      + #""lastEditedDateTime":null,"deletedDateTime":\#(deleted),"chatId":"19:c@thread.v2","channelIdentity":null,"#
      + #""from":\#(ada),"body":{"contentType":"html","content":"\#(html)"}\#(more)}"#
  }

  static let messages = [
    message(
      1,
      "<p>Weir is <b>open</b>, <at id=\\\"0\\\">Ben</at>.</p><p>Caf&eacute; &amp; more <emoji alt=\\\"🙂\\\"></emoji></p>"
    ),
    message(
      2, "<attachment id=\\\"1\\\"></attachment><p>Since six</p>",
      more:
        #","attachments":[{"id":"1","contentType":"messageReference","content":"{\"messageId\":\"1\",\"messagePreview\":\"Weir is open\",\"messageSender\":{\"user\":{\"id\":\"b-1\",\"displayName\":\"Ben Hale\"}}}"}],"reactions":[{"reactionType":"like","createdDateTime":"2026-02-03T11:00:00Z","user":{"user":{"id":"b-1","displayName":null}}}]"#
    ).replacing(#""lastEditedDateTime":null"#, with: #""lastEditedDateTime":"2026-02-03T10:30:00Z""#),
    message(
      3, "see",
      more:
        #","attachments":[{"id":"9","contentType":"reference","contentUrl":"https://rivers.example/plan.pdf?tempauth=s3cret","name":"plan.pdf"}]"#
    ),
    message(
      4, "<attachment id=\\\"7\\\"></attachment>",
      more:
        #","attachments":[{"id":"7","contentType":"forwardedMessageReference","content":"{\"originalMessageId\":\"55\",\"originalMessageContent\":\"<p>Rising</p>\",\"originalSentDateTime\":\"2026-02-01T08:00:00Z\"}"}]"#
    ),
    message(5, "", deleted: #""2026-02-03T12:00:00Z""#),
    ##"{"id":"6","messageType":"systemEventMessage","createdDateTime":"2026-02-03T10:16:00Z","chatId":"19:c@thread.v2","from":null,"body":{"contentType":"html","content":"<systemEventMessage/>"},"eventDetail":{"@odata.type":"#microsoft.graph.membersAddedEventMessageDetail","members":[{"id":"b-1","displayName":null}],"initiator":{"user":{"id":"a-1"}}}}"##,
  ]

  static let page =
    #"{"@odata.context":"https://graph.microsoft.com/v1.0/$metadata","value":[\#(messages.joined(separator: ","))]}"#
}

@Suite struct `Messages of a Teams tenant` {
  private let format = TeamsGraph()

  private func read(_ text: String = GraphSample.page) throws -> ReadExport {
    try ReadExport(format, Array(text.utf8), named: "page.json")
  }

  @Test func `are known by what each of them says`() throws {
    let page = Export(name: "x", source: MemorySource(Array(GraphSample.page.utf8)))
    #expect(try format.recognise(page)?.confidence == .certain)
    let other = Export(name: "x", source: MemorySource(Array(#"{"value":[{"id":"1"}]}"#.utf8)))
    #expect(try format.recognise(other) == nil)
  }

  @Test func `give words, quotes, reactions and forwards`() throws {
    let messages = try read().messages
    #expect(messages[0].text == "Weir is open, @Ben.\nCafé & more 🙂" && messages[0].sender?.name == "Ada Obi")
    #expect(messages[0].sentAt?.wall?.iso == "2026-02-03T10:15:01.250" && messages[0].extra("span:1") == "8-12 bold")
    #expect(messages[1].replyTo == "1" && messages[1].extra("quote:author") == "Ben Hale" && messages[1].edited)
    #expect(messages[1].reactions == [Reaction(emoji: "like", by: Participant(name: "Ben Hale", address: "b-1"))])
    #expect(messages[3].forwarded && messages[3].text == "Rising" && messages[3].extra("forwarded:from") == "55")
  }

  @Test func `give files as links without what opens them`() throws {
    let read = try read()
    #expect(read.messages[2].attachments.map(\.name) == ["plan.pdf"] && read.messages[2].type == .media)
    #expect(!read.holds("s3cret") && read.choice("secretsHashed") == "1")
  }

  @Test func `give deletions and events`() throws {
    let read = try read()
    #expect(read.messages[4].deleted && read.messages[4].extra("deleted:at") == "2026-02-03T12:00:00Z")
    #expect(read.events.map(\.type) == [.memberAdded] && read.events[0].targets.map(\.name) == ["Ben Hale"])
  }

  @Test func `are the same in Purview's capitals, in lists, and one a line`() throws {
    let wanted = try read().messages.map(\.text)
    let capitals = ["id", "messageType", "createdDateTime", "chatId", "from", "user", "displayName", "body", "content"]
      .reduce(GraphSample.page) { $0.replacing("\"\($1)\"", with: "\"\($1.prefix(1).uppercased() + $1.dropFirst())\"") }
    #expect(try read(capitals).messages.map(\.text) == wanted)
    #expect(try read("[" + GraphSample.messages.joined(separator: ",") + "]").messages.map(\.text) == wanted)
    #expect(try read(GraphSample.messages.joined(separator: "\n")).messages.map(\.text) == wanted)
    #expect(try read(GraphSample.page + "\n").messages.map(\.text) == wanted)
    #expect(try read(GraphSample.messages[0]).messages.count == 1)
  }

  @Test func `say each loss only where it occurs`() throws {
    #expect(try read(GraphSample.messages[0]).losses == [])
    #expect(try read().losses == ["TEAMS-FILES-LINKS", "TEAMS-EDIT-HISTORY", "TEAMS-DELETED"])
  }

  @Test func `keep the good ones when one record is bad or half a page is there`() throws {
    let bad = #"{"value":[\#(GraphSample.messages[0]),{"id":"3",},{"id":7},\#(GraphSample.messages[2]),{"id":"#
    let read = try read(bad)
    #expect(read.messages.count == 2 && read.codes == [.unparseableMessage, .unparseableMessage, .truncated])
    #expect(read.report.bytes.balances && read.report.grade == .d)
  }

  @Test func `keep the promises of the seam`() throws {
    try verifyParser(format, on: Array(GraphSample.page.utf8), named: "page.json", mutations: 700)
    let lines = Array(GraphSample.messages.joined(separator: "\n").utf8)
    try verifyParser(format, on: lines, named: "page.jsonl", mutations: 300)
  }
}
