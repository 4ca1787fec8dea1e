// SPDX-License-Identifier: Apache-2.0
import Formats
import Records
import Testing

@Suite struct `The order of day and month` {
  private func choice(_ text: String, _ choices: Choices = Choices()) throws -> DateOrderChoice? {
    try Reader(text, choices: choices).report.dateOrder
  }

  @Test func `is proved by a file name that carries its date`() throws {
    let found = try choice("03/04/2024, 10:00 - Ines: IMG-20240403-WA0001.jpg (file attached)\n")
    #expect(found == DateOrderChoice(order: .dmy, rule: .fileNameStamp, confidence: .certain))
    let other = try choice("[3/4/24, 10:00:00] Ines: \u{200E}<attached: 00000001-PHOTO-2024-03-04-10-00-00.jpg>\n")
    #expect(other == DateOrderChoice(order: .mdy, rule: .fileNameStamp, confidence: .certain))
  }

  @Test func `is better asked of those who know the phone where little tells`() throws {
    #expect(try choice("4/3/26, 10:15 AM - A: x\n4/5/26, 10:15 AM - A: x\n")?.isBetterAsked == true)
    #expect(try choice("4/3/26, 10:15 AM - A: x\n4/23/26, 10:15 AM - A: x\n")?.isBetterAsked == false)
    #expect(try choice("03/04/2026, 10:15 - A: x\n")?.isBetterAsked == false)
  }

  @Test func `is proved by a field above 12`() throws {
    #expect(try choice("03/04/2024, 10:00 - A: x\n23/04/2024, 10:00 - A: x\n")?.order == .dmy)
    let american = try choice("3/4/24, 10:00 - A: x\n4/23/24, 10:00 - A: x\n")
    #expect(american == DateOrderChoice(order: .mdy, rule: .fieldAbove12, confidence: .certain))
  }

  @Test func `follows the separator where nothing else tells`() throws {
    #expect(
      try choice("03.04.2024, 10:00 - A: x\n") == DateOrderChoice(order: .dmy, rule: .structure, confidence: .strong))
    #expect(
      try choice("2024-04-03, 10:00 - A: x\n") == DateOrderChoice(order: .ymd, rule: .structure, confidence: .certain))
  }

  @Test func `follows the order of time when one reading runs backward three times more`() throws {
    let days = ["01/02", "02/02", "01/03", "02/03", "01/04", "02/04", "01/05", "02/05"]
    let text = days.map { "\($0)/2024, 10:00 - A: x\n" }.joined()
    #expect(try choice(text)?.order == .dmy)
    #expect(try choice(text)?.rule == .monotonicity)
  }

  @Test func `follows what changes more often, weakly`() throws {
    let found = try choice("01/12/24, 10:00 - A: x\n02/12/24, 10:00 - A: x\n03/12/24, 10:00 - A: x\n")
    #expect(found == DateOrderChoice(order: .dmy, rule: .changeFrequency, confidence: .weak))
  }

  @Test func `follows the language of the application, weakly`() throws {
    let found = try choice("3/4/24, 10:00 - A: <Médias omis>\n")
    #expect(found == DateOrderChoice(order: .dmy, rule: .language, confidence: .weak))
  }

  @Test func `is not proved by a file name of another year, which speaks against it`() throws {
    let found = try choice("3/4/26, 10:00 - Ines: IMG-20210403-WA0001.jpg (file attached)\n")
    #expect(found == DateOrderChoice(order: nil, rule: .none, confidence: .undetermined, counterEvidence: 1))
    let ios = try choice("[3/4/26, 10:00:00] Ines: \u{200E}<attached: 00000001-PHOTO-2021-04-03-10-00-00.jpg>\n")
    #expect(ios?.order == nil && ios?.counterEvidence == 1)
    let both = try choice(
      "3/4/26, 10:00 - Ines: IMG-20210403-WA0001.jpg (file attached)\n3/4/26, 10:00 - Ines: IMG-20260403-WA0002.jpg (file attached)\n"
    )
    #expect(both == DateOrderChoice(order: .dmy, rule: .fileNameStamp, confidence: .strong, counterEvidence: 1))
  }

  @Test func `is proved by a file name whose year the line counts from another era`() throws {
    let found = try choice("3/4/2569, 10:00 - Ines: IMG-20260403-WA0001.jpg (file attached)\n")
    #expect(found == DateOrderChoice(order: .dmy, rule: .fileNameStamp, confidence: .certain))
  }

  @Test(arguments: ["12/03/2022, 10:15 - Alice: hello\n", "[05/03/2022, 10:15:00] Alice: hello\n"])
  func `is day first, weakly, where fields are padded and the year has four digits`(line: String) throws {
    #expect(try choice(line) == DateOrderChoice(order: .dmy, rule: .structure, confidence: .weak))
  }

  @Test(arguments: ["12/9/20, 23:55 - A: x\n", "12/09/20, 23:55 - A: x\n", "3/4/2020, 23:55 - A: x\n"])
  func `is not told by ways of writing that both camps have`(line: String) throws {
    #expect(try choice(line)?.confidence == .undetermined)
  }

  @Test func `is the prevailing shape's, and a stray line of another shape stays undated and noticed`() throws {
    let chat = "13/03/2024, 10:00 - Ines: a\n"
    let reader = try Reader(chat + "[3/4/20, 10:00:01] Carl: old\n" + chat + chat)
    #expect(reader.report.dateOrder == DateOrderChoice(order: .dmy, rule: .fieldAbove12, confidence: .certain))
    #expect(reader.walls[1] == nil)
    #expect(reader.codes == [.dateUndecided])
    #expect(reader.notices[0].source == reader.messages[1].source)
    #expect(reader.report.grade == .c)
    #expect(reader.report.choices.contains(Extra("undecidedLines", "1")))
  }

  @Test func `is lent to lines of another shape whose dates are written alike, and the report says so`() throws {
    let chat = String(repeating: "23/03/24, 10:00 - Ines: a\n", count: 3)
    let reader = try Reader(chat + "[04/05/24, 10:00:01] Carl: b\n")
    #expect(reader.walls[3] == "2024-05-04T10:00:01")
    #expect(reader.report.dateOrder?.order == .dmy && reader.report.dateOrder?.confidence == .certain)
    #expect(reader.report.choices.contains(Extra("linesByPrevailingOrder", "1")))
    #expect(reader.report.grade == .c)
  }

  @Test func `is the prevailing shape's where another shape proves another, which counts against it`() throws {
    let chat = String(repeating: "23/03/2024, 10:00 - Ines: a\n", count: 3)
    let reader = try Reader(chat + "[3/24/24, 10:00:01] Carl: b\n")
    #expect(
      reader.report.dateOrder
        == DateOrderChoice(order: .dmy, rule: .fieldAbove12, confidence: .certain, counterEvidence: 1, segments: 2))
    #expect(reader.walls[3] == "2024-03-24T10:00:01")
  }

  @Test func `is undetermined when the prevailing shape's is, whatever a stray line proves`() throws {
    let reader = try Reader(String(repeating: "3/4/24, 10:00 - A: x\n", count: 3) + "[23/4/24, 10:00:01] Carl: b\n")
    #expect(reader.report.dateOrder?.order == nil && reader.report.dateOrder?.confidence == .undetermined)
    #expect(reader.codes.contains(.dateUndecided) && reader.report.grade == .d)
  }

  @Test func `stays undetermined rather than guessed`() throws {
    let reader = try Reader("3/4/24, 10:00 - A: x\n4/5/24, 10:00 - A: y\n")
    #expect(reader.report.dateOrder == DateOrderChoice(order: nil, rule: .none, confidence: .undetermined))
    #expect(reader.walls == [nil, nil])
    #expect(reader.codes == [.dateUndecided])
    #expect(reader.report.grade == .d)
  }

  @Test func `needs no decision where day and month are equal`() throws {
    let reader = try Reader("4/4/2024, 10:00 - A: x\n")
    #expect(reader.walls == ["2024-04-04T10:00:00"])
    #expect(reader.codes.isEmpty)
    #expect(reader.report.dateOrder == DateOrderChoice(order: nil, rule: .none, confidence: .certain))
  }

  @Test func `declared by a person wins and says so`() throws {
    let reader = try Reader("3/4/24, 10:00 - A: x\n", choices: Choices(dateOrder: .mdy))
    #expect(reader.walls == ["2024-03-04T10:00:00"])
    #expect(reader.report.dateOrder == DateOrderChoice(order: .mdy, rule: .declared, confidence: .declared))
    #expect(reader.report.grade >= .b)
  }

  @Test func `declared against the file leaves impossible lines undated`() throws {
    let reader = try Reader("23/04/2024, 10:00 - A: x\n", choices: Choices(dateOrder: .mdy))
    #expect(reader.walls == [nil])
    #expect(reader.codes == [.dateImpossible])
    #expect(reader.report.dateOrder?.counterEvidence == 1)
  }

  @Test func `is kept apart for each shape of a merged file`() throws {
    let reader = try Reader(Sample.mixed)
    #expect(
      reader.walls == [
        "2024-05-23T09:14:00", "2024-05-24T09:14:00", "2024-06-13T09:14:00", "2024-06-14T21:14:00",
        "2024-06-15T09:14:00",
      ])
    #expect(reader.report.dateOrder?.order == nil)
    #expect(reader.report.dateOrder?.segments == 3)
  }

  @Test func `changes where one shape changes it, by the order of time`() throws {
    let reader = try Reader(
      "20/05/2024, 10:00 - A: a\n06/06/2024, 10:00 - A: b\n06/07/2024, 10:00 - A: c\n06/20/2024, 10:00 - A: d\n")
    #expect(
      reader.walls == ["2024-05-20T10:00:00", "2024-06-06T10:00:00", "2024-07-06T10:00:00", "2024-06-20T10:00:00"])
    #expect(reader.report.dateOrder?.segments == 2)
  }

  @Test func `of a web export is American whatever else it looks like`() throws {
    let reader = try Reader(Sample.web, format: WhatsAppWeb())
    #expect(reader.walls[1] == "2024-05-13T09:14:00")
    #expect(reader.report.dateOrder == DateOrderChoice(order: .mdy, rule: .structure, confidence: .certain))
  }
}
