// SPDX-License-Identifier: Apache-2.0
import Formats
import Records
import Testing

@Suite struct `The zone of a chat` {
  private let line = "27/03/2022, 21:55 - Ines: x\n"

  @Test func `is absent where nobody names one`() throws {
    let reader = try Reader(line)
    #expect(reader.messages[0].sentAt?.instant == nil)
    #expect(reader.messages[0].sentAt?.zone == nil)
    #expect(reader.report.zone == nil)
  }

  @Test func `declared gives instants and at best grade B`() throws {
    let reader = try Reader(line, choices: Choices(timeZone: "Europe/London"))
    #expect(reader.messages[0].sentAt?.instant?.iso == "2022-03-27T20:55:00Z")
    #expect(reader.messages[0].sentAt?.zoneBasis == .declared)
    #expect(reader.report.grade >= .b)
  }

  @Test func `assumed is noticed once`() throws {
    let reader = try Reader(line + line, choices: Choices(assumedTimeZone: "Europe/London"))
    #expect(reader.messages[0].sentAt?.zoneBasis == .assumed)
    #expect(reader.codes == [.zoneAssumed])
  }

  /// London, 30 October 2022: 01:30 comes twice. 27 March 2022: 01:30 never comes.
  @Test func `gives the earlier instant of a repeated hour, and one for a skipped hour`() throws {
    let choices = Choices(timeZone: "Europe/London")
    let autumn = try Reader(
      "[30/10/2022, 00:59:59] A: x\n[30/10/2022, 01:30:00] A: x\n[30/10/2022, 02:00:00] A: x\n", choices: choices)
    #expect(
      autumn.messages.map { $0.sentAt?.instant?.iso } == [
        "2022-10-29T23:59:59Z", "2022-10-30T00:30:00Z", "2022-10-30T02:00:00Z",
      ])
    let spring = try Reader("[27/03/2022, 01:30:00] A: x\n[27/03/2022, 02:00:00] A: x\n", choices: choices)
    #expect(spring.messages.map { $0.sentAt?.instant?.iso } == ["2022-03-27T01:30:00Z", "2022-03-27T01:00:00Z"])
  }

  @Test func `of an unknown name is refused`() {
    #expect(throws: FormatError.self) { try Reader(line, choices: Choices(timeZone: "Europe/Atlantis")) }
  }
}
