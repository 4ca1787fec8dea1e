// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Records
import Testing

@Suite struct `A piece of evidence` {
  /// A picture by its first bytes; nothing here decodes it.
  static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 7, count: 400)
  static let facts = """
    {"evidence": 1, "with": ["Jonas Weir", "Asha Okafor"], "channel": "signal", "from": "2026-03-03 07:58",
     "to": "2026-03-03", "madeBy": "Ada Obi", "madeHow": "screenshot", "noExport": "The phone is lost"}
    """

  static func parse(
    _ bytes: [UInt8], _ facts: String = facts, name: String = "IMG_0412.PNG", readings: [MachineReading] = []
  ) throws -> (messages: [ParsedMessage], report: FidelityReport, files: [[UInt8]]) {
    var choices = Choices(evidence: Array(facts.utf8))
    choices.readings = readings
    let export = Export(name: name, source: MemorySource(bytes))
    let sink = KeptFiles()
    var items = try AllFormats.format(for: export, named: nil, choices: choices)
      .items(export, choices: choices, files: sink)
    var messages: [ParsedMessage] = []
    while let item = try items.next() { if case .message(let message) = item { messages.append(message) } }
    return (messages, items.report, sink.files)
  }

  @Test func `is one message with the file as it came and the facts as entered`() throws {
    let found = try Self.parse(Self.png)
    let message = try #require(found.messages.first)
    #expect(found.messages.count == 1 && found.files == [Self.png])
    #expect((message.type, message.text, message.sender) == (.media, nil, nil))
    #expect(message.conversation.title == "Jonas Weir, Asha Okafor")
    #expect(message.recipients.map(\.participant.name) == ["Jonas Weir", "Asha Okafor"])
    #expect(message.sentAt?.raw == "2026-03-03 07:58 to 2026-03-03")
    #expect(message.sentAt?.wall?.iso == "2026-03-03T07:58:00")
    #expect(message.attachments.first?.mediaType == "image/png")
    #expect(message.extras.contains(Extra("entered:madeBy", "Ada Obi")))
    #expect(message.extras.allSatisfy { $0.name.hasPrefix("entered:") })
  }

  @Test func `is graded C with all facts, D without, and never better`() throws {
    let whole = try Self.parse(Self.png).report
    #expect(whole.grade == .c)
    #expect(whole.gradeReasons == ["Entered by a person: no export of the application stands behind it."])
    #expect(whole.channel == "signal")
    let bare = try Self.parse(Self.png, #"{"evidence": 1, "with": "Jonas Weir"}"#).report
    #expect(bare.grade == .d)
    let missing = "in which application, when, who made it, how it was made, why there is no export"
    #expect(bare.losses.first { $0.code == "EV-FACTS-MISSING" }?.evidence == missing)
    #expect(!whole.losses.contains { $0.code == "EV-FACTS-MISSING" })
  }

  @Test func `says what a picture lacks, and what pasted words do`() throws {
    let picture = try Self.parse(Self.png).report.losses.map(\.code)
    #expect(picture == ["EV-ENTERED", "EV-PART", "EV-NO-WORDS", "EV-NOT-READ"])
    let pasted = try Self.parse(Array("Rising".utf8), name: "Pasted text.txt").report.losses.map(\.code)
    #expect(pasted == ["EV-ENTERED", "EV-PART", "EV-PASTED"])
  }

  @Test func `shows what a machine read as derived, with its engine`() throws {
    let reading = MachineReading(path: "IMG_0412.PNG", way: .ocr, engine: "tesseract 5.3.0", words: "Rising")
    let found = try Self.parse(Self.png, readings: [reading])
    #expect(found.messages[0].text == nil)
    #expect(
      found.messages[0].derivedWords == [DerivedWords(way: "ocr", engine: "tesseract 5.3.0", words: "Rising")])
    #expect(!found.report.losses.contains { $0.code == "EV-NOT-READ" })
    #expect(found.report.choices.contains(Extra("readByMachine", "tesseract 5.3.0")))
    let none = MachineReading(path: "IMG_0412.PNG", way: .ocr, engine: "", words: nil, problem: "It is not there.")
    let unread = try Self.parse(Self.png, readings: [none])
    #expect(unread.messages[0].derivedWords.isEmpty)
    #expect(unread.messages[0].extras.contains(Extra("derived:ocr:problem", "It is not there.")))
    #expect(unread.report.losses.contains { $0.code == "EV-NOT-READ" })
  }

  @Test func `of pasted words is one message, or one a paragraph where the person says so`() throws {
    let words = Array("Rising fast\r\nat the weir\r\n\r\n\r\nOpen it\n".utf8)
    let one = try Self.parse(words, name: "Pasted text.txt")
    #expect(one.messages.map(\.text) == ["Rising fast\r\nat the weir\r\n\r\n\r\nOpen it"])
    let apart = Self.facts.replacing("\"evidence\": 1,", with: "\"evidence\": 1, \"paragraphs\": true,")
    let two = try Self.parse(words, apart, name: "Pasted text.txt")
    #expect(two.messages.map(\.text) == ["Rising fast\r\nat the weir", "Open it"])
    #expect(two.report.bytes.balances && two.report.bytes.framing == 4)
    #expect(two.report.losses.contains { $0.code == "EV-PASTED" })
    #expect(!two.report.losses.contains { $0.code == "EV-NO-WORDS" })
  }

  @Test(arguments: ["2026", "2026-03"]) func `is undated where less than a day is known`(from: String) throws {
    let message = try Self.parse(Self.png, Self.facts.replacing("2026-03-03 07:58", with: from)).messages[0]
    #expect(message.sentAt?.raw == from + " to 2026-03-03")
    #expect(message.sentAt?.wall == nil)
  }

  @Test(arguments: [
    "[]", #"{"evidence": 2}"#, #"{"evidence": 1, "colour": "red"}"#, #"{"evidence": 1, "from": "31 March"}"#,
    #"{"evidence": 1, "from": "2026-02-31"}"#, #"{"evidence": 1, "madeBy": 3}"#,
  ]) func `is refused with facts that are mistaken`(facts: String) throws {
    #expect(throws: FormatError.self) { try Self.parse(Self.png, facts) }
  }

  @Test func `asks for the facts when there are none`() throws {
    let export = Export(name: "a.png", source: MemorySource(Self.png))
    let (format, recognition) = try AllFormats().recognise(export)
    #expect((format.name, recognition.confidence) == ("evidence", .possible))
    let error = #expect(throws: FormatError.self) {
      try format.items(export, choices: Choices(), files: DiscardingSink())
    }
    #expect(error?.code == .factsWanted)
  }

  @Test func `does not stand in place of an export unless its format is named`() throws {
    let line = "27/03/2022, 21:55 - Jonas Weir: Rising fast\n28/03/2022, 06:00 - Jonas Weir: Open it\n"
    let export = Export(name: "WhatsApp Chat with Jonas Weir.txt", source: MemorySource(Array(line.utf8)))
    let choices = Choices(evidence: Array(Self.facts.utf8))
    let error = #expect(throws: FormatError.self) {
      try AllFormats.format(for: export, named: nil, choices: choices)
    }
    #expect(error?.code == .ambiguousFormat)
    #expect(try AllFormats.format(for: export, named: "evidence", choices: choices).name == "evidence")
  }

  @Test func `that is neither picture nor PDF nor text is refused`() throws {
    #expect(throws: FormatError.self) { try Self.parse([0x4D, 0x5A, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0]) }
  }

  @Test func `writes its facts so that they are read the same`() throws {
    var facts = try EvidenceFacts(json: Array(Self.facts.utf8))
    facts.title = "Flood \"cell\""
    facts.isOneMessagePerParagraph = true
    #expect(try EvidenceFacts(json: facts.json) == facts)
  }

  @Test func `keeps its promises on damaged files`() throws {
    let choices = Choices(evidence: Array(Self.facts.utf8))
    try verifyParser(EvidenceFormat(), on: Self.png, named: "a.png", choices: choices, mutations: 500)
    let apart = Choices(evidence: Array(#"{"evidence": 1, "paragraphs": true}"#.utf8))
    let words = Array("Rising fast\r\nat the weir\r\n\r\n\r\nOpen it\n\nÄther".utf8)
    try verifyParser(EvidenceFormat(), on: words, named: "a.txt", choices: apart, mutations: 1000)
  }
}
