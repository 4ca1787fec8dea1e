// SPDX-License-Identifier: Apache-2.0
import Formats
import Records
import Testing

/// One header line and the time it means. The lines are those of docs/formats/whatsapp.md; the calendar dates were
/// taken from published conversion tables.
struct StampCase: CustomTestStringConvertible {
  let line: String
  let wall: String
  var testDescription: String { line }

  init(_ line: String, _ wall: String) { (self.line, self.wall) = (line, wall) }
}

@Suite struct `A stamp` {
  @Test(arguments: [
    StampCase("19/09/2026, 09:52 - Ines: x", "2026-09-19T09:52:00"),
    StampCase("[19/09/2026, 09:52:01] Ines: x", "2026-09-19T09:52:01"),
    StampCase("9/19/26, 9:52\u{202F}AM - Ines: x", "2026-09-19T09:52:00"),
    StampCase("9/19/26, 12:05\u{202F}AM - Ines: x", "2026-09-19T00:05:00"),
    StampCase("9/19/26, 12:05 PM - Ines: x", "2026-09-19T12:05:00"),
    StampCase("19/09/26, 9:52\u{202F}pm - Ines: x", "2026-09-19T21:52:00"),
    StampCase("[27.03.22, 21:55:00] Ines: x", "2022-03-27T21:55:00"),
    StampCase("27.03.22, 21:55 - Ines: x", "2022-03-27T21:55:00"),
    StampCase("[27/03/2022 21:55:00] Ines: x", "2022-03-27T21:55:00"),
    StampCase("23-03-2022 13:31 - Ines: x", "2022-03-23T13:31:00"),
    StampCase("27.3.2022 klo 21.25 - Ines: x", "2022-03-27T21:25:00"),
    StampCase("27/03/22 21.55.00 - Ines: x", "2022-03-27T21:55:00"),
    StampCase("[21:55:00, 27/03/22] Ines: x", "2022-03-27T21:55:00"),
    StampCase("2022-03-27 21:55 - Ines: x", "2022-03-27T21:55:00"),
    StampCase("2022/3/27, 21:55 - Ines: x", "2022-03-27T21:55:00"),
    StampCase("2022. 03. 27. 21:55 - Ines: x", "2022-03-27T21:55:00"),
    StampCase("2022. 3. 27. 오후 9:55 - Ines: x", "2022-03-27T21:55:00"),
    StampCase("2022년 3월 27일 오전 9:55 - Ines: x", "2022-03-27T09:55:00"),
    StampCase("2022/3/27 下午9:55 - Ines: x", "2022-03-27T21:55:00"),
    StampCase("[2022/3/27 中午12:05:00] Ines: x", "2022-03-27T12:05:00"),
    StampCase("[2022/3/27 凌晨12:05:00] Ines: x", "2022-03-27T00:05:00"),
    StampCase("2022/03/27 午後9:55 - Ines: x", "2022-03-27T21:55:00"),
    StampCase(
      "\u{662}\u{664}\u{200F}/\u{664}\u{200F}/\u{662}\u{660}\u{662}\u{662}\u{60C} \u{662}:\u{660}\u{667} م - Ines: x",
      "2022-04-24T14:07:00"),
    StampCase("[\u{200F}18\u{200F}/3\u{200F}/2022\u{60C} 14:56:01] Ines: x", "2022-03-18T14:56:01"),
    StampCase("[२७/०३/२०२२, २१:५५:००] Ines: x", "2022-03-27T21:55:00"),
    StampCase("২৭/৩/২০২২, ৯:৫৫ PM - Ines: x", "2022-03-27T21:55:00"),
    StampCase("27/3/2022, 1:55 p. m. - Ines: x", "2022-03-27T13:55:00"),
    StampCase("27/3/2022, 1:55 p.\u{A0}m. - Ines: x", "2022-03-27T13:55:00"),
    StampCase("27/3/2022, 9:55 a.m. - Ines: x", "2022-03-27T09:55:00"),
    StampCase("27/3/2022, 0:24 PM - Ines: x", "2022-03-27T12:24:00"),
    StampCase("27/3/2022, 9:55 de la tarde - Ines: x", "2022-03-27T21:55:00"),
    StampCase("27/3/2022, 9:55 in the morning - Ines: x", "2022-03-27T09:55:00"),
    StampCase("27.03.2022 ÖS 9:55 - Ines: x", "2022-03-27T21:55:00"),
    StampCase("27/03/2022, 9:55 CH - Ines: x", "2022-03-27T21:55:00"),
    StampCase("27.03.2022 um 21:55 - Ines: x", "2022-03-27T21:55:00"),
    StampCase("13.06.18 21.25.15: Ines: x", "2018-06-13T21:25:15"),
    StampCase("27/3/2565 BE, 21:55 - Ines: x", "2022-03-27T21:55:00"),
    StampCase("27/3/2565 21:55 - Ines: x", "2022-03-27T21:55:00"),
    StampCase("[27/3/65 21:55:00] Ines: x", "2022-03-27T21:55:00"),
    StampCase("R4/3/27 21:55 - Ines: x", "2022-03-27T21:55:00"),
    StampCase("27/3/R4, 21:55 - Ines: x", "2022-03-27T21:55:00"),
    // 1 Farvardin 1403 and 1 Ramadan 1445 (Umm al-Qura).
    StampCase("۱۴۰۳/۱/۱،\u{200F} ۲۱:۵۵ - Ines: x", "2024-03-20T21:55:00"),
    StampCase("1445/9/1, 21:55 - Ines: x", "2024-03-11T21:55:00"),
    StampCase("\u{FEFF}27/03/2022, 21:55 - Ines: x", "2022-03-27T21:55:00"),
    StampCase("\u{200E}[27/03/2022, 21:55:00] Ines: x", "2022-03-27T21:55:00"),
  ])
  func `is read by its structure`(sample: StampCase) throws {
    let reader = try Reader(sample.line + "\n")
    #expect(reader.walls == [sample.wall])
    #expect(reader.messages.first?.text == "x")
    #expect(reader.messages.first?.sender?.name == "Ines")
  }

  @Test(arguments: [
    "12/05 - ok", "27/03/2022 - no time", "27/03/2022, 21:55 no dash", "1.2.3.4 is an address", "10:30 - 11:00 lunch",
    "[12] see note", "27/03/2022, 21:5 - Ines: x", "27/03/20222, 21:55 - Ines: x", "- 27/03/2022, 21:55 - Ines: x",
  ])
  func `is not seen where there is none`(line: String) throws {
    let reader = try Reader("27/03/2022, 21:55 - Ines: first\n\(line)\n")
    #expect(reader.messages.map(\.text) == ["first\n\(line)"])
  }

  @Test func `learns the halves of the day from words no table knows`() throws {
    let reader = try Reader(
      "27/3/2022, 8:00 xalo - Ines: a\n27/3/2022, 9:00 zumbe - Ines: b\n28/3/2022, 7:00 xalo - Ines: c\n")
    #expect(reader.walls == ["2022-03-27T08:00:00", "2022-03-27T21:00:00", "2022-03-28T07:00:00"])
  }

  @Test func `stays undecided where nothing tells the halves of the day apart`() throws {
    let reader = try Reader("27/3/2022, 8:00 xalo - Ines: a\n28/3/2022, 9:00 zumbe - Ines: b\n")
    #expect(reader.walls == [nil, nil])
    #expect(reader.codes == [.dateUndecided])
    #expect(reader.report.grade == .d)
  }

  @Test func `of an impossible day keeps its line`() throws {
    let reader = try Reader("27/03/2022, 21:55 - Ines: a\n31/02/2022, 21:55 - Ines: b\n27/03/2022, 25:70 - Ines: c\n")
    #expect(reader.walls == ["2022-03-27T21:55:00", nil, nil])
    #expect(reader.codes == [.dateImpossible, .dateImpossible])
    #expect(reader.messages[1].sentAt?.raw == "31/02/2022, 21:55")
  }

  @Test func `keeps its characters as exported`() throws {
    let reader = try Reader("[\u{200F}18\u{200F}/3\u{200F}/2022\u{60C} 14:56:01] Ines: x\n")
    #expect(reader.messages[0].sentAt?.raw == "\u{200F}18\u{200F}/3\u{200F}/2022\u{60C} 14:56:01")
    #expect(reader.messages[0].sentAt?.precision == .second)
  }
}
