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
    let found = try choice("01/12/2024, 10:00 - A: x\n02/12/2024, 10:00 - A: x\n03/12/2024, 10:00 - A: x\n")
    #expect(found == DateOrderChoice(order: .dmy, rule: .changeFrequency, confidence: .weak))
  }

  @Test func `follows the language of the application, weakly`() throws {
    let found = try choice("03/04/2024, 10:00 - A: <Médias omis>\n")
    #expect(found == DateOrderChoice(order: .dmy, rule: .language, confidence: .weak))
  }

  @Test func `stays undetermined rather than guessed`() throws {
    let reader = try Reader("03/04/2024, 10:00 - A: x\n04/05/2024, 10:00 - A: y\n")
    #expect(reader.report.dateOrder == DateOrderChoice(order: nil, rule: .none, confidence: .undetermined))
    #expect(reader.walls == [nil, nil])
    #expect(reader.codes == [.dateUndecided])
    #expect(reader.report.grade == .d)
  }

  @Test func `needs no decision where day and month are equal`() throws {
    let reader = try Reader("4/4/2024, 10:00 - A: x\n")
    #expect(reader.walls == ["2024-04-04T10:00:00"])
    #expect(reader.codes.isEmpty)
  }

  @Test func `declared by a person wins and says so`() throws {
    let reader = try Reader("03/04/2024, 10:00 - A: x\n", choices: Choices(dateOrder: .mdy))
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
