// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Records
import Testing

@Suite struct `A personal export of Skype or Teams` {
  private let format = SkypeExport()

  private func read(_ text: String = SkypeSample.export()) throws -> ReadExport {
    try ReadExport(format, Array(text.utf8), named: "messages.json")
  }

  @Test(arguments: [("19:abc@thread.skype", "skype-export"), ("19:uni01_abc@thread.v2", "teams-personal")])
  func `is of the service whose ids it has, and of one only`(thread: String, name: String) throws {
    let export = Export(name: "x", source: MemorySource(Array(SkypeSample.export(thread: thread).utf8)))
    let formats: [any ExportFormat] = [SkypeExport(), TeamsPersonal()]
    #expect(try formats.filter { try $0.recognise(export) != nil }.map(\.name) == [name])
  }

  @Test func `gives words, people and times`() throws {
    let messages = try read().messages
    #expect(messages[0].text == "Ada, is the weir <open> & safe? :)")
    #expect(messages[0].sender == Participant(name: "Ben Hale", address: "8:live:ben", isSelf: false))
    #expect(messages[1].sender == Participant(address: "8:live:ada", isSelf: true))
    #expect(messages[0].sentAt?.instant?.milliseconds == 1_770_112_800_125 && messages[0].nativeID == "1770112800000")
    #expect(messages[0].conversation == ConversationLabel(id: "19:abc@thread.skype", title: "Flood desk"))
  }

  @Test func `parts a quote from its answer and marks an edit`() throws {
    let answer = try read().messages[1]
    #expect(answer.text == "Since six, @Ben: log (https://rivers.example/w)")
    #expect(answer.replyTo == "1770112800000" && answer.extra("quote:author") == "Ben Hale")
    #expect(answer.extra("quote:text") == "is it open?" && answer.extra("span:1") == "6-9 bold")
    #expect(answer.edited && answer.extra("edited:at") == "2026-02-03T10:03:10.123Z")
    #expect(
      answer.reactions == [
        Reaction(emoji: "like", by: Participant(name: "Ben Hale", address: "8:live:ben", isSelf: false))
      ])
    #expect(answer.extra("reaction:1:at") == "2026-02-03T10:03:20Z")
  }

  @Test func `finds media by its object and says what is missing or unnamed`() throws {
    let read = try ReadExport(format, SkypeSample.tar)
    #expect(read.messages[2].attachments.map(\.name) == ["weir.png"] && read.messages[2].type == .media)
    #expect(read.messages[2].attachments[0].mediaType == "image/png" && read.files == [Array("PNG".utf8)])
    #expect(read.messages[3].attachments.map(\.status) == [.missing])
    #expect(read.codes == [.attachmentMissing, .attachmentUnlisted])
  }

  @Test func `gives deletions, calls, places and contacts`() throws {
    let messages = try read().messages
    #expect(messages[4].deleted && messages[4].extra("deleted:at") == "2026-02-03T10:05:00Z")
    #expect(messages[5].type == .call && messages[5].extra("call:seconds") == "61")
    #expect(messages[5].extra("call:outcome") == "ended" && messages[5].extra("call:participant:2") == "Ben Hale")
    #expect(messages[6].type == .location && messages[6].extra("location:latitude") == "51.5")
    #expect(messages[7].type == .contact && messages[7].extra("contact:1:name") == "Cy Dunn")
    #expect(messages[8].type == .unknown && messages[8].text == nil)
  }

  @Test func `gives lines of the service as events`() throws {
    let events = try read().events
    #expect(events.map(\.type) == [.memberAdded, .groupTitleChanged, .adminGranted, .unknown])
    #expect(events[0].targets.map(\.address) == ["8:live:cy"] && events[0].actor?.name == "Ben Hale")
    #expect(events[1].after == "Floods" && events[2].targets.map(\.address) == ["8:live:ada"])
  }

  @Test func `keeps the good ones when one record is bad or half the file is there`() throws {
    let bad = SkypeSample.export([SkypeSample.messages[0], #"{"id":,}"#, #"{"id":"5"}"#, SkypeSample.messages[4]])
    let read = try read(String(bad.dropLast(4)))
    #expect(read.codes == [.unparseableMessage, .unparseableMessage, .truncated])
    #expect(read.messages.compactMap(\.nativeID) == ["1770112800000", "1770113040000"])
    #expect(read.report.bytes.balances && read.report.grade == .d)
  }

  @Test func `reads what stands in two parts once`() throws {
    let text = SkypeSample.export([SkypeSample.messages[0]])
    let read = try ReadExport(format, SampleTar.bytes([("1/messages.json", text), ("2/messages.json", text)]))
    #expect(read.messages.count == 1 && read.codes == [.duplicateItem])
  }

  @Test func `says each loss only where it occurs`() throws {
    #expect(try read(SkypeSample.export([SkypeSample.messages[0]])).losses == ["SKYPE-NO-RECEIPTS"])
    #expect(
      try read().losses == [
        "SKYPE-NO-RECEIPTS", "SKYPE-DELETED", "SKYPE-EDIT-HISTORY", "SKYPE-MEDIA-MISSING", "SKYPE-ENCRYPTED",
      ])
    let teams = try ReadExport(TeamsPersonal(), Array(SkypeSample.export().utf8))
    #expect(
      teams.losses == [
        "TEAMS-NO-RECEIPTS", "TEAMS-DELETED", "TEAMS-EDIT-HISTORY", "TEAMS-MEDIA-MISSING", "TEAMS-ENCRYPTED",
      ])
    let plain = try ReadExport(TeamsPersonal(), Array(SkypeSample.export([SkypeSample.messages[0]]).utf8))
    #expect(plain.losses == ["TEAMS-NO-RECEIPTS"] && teams.report.format == "teams-personal")
    #expect(teams.choice("experimental") == "true")
  }

  @Test func `keeps the promises of the seam`() throws {
    try verifyParser(format, on: Array(SkypeSample.export().utf8), named: "messages.json", mutations: 1000)
    try verifyParser(TeamsPersonal(), on: SkypeSample.tar, named: "export.tar", mutations: 1000)
  }
}
