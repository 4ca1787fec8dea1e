// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Records
import Testing

private let key = ExportKey(Array((ThreemaSample.passphrase + "\n").utf8))

@Suite struct `An encrypted archive of Threema` {
  @Test(arguments: [(ThreemaSample.lockedChat, "threema-chat"), (ThreemaSample.lockedBackup, "threema-backup")])
  func `is known by the names of its members`(bytes: [UInt8], name: String) throws {
    let export = Export(name: "x.zip", source: MemorySource(bytes))
    let formats: [any ExportFormat] = [ThreemaChat(), ThreemaBackup()]
    #expect(try formats.filter { try $0.recognise(export) != nil }.map(\.name) == [name])
  }

  @Test(arguments: [(ThreemaSample.lockedChat, "threema-chat"), (ThreemaSample.lockedBackup, "threema-backup")])
  func `is found among all formats`(bytes: [UInt8], name: String) throws {
    let export = Export(name: "x.zip", source: MemorySource(bytes))
    let found = try AllFormats.format(for: export, named: nil)
    #expect(found.name == name)
    var items = try found.items(export, choices: Choices(key: key), files: DiscardingSink())
    #expect(try items.next() != nil)
    // Inside another archive too.
    let outer = Export(name: "out.tar", source: MemorySource(SampleTar.bytes([("a/x.zip", bytes)])))
    let inner = try AllFormats.format(for: outer, named: nil)
    #expect(inner.name == name)
    var all = try inner.items(outer, choices: Choices(key: key), files: DiscardingSink())
    #expect(try all.next() != nil)
  }

  @Test func `is read with its passphrase`() throws {
    let chat = try ReadExport(ThreemaChat(), ThreemaSample.lockedChat, choices: Choices(key: key))
    #expect(chat.messages.count == 3 && chat.messages[1].text == "Since six.\nMind the log.")
    #expect(chat.messages[2].attachments.map(\.status) == [.present] && chat.files == [Array("PNG".utf8)])
    let backup = try ReadExport(ThreemaBackup(), ThreemaSample.lockedBackup, choices: Choices(key: key))
    #expect(backup.messages.map(\.text) == ["Is the weir open?"] && backup.notices.isEmpty)
    #expect(backup.messages[0].sender?.name == "Ben Hale" && backup.report.bytes.balances)
  }

  @Test(arguments: [ThreemaSample.lockedChat, ThreemaSample.lockedBackup])
  func `asks for its passphrase and refuses a wrong one`(bytes: [UInt8]) throws {
    let format: any ExportFormat = bytes == ThreemaSample.lockedChat ? ThreemaChat() : ThreemaBackup()
    let missing = #expect(throws: FormatError.self) { try ReadExport(format, bytes) }
    #expect(missing?.code == .encrypted && missing?.remedy.contains("--key FILE") == true)
    let wrong = ExportKey(Array("river stands".utf8))
    let refused = #expect(throws: FormatError.self) { try ReadExport(format, bytes, choices: Choices(key: wrong)) }
    #expect(refused?.code == .wrongKey)
  }

  @Test func `keeps the promises of the seam when damaged`() throws {
    try verifyParser(
      ThreemaChat(), on: ThreemaSample.lockedChat, named: "x.zip", choices: Choices(key: key), mutations: 200)
  }
}

@Suite struct `A chat of Threema` {
  private let format = ThreemaChat()

  private func read(_ files: [(name: String, text: String)], _ choices: Choices = Choices()) throws -> ReadExport {
    try ReadExport(format, SampleTar.bytes(files), choices: choices)
  }

  @Test func `gives words, people and times`() throws {
    let read = try read([("messages.txt", ThreemaSample.chat)], Choices(timeZone: "Europe/Zurich"))
    #expect(read.messages[0].conversation == ConversationLabel(id: "Ben Hale", title: "Ben Hale"))
    #expect(read.messages[0].text == "Is the weir open?" && read.messages[0].sender == Participant(name: "Ben Hale"))
    #expect(
      read.messages[1].text == "Since six: mind the log.\nAnd the gate." && read.messages[1].sender?.isSelf == true)
    #expect(
      read.messages[0].sentAt?.wall?.iso == "2026-02-03T10:00:00" && read.messages[0].sentAt?.precision == .minute)
    #expect(read.messages[3].extra("location:latitude") == "51.5" && read.messages[4].extra("call:seconds") == "65")
    #expect(read.events.map(\.text) == ["Somebody joined"] && read.report.bytes.items == ThreemaSample.chat.utf8.count)
  }

  @Test func `finds its files, and says which are missing, omitted or unnamed`() throws {
    let with = try read([("messages.txt", ThreemaSample.chat), ("ab12-weir.png", "PNG"), ("x.jpg", "JPG")])
    #expect(with.messages[2].attachments.map(\.status) == [.present] && with.messages[2].text == "Weir")
    #expect(with.codes == [.attachmentUnlisted] && !with.losses.contains("THREEMA-MEDIA-MISSING"))
    let without = try read([("messages.txt", ThreemaSample.chat), ("x.jpg", "JPG")])
    #expect(
      without.messages[2].attachments.map(\.status) == [.missing] && without.losses.contains("THREEMA-MEDIA-MISSING"))
    let bare = try read([("messages.txt", ThreemaSample.chat)])
    #expect(bare.messages[2].attachments.map(\.status) == [.omitted] && bare.losses.contains("THREEMA-MEDIA-OMITTED"))
  }

  @Test func `says what stands before its first line and what a date cannot mean`() throws {
    let read = try read([("messages.txt", "pasted\n[99/02/2026, 10:00] A: x\n[13/02/2026, 10:00] A: y\n")])
    #expect(read.codes == [.textBeforeFirstMessage, .dateImpossible] && read.messages.count == 2)
    #expect(read.losses == ["THREEMA-CHAT-BARE", "THREEMA-CHAT-NO-STATUS", "THREEMA-CHAT-NO-ZONE"])
  }

  @Test func `keeps the promises of the seam`() throws {
    try verifyParser(format, on: Array(ThreemaSample.chat.utf8), named: "messages.txt")
  }
}

@Suite struct `A data backup of Threema` {
  private let format = ThreemaBackup()

  private func read(_ bytes: [UInt8] = ThreemaSample.backup()) throws -> ReadExport { try ReadExport(format, bytes) }

  @Test func `gives words, people and times`() throws {
    let read = try read()
    #expect(read.messages[0].text == #"Is the "weir" open? C:\log"#)
    #expect(read.messages[0].sender == Participant(name: "Ben Hale", address: "ECHOECHO", isSelf: false))
    #expect(read.messages[0].conversation == ConversationLabel(id: "ECHOECHO", title: "Ben Hale"))
    #expect(read.messages[0].sentAt?.instant?.milliseconds == 1_770_112_801_000 && read.messages[0].nativeID == "a1")
    #expect(read.messages.last?.conversation == ConversationLabel(id: "g1-ECHOECHO", title: "Flood desk"))
  }

  @Test func `gives quotes, edits, receipts, reactions and deletions`() throws {
    let messages = try read().messages
    #expect(messages[1].replyTo == "a1" && messages[1].edited && messages[1].sender?.isSelf == true)
    #expect(
      messages[1].extra("read") == "2026-02-03T10:01:40Z" && messages[1].extra("edited:at") == "2026-02-03T10:02:30Z")
    #expect(messages[1].reactions.map(\.emoji) == ["👍"] && messages[1].reactions[0].by?.name == "Ben Hale")
    #expect(messages[5].deleted && messages[5].type == .deleted)
  }

  @Test func `gives files, places, polls and calls`() throws {
    let read = try read()
    #expect(read.messages[2].attachments.map(\.name) == ["weir.png"] && read.messages[2].text == "The weir")
    #expect(read.files == [Array("PNG".utf8)] && read.messages[8].attachments.map(\.status) == [.missing])
    #expect(read.messages[3].type == .location && read.messages[3].extra("location:longitude") == "-0.12")
    #expect(read.messages[4].type == .poll && read.messages[4].text == "Open the gate?\nYes\nNo")
    #expect(read.messages[4].extra("poll:votes:1") == "1" && read.messages[4].extra("poll:voter:1") == "Ben Hale")
    #expect(read.messages[6].type == .call && read.messages[6].extra("call:seconds") == "65")
    #expect(read.messages[7].type == .unknown && read.messages[7].extra("raw:type") == "HOLOGRAM")
    #expect(read.events.map(\.text) == ["Ben Hale joined"] && read.codes == [.attachmentUnlisted])
  }

  @Test func `never shows keys, and counts them`() throws {
    let read = try read()
    #expect(!read.holds("5ec2e7") && !read.holds("IDENTITYBACKUPSECRET") && read.choice("secretsHashed") == "3")
    #expect(read.choice("identitySHA256")?.utf8.count == 64)
  }

  @Test func `keeps the good ones when one record is bad or half the file is there`() throws {
    let bad = ThreemaSample.backup([ThreemaSample.rows[0], "\"a\"", ThreemaSample.rows[1], "\"a7\",\"u7"])
    let read = try read(bad)
    #expect(
      read.messages.count == 3 && read.codes.prefix(2) == [.unparseableMessage, .truncated]
        && read.report.bytes.balances)
  }

  @Test func `says each loss only where it occurs`() throws {
    #expect(
      try read().losses == [
        "THREEMA-NO-PRIVATE-DELETED", "THREEMA-EDIT-HISTORY", "THREEMA-DELETED", "THREEMA-MEDIA-MISSING",
      ])
    let plain = try read(ThreemaSample.backup([ThreemaSample.rows[0]]))
    #expect(plain.losses == ["THREEMA-NO-PRIVATE-DELETED"] && plain.choice("experimental") == "true")
    let bare = try read(ThreemaSample.backup([ThreemaSample.rows[2]], media: false))
    #expect(bare.losses == ["THREEMA-NO-PRIVATE-DELETED", "THREEMA-MEDIA-OMITTED"])
  }

  @Test func `keeps the promises of the seam`() throws {
    try verifyParser(format, on: ThreemaSample.backup(), named: "backup.tar", mutations: 1000)
  }
}
