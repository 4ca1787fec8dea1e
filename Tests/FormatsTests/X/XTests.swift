// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Records
import Testing

private enum XSample {
  static let messages = #"""
    window.YTD.direct_messages.part0 = [
      {"dmConversation":{"conversationId":"11-22","messages":[
        {"messageCreate":{"recipientId":"22","reactions":[{"senderId":"22","reactionKey":"like","eventId":"9","createdAt":"2021-03-01T10:00:05.000Z"}],"urls":[{"url":"https://t.co/a","expanded":"https://rivers.example","display":"rivers"}],"text":"Tide 🌊","mediaUrls":["https://ton.twitter.com/dm/1/2/pier.jpg"],"senderId":"11","id":"1001","createdAt":"2021-03-01T10:00:00.000Z","editHistory":[]}},
        {"messageCreate":{"recipientId":"11","reactions":[],"urls":[],"text":"Later words","mediaUrls":["https://ton.twitter.com/dm/1/2/gone.mp4"],"senderId":"22","id":"1000","createdAt":"2021-03-01T09:00:00.000Z","editHistory":[{"createdAtSec":"2021-03-01T09:00:00.000Z","editText":"First words"}],"ext":1}}
      ]}}
    ]
    """#

  static let group = #"""
    window.YTD.direct_messages_group.part0 = [ {"dmConversation":{"conversationId":"777","messages":[
      {"participantsLeave":{"userIds":["33"],"createdAt":"2021-03-04T00:00:00.000Z"}},
      {"conversationNameUpdate":{"initiatingUserId":"11","name":"Harbour bill","createdAt":"2021-03-03T00:00:00.000Z"}},
      {"participantsJoin":{"initiatingUserId":"11","userIds":["22","33"],"createdAt":"2021-03-02T00:00:00.000Z"}},
      {"joinConversation":{"initiatingUserId":"22","participantsSnapshot":["11","22"],"createdAt":"2021-03-01T00:00:00.000Z"}},
      {"messageCreate":{"reactions":[],"urls":[],"text":"All","mediaUrls":[],"senderId":"22","id":"2000","createdAt":"2021-03-01T00:00:01.000Z"}}
    ]}} ]
    """#

  static let headers = #"""
    window.YTD.direct_message_headers.part0 = [ {"dmConversation":{"conversationId":"11-22","messages":[
      {"messageCreate":{"id":"1001","senderId":"11","recipientId":"22","createdAt":"2021-03-01T10:00:00.000Z"}},
      {"messageCreate":{"id":"999","senderId":"22","recipientId":"11","createdAt":"2021-02-01T10:00:00.000Z"}}
    ]}} ]
    """#

  static let account = #"""
    window.YTD.account.part0 = [ {"account":{"email":"ines@rivers.example","username":"inesm","accountId":"11","accountDisplayName":"Ines Marlow"}} ]
    """#

  static let archive: KeyValuePairs = [
    "data/direct-message-headers.js": headers, "data/direct-messages.js": messages,
    "data/direct-messages-group.js": group, "data/account.js": account,
    "data/tweets.js": "window.YTD.tweets.part0 = []",
    "data/direct_messages_media/1001-pier.jpg": "jpg", "data/direct_messages_media/5-stray.jpg": "x",
  ]
}

@Suite struct `X's archive` {
  private let format = XArchive()

  @Test func `reads a message whatever stands before it`() throws {
    let text = XSample.messages.replacing(
      #"{"messageCreate":{"recipientId":"22""#, with: #"{"zz":1,"yy":{"a":2},"messageCreate":{"recipientId":"22""#)
    let reading = try ReadExport(XArchive(), ["data/direct-messages.js": text])
    #expect(reading.messages.map(\.text) == ["Tide 🌊", "Later words"] && reading.events.isEmpty)
    #expect(reading.messages[0].extra("raw:zz") == "1" && reading.messages[0].extra("raw:yy") == #"{"a":2}"#)
  }

  @Test func `is recognised by its content and claims its messages and their media`() throws {
    let found = try #require(try format.recognise(ReadExport.export(XSample.archive)))
    #expect(found.confidence == .certain && !found.claims.contains { $0.contains("tweets") })
    #expect(found.claims.contains("data/direct_message") && found.claims.contains("data/account.js"))
    #expect(try format.recognise(ReadExport.export(["data/tweets.js": "window.YTD.tweets.part0 = []"])) == nil)
  }

  @Test func `gives words, people, reactions, links and earlier words`() throws {
    let reading = try ReadExport(format, XSample.archive)
    let first = try #require(reading.messages.first)
    #expect(first.text == "Tide 🌊" && first.nativeID == "1001" && first.type == .media)
    #expect(first.sender == Participant(name: "Ines Marlow @inesm", address: "11", isSelf: true))
    #expect(first.recipients == [Recipient(Participant(address: "22", isSelf: false), role: .to)])
    #expect(first.sentAt?.instant?.iso == "2021-03-01T10:00:00Z")
    #expect(first.reactions.map(\.emoji) == ["like"] && first.extra("reaction:1:at") == "2021-03-01T10:00:05Z")
    #expect(first.extra("link:1") == "https://rivers.example")
    #expect(first.attachments.map(\.status) == [.present] && reading.files == [Array("jpg".utf8)])
    #expect(first.conversation == ConversationLabel(id: "11-22", title: "22"))
    let second = reading.messages[1]
    #expect(second.edited && second.extra("edit:1:text") == "First words" && second.extra("raw:ext") == "1")
    #expect(second.attachments.map(\.status) == [.missing] && second.attachments.map(\.name) == ["gone.mp4"])
  }

  @Test func `gives what happened to a group as events`() throws {
    let events = try ReadExport(format, XSample.archive).events
    #expect(events.map(\.type) == [.memberLeft, .groupTitleChanged, .memberAdded, .memberJoined])
    #expect(events[0].actor?.address == "33" && events[1].after == "Harbour bill")
    #expect(events[2].targets.map(\.address) == ["22", "33"])
  }

  @Test func `adds from headers only the messages whose words are missing`() throws {
    let reading = try ReadExport(format, XSample.archive)
    #expect(reading.messages.map(\.nativeID) == ["1001", "1000", "2000", "999"])
    #expect(reading.messages[3].type == .unknown && reading.messages[3].text == nil)
    #expect(reading.choice("headersOfKnownMessages") == "1" && reading.codes == [.attachmentUnlisted])
    #expect(reading.report.bytes.balances)
  }

  @Test func `names its losses where there are some`() throws {
    let always: Set<String> = ["X-NO-ENCRYPTED", "X-NUMBERS-ONLY", "X-NO-DELETED"]
    #expect(try ReadExport(format, XSample.archive).losses == always.union(["X-WORDS-MISSING", "X-MEDIA-MISSING"]))
    #expect(
      try ReadExport(format, ["direct-messages-group.js": XSample.group]).losses == always.union(["X-OWNER-UNKNOWN"]))
  }

  @Test func `keeps good records beside a bad one, and what stands before a cut`() throws {
    let bad = XSample.messages.replacing(#""text":"Tide 🌊""#, with: #""text":Tide"#)
    let reading = try ReadExport(format, ["direct-messages.js": bad])
    #expect(reading.messages.map(\.text) == ["Later words"] && reading.codes == [.unparseableMessage])
    #expect(reading.report.bytes.balances)
    let half = try ReadExport(format, ["direct-messages.js": String(XSample.messages.prefix(700))])
    #expect(half.messages.count == 1 && half.codes.contains(.truncated) && half.report.grade == .d)
  }

  @Test func `in two archives gives each event once`() throws {
    let reading = try ReadExport(
      format,
      [
        "a.zip!/data/direct-messages-group.js": XSample.group, "b.zip!/data/direct-messages-group.js": XSample.group,
      ])
    #expect(reading.messages.count == 1 && reading.events.count == 4 && reading.choice("duplicatesLeftOut") == "5")
  }

  @Test func `keeps every promise of the seam`() throws {
    try verifyParser(format, on: Array(XSample.messages.utf8), named: "direct-messages.js", mutations: 1000, seed: 17)
    try verifyParser(format, on: Array(XSample.group.utf8), named: "direct-messages-group.js", mutations: 300, seed: 18)
  }
}
