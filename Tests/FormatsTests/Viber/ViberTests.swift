// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Records
import Testing

@Suite struct `A message history of Viber` {
  private let format = ViberCSV()
  private let chat = """
    03/02/2026,10:00:05,Ben Hale,+447700900123,Is the weir open?\r
    03/02/2026,10:01:00,Me,+447700900456,"Since six, mind the log"\r
    13/02/2026,10:02:00,Ben Hale,+447700900123,Rising, slowly
    and surely\r
    14/02/2026,10:03:00,Viber,,Hello

    """

  private func read(_ text: String, _ choices: Choices = Choices()) throws -> ReadExport {
    try ReadExport(format, Array(text.utf8), named: "Ben Hale.csv", choices: choices)
  }

  @Test func `is known by its rows`() throws {
    let export = Export(name: "Ben Hale.csv", source: MemorySource(Array(chat.utf8)))
    #expect(try format.recognise(export)?.confidence == .likely)
    for other in ["a,b,c,d,e\n", "03/02/2026,10:00,Ben,not a number,x\n", "ID,Timestamp,Contents,Attachments\n"] {
      #expect(try format.recognise(Export(name: "x.csv", source: MemorySource(Array(other.utf8)))) == nil)
    }
  }

  @Test func `gives words, people and times`() throws {
    let read = try read(chat, Choices(timeZone: "Europe/London"))
    #expect(
      read.messages.map(\.text) == [
        "Is the weir open?", "Since six, mind the log", "Rising, slowly\nand surely", "Hello",
      ])
    #expect(read.messages[0].sender == Participant(name: "Ben Hale", address: "+447700900123"))
    #expect(read.messages[1].sender?.isSelf == true && read.messages[3].sender?.address == nil)
    #expect(read.messages[0].sentAt?.wall?.iso == "2026-02-03T10:00:05" && read.messages[0].sentAt?.instant != nil)
    #expect(read.messages[0].conversation.title == "Ben Hale" && read.choice("textsOverLines") == "1")
    #expect(read.report.bytes.balances && read.report.bytes.items == chat.utf8.count)
  }

  @Test func `takes the order of dates from evidence, from a person, or from nothing`() throws {
    #expect(try read(chat).report.dateOrder?.rule == .fieldAbove12)
    let open = "3/2/2026,10:00:05,Ben Hale,+447700900123,x\n"
    let undecided = try read(open)
    #expect(undecided.messages[0].sentAt?.wall == nil && undecided.codes == [.dateUndecided])
    #expect(undecided.report.grade == .d)
    let declared = try read(open, Choices(dateOrder: .mdy))
    #expect(declared.messages[0].sentAt?.wall?.iso == "2026-03-02T10:00:05" && declared.report.grade == .b)
    #expect(try read(open.replacing("/", with: ".")).report.dateOrder?.rule == .structure)
  }

  @Test func `says what it cannot read and what is lost`() throws {
    let read = try read("nonsense\n99/02/2026,10:00,Ben,+447700900123,x\n13/02/2026,10:00,Ben,+447700900123,y\n")
    #expect(read.codes == [.unreadableLine, .dateImpossible] && read.report.bytes.unparsed == 9)
    #expect(read.losses == ["VIBER-TEXT-ONLY", "VIBER-NO-MARKS", "VIBER-NO-ZONE"])
    #expect(read.choice("experimental") == "true")
  }

  @Test func `keeps the promises of the seam`() throws {
    try verifyParser(format, on: Array(chat.utf8), named: "Ben Hale.csv")
  }
}
