// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Records
import Testing

private enum LinkedInSample {
  static let head =
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT\r\n"
  static let table =
    head
    + "2-a,Harbour bill,Ines Marlow,https://www.linkedin.com/in/ines,\"Rhodri Vance,Beth Ashdown\",\"https://www.linkedin.com/in/r,https://www.linkedin.com/in/b\",2023-01-05 10:11:12 UTC,Tide,\"First line\r\n\"\"second\"\" &amp; a < b\",INBOX,,No\r\n"
    + "2-a,Harbour bill,Rhodri Vance,https://www.linkedin.com/in/r,Ines Marlow,https://www.linkedin.com/in/ines,2023-01-05 09:00:00 UTC,,<p>One</p><p>Two</p>,INBOX,https://media.example/pier.jpg?sig=abc,No\r\n"
    + "2-b,,Bram Oakes,,Ines Marlow,,2023-01-04 09:00:00 UTC,,Draft,INBOX,,Yes\r\n"
  static let old =
    "From,To,Date,Subject,Content,Direction,Folder\nBram Oakes,Ines Marlow,\"1/5/18, 10:11 AM\",Hi,Lunch?,INCOMING,INBOX\n"
}

@Suite struct `LinkedIn's table of messages` {
  private let format = LinkedInCSV()

  @Test func `is recognised by its columns and claims itself alone`() throws {
    let export = ReadExport.export(["messages.csv": LinkedInSample.table, "Connections.csv": "First Name\n"])
    #expect(
      try format.recognise(export)?.confidence == .certain && format.recognise(export)?.claims == ["messages.csv"])
    #expect(try format.recognise(ReadExport.export(["messages.csv": "a,b\n1,2\n"])) == nil)
    #expect(try format.recognise(ReadExport.export(["old.csv": LinkedInSample.old])) != nil)
  }

  @Test func `gives words, people, moments and subjects`() throws {
    let reading = try ReadExport(format, ["messages.csv": LinkedInSample.table])
    let first = try #require(reading.messages.first)
    #expect(first.text == "First line\r\n\"second\" & a < b" && first.subject == "Tide")
    #expect(first.sentAt?.instant?.iso == "2023-01-05T10:11:12Z")
    #expect(first.sender == Participant(name: "Ines Marlow", address: "https://www.linkedin.com/in/ines"))
    #expect(first.recipients.map(\.participant.name) == ["Rhodri Vance", "Beth Ashdown"])
    #expect(first.conversation == ConversationLabel(id: "2-a", title: "Harbour bill"))
    #expect(first.extra("folder") == "INBOX")
    #expect(reading.messages[1].text == "One\n\nTwo" && reading.messages[1].attachments.map(\.status) == [.omitted])
    #expect(reading.messages[1].extra("attachment:1:address")?.contains("abc") == false)
    #expect(reading.messages[2].conversation.title == "Bram Oakes, Ines Marlow")
    #expect(reading.report.bytes.balances && reading.report.grade == .c)
  }

  @Test func `names its losses where there are some`() throws {
    let always: Set<String> = ["LINKEDIN-NO-REACTIONS", "LINKEDIN-NO-EDITS", "LINKEDIN-NO-EVENTS"]
    let all = try ReadExport(format, ["messages.csv": LinkedInSample.table]).losses
    #expect(all == always.union(["LINKEDIN-FILES-LEFT-OUT", "LINKEDIN-DRAFTS"]))
    #expect(try ReadExport(format, ["messages.csv": LinkedInSample.old]).losses == always)
  }

  @Test func `of an older shape leaves open dates unread and says so`() throws {
    let reading = try ReadExport(format, ["messages.csv": LinkedInSample.old])
    #expect(reading.messages.map(\.text) == ["Lunch?"] && reading.messages[0].sentAt?.wall == nil)
    #expect(reading.codes == [.dateUndecided] && reading.report.grade == .c)
  }

  @Test func `keeps good rows beside a bad one, and what stands before a cut`() throws {
    let bad = LinkedInSample.table.replacing("2-b,,Bram", with: "broken\r\n2-b,,Bram")
    let reading = try ReadExport(format, ["messages.csv": bad])
    #expect(reading.messages.count == 3 && reading.codes == [.unreadableLine] && reading.report.bytes.balances)
    let cut =
      LinkedInSample.head
      + "2-a,T,A,u,B,u,2023-01-05 10:11:12 UTC,s,whole,INBOX,,No\r\n2-a,T,A,u,B,u,2023-01-05 10:11:12 UTC,s,\"half of"
    let half = try ReadExport(format, ["messages.csv": cut])
    #expect(half.messages.map(\.text) == ["whole"] && half.codes.contains(.truncated) && half.report.grade == .d)
  }

  @Test func `in two archives gives each row once`() throws {
    let reading = try ReadExport(
      format, ["basic/messages.csv": LinkedInSample.table, "complete/messages.csv": LinkedInSample.table])
    #expect(reading.messages.count == 3 && reading.choice("duplicatesLeftOut") == "3")
  }

  @Test func `keeps every promise of the seam`() throws {
    try verifyParser(format, on: Array(LinkedInSample.table.utf8), named: "messages.csv", mutations: 1000, seed: 16)
  }
}
