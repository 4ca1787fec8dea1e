// SPDX-License-Identifier: Apache-2.0
import Formats
import Records
import Testing

@Suite struct `A damaged or odd chat` {
  private let head = "13/05/2024, 09:15 - Ines: "

  @Test func `accounts for every byte`() throws {
    for text in [Sample.android, Sample.ios, Sample.mixed, "junk\n" + Sample.android, "\u{FEFF}\n" + Sample.ios] {
      let bytes = try Reader(text).report.bytes
      #expect(bytes.total == text.utf8.count && bytes.balances)
    }
  }

  @Test func `without a message of a participant is a loud warning over the whole text`() throws {
    let text = "13/05/2024, 09:14 - Messages and calls are end-to-end encrypted.\n13/05/2024, 09:15 - You were added\n"
    let reader = try Reader(text)
    #expect(reader.codes == [.noMessages] && reader.report.notices == 1)
    #expect(reader.notices[0].source == Provenance(file: "chat.txt", start: 0, end: text.utf8.count))
    #expect(reader.report.grade == .d)
    #expect(try Reader(head + "x\n").codes.isEmpty)
  }

  @Test func `without a message beside one that has some is noticed too`() throws {
    let system = String(repeating: "13/05/2024, 09:15 - You were added\n", count: 3)
    let zip = try ZipMaker.make([("a.txt", Array(Sample.android.utf8)), ("b.txt", Array(system.utf8))])
    let reader = try Reader(zip, named: "x.zip")
    #expect(reader.notices.filter { $0.code == .noMessages }.map(\.source.file) == ["b.txt"])
    #expect(reader.report.grade == .d)
  }

  @Test func `reports text before the first message`() throws {
    let reader = try Reader("a stray note\n" + Sample.android)
    #expect(reader.codes == [.textBeforeFirstMessage])
    #expect(reader.notices[0].source == Provenance(file: "chat.txt", start: 0, end: 13))
    #expect(reader.report.bytes.unparsed == 13)
  }

  @Test func `keeps the good part of an endless line`() throws {
    let text = head + String(repeating: "x", count: 3 << 20) + "\n" + head + "after\n"
    let reader = try Reader(text)
    #expect(reader.messages.count == 2 && reader.messages[1].text == "after")
    #expect(reader.messages[0].source.length == 1 << 20)
    #expect(reader.codes == [.lineTooLong])
    #expect(reader.notices[0].source.end == text.utf8.count - (head + "after\n").utf8.count)
    #expect(reader.report.bytes.balances)
  }

  @Test func `keeps the good part of an endless message`() throws {
    let text = head + String(repeating: "line\n", count: 500_000) + head + "after\n"
    let reader = try Reader(text)
    #expect(reader.messages.count == 2 && reader.messages[1].text == "after")
    #expect(reader.codes == [.limitReached])
    #expect(reader.report.bytes.balances)
  }

  @Test func `shows invalid bytes as U+FFFD and says where`() throws {
    let reader = try Reader(Array(head.utf8) + [0x61, 0xFF, 0x62, 0x0A])
    #expect(reader.messages[0].text == "a\u{FFFD}b")
    #expect(reader.codes == [.invalidUTF8])
    #expect(reader.report.choices.contains(Extra("invalidUTF8", "1")))
    #expect(try Reader(head + "a\u{0}b\n").codes == [.nulBytes])
  }

  @Test func `has byte-order marks anywhere`() throws {
    let reader = try Reader("\u{FEFF}" + head + "a\n\u{FEFF}" + head + "b\n")
    #expect(reader.messages.map(\.text) == ["a", "b"])
    #expect(reader.report.choices.contains(Extra("byteOrderMarks", "2")))
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `has any line end`(end: String) throws {
    let reader = try Reader(
      Sample.android.utf8.split(separator: 10, omittingEmptySubsequences: false).map { String(Substring($0)) }.joined(
        separator: end))
    #expect(reader.messages.count == 6 && reader.events.count == 2)
    #expect(reader.messages[0].text == "Good morning\(end)two lines")
  }

  @Test func `flags what breaks the order of time`() throws {
    let known = try Reader(head + "a\n12/05/2024, 09:00 - Ines: b\n13/05/2024, 09:16 - Ines: c\n")
    #expect(known.codes == [.outOfOrder])
    let stranger = try Reader(head + "a\n12/05/2024, 09:00 - Bram: b\n13/05/2024, 09:16 - Ines: c\n")
    #expect(stranger.codes == [.possiblePastedHeader])
    #expect(stranger.messages.count == 3)
  }

  @Test func `counts late deliveries without a notice each`() throws {
    let reader = try Reader(head + "a\n13/05/2024, 09:14 - Ines: b\n")
    #expect(reader.codes.isEmpty)
    #expect(reader.report.choices.contains(Extra("smallStepsBack", "1")))
  }

  @Test func `flags a header of another shape inside a long chat`() throws {
    let text = String(repeating: head + "x\n", count: 150) + "[13/05/2024, 09:20:00] Bram: pasted\n"
    #expect(try Reader(text).codes == [.possiblePastedHeader])
  }

  @Test func `does not mind Android's system lines out of order`() throws {
    let reader = try Reader("23/05/2024, 09:15 - Ines left\n" + head + "x\n")
    #expect(reader.codes.isEmpty)
  }

  @Test func `keeps senders as displayed`() throws {
    let names = [
      "\u{202A}+44 7700 900123\u{202C}", "~\u{202F}bram", "Dr. A - B]", "Zoë 🏛️", "+44\u{A0}7700\u{2011}900124",
    ]
    let reader = try Reader(names.map { "13/05/2024, 09:15 - \($0): x\n" }.joined())
    #expect(reader.messages.map { $0.sender?.name } == names)
    #expect(reader.messages.map { $0.sender?.address } == ["+447700900123", nil, nil, nil, "+447700900124"])
  }

  @Test(arguments: [
    ("WhatsApp Chat with Ines Marlow.txt", "Ines Marlow"), ("WhatsApp Chat - Harbour: bill.zip", "Harbour: bill"),
    ("Chat WhatsApp s u\u{17E}ivatelem\u{A0}Ines.txt", "Ines"), ("Ines ile WhatsApp Sohbeti.zip", "Ines"),
    ("_chat.txt", nil), ("notes.txt", nil),
  ])
  func `is titled by the export's name`(name: String, title: String?) throws {
    #expect(try Reader(head + "x\n", named: name).messages[0].conversation.title == title)
  }
}
