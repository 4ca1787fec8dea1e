// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Records
import Testing

@Suite struct `A mapping` {
  static let rows = """
    Room;When;Who;Mail;Words;Files;Kind;Answer to;No;Mood
    Flood cell;27/03/2022 21:55;Jonas Weir;jonas@rivers.example;The gauge is at 4.1 metres;;text;;m1;calm
    Flood cell;27/03/2022 21:57;Asha Okafor;asha@rivers.example;"Open it;
    now";a.txt|b.txt;text;m1;m2;
    Flood cell;27/03/2022 21:58;Asha Okafor;asha@rivers.example;Asha left;;join;;m3;

    """
  static let document = """
    {"mapping": 1, "source": "Room export", "channel": "matrix", "rows": {"kind": "csv", "separator": ";"},
     "conversation": "Room", "sender": "Who", "address": "Mail", "text": "Words", "id": "No", "replyTo": "Answer to",
     "time": {"from": "When", "pattern": "dd/MM/yyyy HH:mm", "zone": "Europe/London"},
     "attachments": {"from": "Files", "separator": "|", "folder": "media"},
     "type": {"from": "Kind", "values": {"text": "text", "join": "event"}}}
    """

  static func parse(
    _ text: String, by document: String = document, name: String = "room.csv", zone: String? = nil
  ) throws -> (items: [ParsedItem], report: FidelityReport) {
    let choices = Choices(assumedTimeZone: zone, mapping: Array(document.utf8))
    let export = Export(name: name, source: MemorySource(Array(text.utf8)))
    let format = try AllFormats.format(for: export, named: nil, choices: choices)
    var items = try format.items(export, choices: choices, files: KeptFiles())
    var all: [ParsedItem] = []
    while let item = try items.next() { all.append(item) }
    return (all, items.report)
  }

  static func messages(_ items: [ParsedItem]) -> [ParsedMessage] {
    items.compactMap { if case .message(let message) = $0 { message } else { nil } }
  }

  @Test func `fills every field from its column`() throws {
    let second = try #require(Self.messages(try Self.parse(Self.rows).items).last)
    #expect(second.conversation == ConversationLabel(id: "Flood cell", title: "Flood cell"))
    #expect(second.sender == Participant(name: "Asha Okafor", address: "asha@rivers.example"))
    #expect(second.text == "Open it;\nnow")
    #expect((second.nativeID, second.replyTo) == ("m2", "m1"))
    #expect(second.attachments.map(\.name) == ["a.txt", "b.txt"])
    #expect(second.attachments.allSatisfy { $0.status == .missing })
    #expect(second.sentAt?.raw == "27/03/2022 21:57")
    #expect(second.sentAt?.wall?.iso == "2022-03-27T21:57:00")
    #expect(second.sentAt?.zoneBasis == .declared)
    #expect(second.sentAt?.instant?.milliseconds == 1_648_414_620_000)
  }

  @Test func `keeps what no rule reads under the column's own name`() throws {
    let first = try #require(Self.messages(try Self.parse(Self.rows).items).first)
    #expect(first.extras == [Extra("raw:Kind", "text"), Extra("raw:Mood", "calm")])
  }

  @Test func `makes an event of a row whose type says so`() throws {
    let found = try Self.parse(Self.rows)
    let events = found.items.compactMap { if case .event(let event) = $0 { event } else { nil } }
    #expect(events.map(\.text) == ["Asha left"])
    #expect(events.first?.actor?.name == "Asha Okafor")
    #expect((found.report.messages, found.report.events) == (2, 1))
  }

  @Test func `balances its bytes and is graded B at best, as declared by a person`() throws {
    let whole = Self.rows.replacing(";a.txt|b.txt;", with: ";;").replacing("\"attachments\"", with: "\"attachments\"")
    let document = Self.document.replacing(
      #""attachments": {"from": "Files", "separator": "|", "folder": "media"},"#, with: "")
    let report = try Self.parse(whole, by: document).report
    #expect(report.bytes.balances && report.bytes.unparsed == 0)
    #expect(report.grade == .b)
    #expect(report.gradeReasons == ["Which column means what was declared by a person."])
    #expect(report.losses.map(\.code) == ["MAP-DECLARED"])
  }

  @Test(arguments: [
    (
      #"{"mapping": 1, "rows": {"kind": "json", "array": "rooms.*.messages"}, "text": "body", "sender": "from.name", "time": {"from": "at", "pattern": "milliseconds"}}"#,
      #"{"rooms": [{"messages": [{"body": "Rising", "from": {"name": "Jonas Weir"}, "at": 1648414500000, "edited": {"by": 2}}]}]}"#
    ),
    (
      #"{"mapping": 1, "rows": {"kind": "ndjson"}, "text": "body", "sender": "from.name", "time": {"from": "at", "pattern": "milliseconds"}}"#,
      #"{"body": "Rising", "from": {"name": "Jonas Weir"}, "at": 1648414500000, "edited": {"by": 2}}"# + "\n"
    ),
    (
      #"{"mapping": 1, "rows": {"kind": "json"}, "text": "body", "sender": "from.name", "time": "at"}"#,
      #"[{"body": "Rising", "from": {"name": "Jonas Weir"}, "at": "2022-03-27T21:55:00.000+01:00", "edited": {"by": 2}}]"#
    ),
  ]) func `reads JSON by paths`(document: String, text: String) throws {
    let found = try Self.parse(text, by: document, name: "room.json")
    let message = try #require(Self.messages(found.items).first)
    #expect((message.text, message.sender?.name, message.conversation.title) == ("Rising", "Jonas Weir", "room"))
    #expect(message.sentAt?.instant?.milliseconds ?? 0 > 1_648_400_000_000)
    #expect(message.sentAt?.zoneBasis == .inSource)
    #expect(message.extras.contains(Extra("raw:edited", #"{"by":2}"#)))
    #expect(found.report.bytes.balances)
  }

  @Test(arguments: [
    ("yyyy-MM-dd HH:mm:ss", "2022-03-27 21:55:09", "2022-03-27T21:55:09"),
    ("d MMM yyyy 'at' h:mm a", "7 March 2022 at 9:05 PM", "2022-03-07T21:05:00"),
    ("M/d/yy, hh:mm a", "3/27/22, 12:05 a.m.", "2022-03-27T00:05:00"),
    ("yyyyMMddHHmmss.SSS", "20220327215509.250", "2022-03-27T21:55:09.250"),
    ("iso", "2022-03-27T21:55:09", "2022-03-27T21:55:09"), ("iso", "2022-03-27 21:55", "2022-03-27T21:55:00"),
  ]) func `reads times by a pattern`(pattern: String, raw: String, wall: String) throws {
    #expect(try TimePattern(pattern).read(raw)?.wall?.iso == wall)
  }

  @Test(arguments: ["31/02/2022 10:00", "27/03/2022", "yesterday", "27/03/2022 21:55 or so"])
  func `dates nothing that does not fit, and says so`(raw: String) throws {
    let found = try Self.parse(Self.rows.replacing("27/03/2022 21:55", with: raw))
    #expect(Self.messages(found.items).first?.sentAt?.wall == nil)
    #expect(Self.messages(found.items).first?.sentAt?.raw == raw)
    #expect(found.report.losses.contains { $0.code == "MAP-TIME-UNREAD" && $0.evidence == "1 rows" })
    #expect((found.report.notices, found.report.grade) == (1, .c))
  }

  @Test func `loses one broken row alone`() throws {
    let found = try Self.parse(
      #"{"body": "Rising"}"# + "\n{broken\n" + #"{"body": "Falling"}"# + "\n",
      by: #"{"mapping": 1, "rows": {"kind": "ndjson"}, "text": "body"}"#)
    #expect(Self.messages(found.items).map(\.text) == ["Rising", "Falling"])
    #expect((found.report.notices, found.report.bytes.unparsed, found.report.grade) == (1, 8, .c))
  }

  @Test func `names the losses of what it does not say, and only those`() throws {
    let bare = try Self.parse("Words\nRising\n", by: #"{"mapping": 1, "rows": {"kind": "csv"}, "text": "Words"}"#)
    #expect(bare.report.losses.map(\.code) == ["MAP-DECLARED", "MAP-NO-ID", "MAP-NO-TIME", "MAP-NO-SENDER"])
    let idle = try Self.parse(
      "Words,Who\nRising,\n",
      by:
        #"{"mapping": 1, "rows": {"kind": "csv"}, "text": "Words", "sender": "Who", "id": {"is": "1"}, "time": {"is": "2022-03-27T21:55:00Z"}}"#
    )
    #expect(idle.report.losses.map(\.code) == ["MAP-DECLARED", "MAP-RULE-NOTHING"])
  }

  @Test(arguments: [
    "[]", "{", #"{"mapping": 2}"#, #"{"mapping": 1, "rows": {"kind": "xml"}, "text": "a"}"#,
    #"{"mapping": 1, "rows": {"kind": "csv"}}"#,
    #"{"mapping": 1, "rows": {"kind": "csv"}, "text": "a", "colour": "b"}"#,
    #"{"mapping": 1, "rows": {"kind": "csv"}, "text": "a", "time": {"from": "b", "pattern": "qq"}}"#,
    #"{"mapping": 1, "rows": {"kind": "csv"}, "text": "a", "time": {"from": "b", "zone": "Mars"}}"#,
    #"{"mapping": 1, "rows": {"kind": "csv"}, "text": "a", "type": {"from": "b", "values": {"x": "song"}}}"#,
  ]) func `is refused when it says what is not known`(document: String) throws {
    #expect(throws: FormatError.self) { try Mapping(json: Array(document.utf8)) }
  }

  @Test func `is refused for a file without its columns`() throws {
    #expect(throws: FormatError.self) { try Self.parse("A,B\n1,2\n") }
  }

  @Test func `is checked in numbers and names of columns alone`() throws {
    let export = Export(name: "room.csv", source: MemorySource(Array(Self.rows.utf8)))
    let check = try MappingCheck(try Mapping(json: Array(Self.document.utf8)), on: export)
    #expect((check.rows, check.broken, check.isSound) == (3, 0, true))
    #expect(check.findings.first { $0.field == "sender" }?.distinct == 2)
    #expect(check.unmapped == ["Mood"])
    let other = Self.document.replacing("dd/MM/yyyy", with: "MM/dd/yyyy").replacing("\"Who\"", with: "\"Whom\"")
    let wrong = try MappingCheck(try Mapping(json: Array(other.utf8)), on: export)
    #expect(wrong.findings.first { $0.field == "time" }?.unread == 3)
    #expect(wrong.findings.first { $0.field == "sender" }?.missing == ["Whom"])
    #expect(!wrong.isSound)
  }

  @Test func `keeps its promises on damaged files`() throws {
    let choices = Choices(mapping: Array(Self.document.utf8))
    try verifyParser(MappingFormat(), on: Array(Self.rows.utf8), named: "room.csv", choices: choices, mutations: 1000)
    let lines = Choices(mapping: Array(#"{"mapping": 1, "rows": {"kind": "json", "array": "m"}, "text": "b"}"#.utf8))
    let json = #"{"m": [{"b": "Rising", "c": [1, 2]}, {"b": "Falling"}, {"b": null}]}"#
    try verifyParser(MappingFormat(), on: Array(json.utf8), named: "room.json", choices: lines, mutations: 1000)
  }
}
