// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Testing

@testable import Formats

@Suite struct `A message saved by Outlook` {
  @Test func `has its people, date, subject and words`() throws {
    let parse = try OutlookParse.msg(.letter())
    let message = try #require(parse.messages.first)
    #expect(message.sender == Participant(name: "Ada Obi", address: "ada@flood.example"))
    #expect(message.recipients.map(\.role) == [.to, .bcc])
    #expect(message.recipients.map(\.participant.address) == ["ben@flood.example", "cho@flood.example"])
    #expect(message.sentAt?.instant?.iso == "2022-03-01T09:30:00Z")
    #expect(message.subject == "Weir at Aldford")
    #expect(message.text == "The weir holds.")
    #expect(message.nativeID == "<1@flood.example>")
    #expect(message.type == .email)
    #expect(message.source.length == parse.report.bytes.total)
    #expect(parse.report.grade == .a)
  }

  @Test func `says that its header was told from the properties`() throws {
    let parse = try OutlookParse.msg(.letter())
    #expect(parse.extras("header") == ["synthesised from the properties"])
    #expect(parse.losses.contains("OUTLOOK-HEADER-SYNTHESISED"))
  }

  @Test func `that travelled is read by the header it travelled with`() throws {
    var msg = MsgMaker.letter()
    let header =
      "Received: from a by b; Tue, 1 Mar 2022 09:31:00 +0000\r\nFrom: Ada <ada@rivers.example>\r\nTo: ben@flood.example\r\nDate: Tue, 1 Mar 2022 10:30:00 +0100\r\nMessage-ID: <2@flood.example>\r\n\r\n"
    msg.properties.append((0x007D, .text(header)))
    let parse = try OutlookParse.msg(msg)
    #expect(parse.messages[0].sender?.address == "ada@rivers.example")
    #expect(parse.messages[0].sentAt?.zone == "+0100")
    #expect(parse.messages[0].nativeID == "<2@flood.example>")
    #expect(parse.messages[0].recipients.map(\.participant.address) == ["ben@flood.example", "cho@flood.example"])
    #expect(parse.extras("header:Received").count == 1)
    #expect(!parse.losses.contains("OUTLOOK-HEADER-SYNTHESISED"))
  }

  @Test func `keeps addresses of the directory`() throws {
    var msg = MsgMaker.letter()
    let directory = "/o=Rivers/ou=Coast/cn=Recipients/cn=dee"
    msg.recipients = [
      MsgMaker.recipient("Dee Fox", directory, 1),
      MsgMaker.recipient("Eve Hay", directory, 2, smtp: "eve@flood.example"),
    ]
    let parse = try OutlookParse.msg(msg)
    #expect(parse.messages[0].recipients.map(\.participant.address) == [directory, "eve@flood.example"])
    #expect(parse.extras("recipient:1:x500") == [directory])
    #expect(parse.losses.contains("OUTLOOK-DIRECTORY-ADDRESS"))
  }

  @Test func `in a code page reads as written`() throws {
    var msg = MsgMaker.letter(text: nil)
    msg.properties += [(0x3FFD, .number(1251)), (0x1000, .coded([0xD0, 0xE5, 0xEA, 0xE0]))]
    #expect(try OutlookParse.msg(msg).messages[0].text == "Река")
  }

  @Test func `without plain text gives the words of its HTML`() throws {
    var msg = MsgMaker.letter(text: nil)
    msg.properties += [(0x3FDE, .number(28591)), (0x1013, .bytes(Array("<p>Caf".utf8) + [0xE9] + Array("</p>".utf8)))]
    let parse = try OutlookParse.msg(msg)
    #expect(parse.messages[0].text == "Café")
    #expect(parse.extras("body:chosen") == ["text/html"])
  }

  @Test func `without either gives the words of its RTF`() throws {
    var msg = MsgMaker.letter(text: nil)
    let rtf = Array("{\\rtf1\\ansi\\ansicpg1252 Weir \\'e9\\par two}".utf8)
    msg.properties.append((0x1009, .bytes(stored(rtf))))
    let parse = try OutlookParse.msg(msg)
    #expect(parse.messages[0].text == "Weir é\ntwo")
    #expect(parse.extras("body:chosen") == ["application/rtf"])
  }

  /// RTF stored without compression ([MS-OXRTFCP] 2.1.3.1).
  private func stored(_ rtf: [UInt8]) -> [UInt8] {
    UInt32(rtf.count + 12).bytes + UInt32(rtf.count).bytes + Array("MELA".utf8) + UInt32(0).bytes + rtf
  }

  @Test func `hands out its files, large and small`() throws {
    var msg = MsgMaker.letter()
    let large = (0..<20_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    msg.attachments = [
      .init(
        properties: [(0x3707, .text("levels.csv")), (0x3705, .number(1)), (0x370E, .text("text/csv"))], data: [1, 2]),
      .init(properties: [(0x3704, .text("MAP~1.BIN")), (0x3705, .number(1))], data: large),
    ]
    let parse = try OutlookParse.msg(msg)
    #expect(parse.messages[0].attachments.map(\.name) == ["levels.csv", "MAP~1.BIN"])
    #expect(parse.files == [[1, 2], large])
    #expect(parse.report.attachments == [.present: 2])
  }

  @Test func `inside another is an attachment and its words are found`() throws {
    var inner = MsgMaker.letter(subject: "Gauge", text: "Two metres.")
    inner.attachments = [.init(properties: [(0x3707, .text("gauge.csv"))], data: [9])]
    var msg = MsgMaker.letter()
    msg.attachments = [.init(properties: [(0x3705, .number(5)), (0x3001, .text("Gauge"))], inner: inner)]
    let parse = try OutlookParse.msg(msg)
    let message = parse.messages[0]
    #expect(message.attachments.map(\.name) == ["gauge.csv", "Gauge.eml"])
    #expect(message.attachments.compactMap(\.file) == [0, 1])
    #expect(parse.extras("attachment:0:within") == ["1"])
    #expect(message.text?.contains("Two metres.") == true)
    #expect(message.text?.hasPrefix("The weir holds.\n\n----- Attached message -----\nFrom: Ada Obi <ada@") == true)
    #expect(parse.losses.contains("OUTLOOK-EMBEDDED-REWRITTEN"))
    let letter = try MailParse.eml(parse.files[1])
    #expect(letter.messages[0].subject == "Gauge")
    #expect(letter.messages[0].text == "Two metres.")
  }

  @Test func `names what lies elsewhere, and objects`() throws {
    var msg = MsgMaker.letter()
    msg.attachments = [
      .init(properties: [(0x3705, .number(2)), (0x370D, .text("\\\\server\\levels.csv"))]),
      .init(properties: [(0x3705, .number(6))], object: [.stream("CONTENTS", [1, 2, 3]), .stream("\u{1}Ole", [0])]),
    ]
    let parse = try OutlookParse.msg(msg)
    #expect(parse.messages[0].attachments.map(\.status) == [.missing, .present])
    #expect(parse.files == [[1, 2, 3]])
    #expect(parse.extras("attachment:0:path") == ["\\\\server\\levels.csv"])
    #expect(parse.losses.contains("OUTLOOK-REFERENCE") && parse.losses.contains("OUTLOOK-OBJECT"))
    #expect(parse.report.grade == .c)
  }
}

@Suite struct `What Outlook knows of a message` {
  private func verbs(_ options: [String]) -> [UInt8] {
    func short(_ text: String) -> [UInt8] { [UInt8(text.utf8.count)] + Array(text.utf8) }
    var out = UInt16(0x0102).bytes + UInt32(options.count).bytes
    for option in options {
      out += UInt32(4).bytes + short(option) + short("IPM.Note") + short("") + short(option)
      out += [UInt8](repeating: 0, count: 29)
    }
    out += UInt16(0x0104).bytes
    for option in options { for _ in 0..<2 { out += [UInt8(option.utf16.count)] + option.wide } }
    return out
  }

  @Test func `of votes is the buttons and the one pressed`() throws {
    var msg = MsgMaker.letter()
    msg.named = [
      (.number(MsgMaker.common, 0x8520), .bytes(verbs(["Yes", "Nä"]))),
      (.number(MsgMaker.common, 0x8524), .text("Yes")),
    ]
    let parse = try OutlookParse.msg(msg)
    #expect(parse.extras("voting:option:1") == ["Yes"])
    #expect(parse.extras("voting:option:2") == ["Nä"])
    #expect(parse.extras("voting:response") == ["Yes"])
  }

  @Test func `of recalls, drafts and replies is told`() throws {
    var msg = MsgMaker.letter()
    msg.properties.removeAll { [0x001A, 0x0E07].contains($0.0) }
    msg.properties += [
      (0x001A, .text("IPM.Outlook.Recall")), (0x0E07, .number(8)), (0x0017, .number(2)), (0x0036, .number(3)),
      (0x1081, .number(104)), (0x1082, .time(1_646_127_060_000)),
    ]
    msg.named = [(.word("Keywords"), .texts(["Weirs", "Gauges"])), (.word("Own"), .text("kept"))]
    let parse = try OutlookParse.msg(msg)
    #expect(parse.extras("recall") == ["attempted"])
    #expect(parse.extras("draft") == ["not sent"])
    #expect(parse.extras("importance") == ["high"])
    #expect(parse.extras("sensitivity") == ["confidential"])
    #expect(parse.extras("answered") == ["forwarded"])
    #expect(parse.extras("answered:at") == ["2022-03-01T09:31:00Z"])
    #expect(parse.extras("category") == ["Weirs", "Gauges"])
    #expect(parse.extras("raw:Own") == ["kept"])
    #expect(parse.losses.contains("OUTLOOK-RECALL") && parse.losses.contains("OUTLOOK-DRAFTS"))
  }

  @Test func `of a contact is its names, numbers and addresses`() throws {
    var msg = MsgMaker()
    msg.properties = [(0x001A, .text("IPM.Contact")), (0x3001, .text("Fay Hill")), (0x3A1C, .text("07700 900123"))]
    msg.named = [(.number(MsgMaker.address, 0x8083), .text("fay@flood.example"))]
    let parse = try OutlookParse.msg(msg)
    #expect(parse.messages[0].type == .contact)
    #expect(parse.messages[0].text == "Fay Hill\nfay@flood.example\n07700 900123")
    #expect(parse.extras("contact:phone:mobile") == ["07700 900123"])
    #expect(!parse.losses.contains("OUTLOOK-HEADER-SYNTHESISED"))
  }

  @Test func `of a list of people is its members`() throws {
    let provider: [UInt8] = [
      0x81, 0x2B, 0x1F, 0xA4, 0xBE, 0xA3, 0x10, 0x19, 0x9D, 0x6E, 0x00, 0xDD, 0x01, 0x0F, 0x54, 0x02,
    ]
    let strings = "Gil Ives\0SMTP\0gil@flood.example\0".wide
    var msg = MsgMaker()
    msg.properties = [(0x001A, .text("IPM.DistList")), (0x0037, .text("Wardens"))]
    msg.named = [(.number(MsgMaker.address, 0x8054), .blobs([[0, 0, 0, 0] + provider + [0, 0, 1, 0x80] + strings]))]
    let parse = try OutlookParse.msg(msg)
    #expect(parse.messages[0].text == "Wardens\nGil Ives <gil@flood.example>")
    #expect(parse.messages[0].recipients.map(\.role) == [.member])
  }

  @Test func `of appointments and tasks is when and where`() throws {
    var meeting = MsgMaker.letter(text: nil)
    meeting.properties[0] = (0x001A, .text("IPM.Schedule.Meeting.Request"))
    meeting.named = [
      (.number(MsgMaker.appointment, 0x820D), .time(1_646_127_000_000)),
      (.number(MsgMaker.appointment, 0x8208), .text("Lock house")),
    ]
    let parse = try OutlookParse.msg(meeting)
    #expect(parse.extras("meeting") == ["request"])
    #expect(parse.extras("appointment:start") == ["2022-03-01T09:30:00Z"])
    #expect(parse.messages[0].text == "Lock house")
    var task = MsgMaker()
    task.properties = [(0x001A, .text("IPM.Task")), (0x0037, .text("Grease the gate"))]
    task.named = [(.number(MsgMaker.task, 0x8101), .number(2))]
    #expect(try OutlookParse.msg(task).extras("task:status") == ["complete"])
  }
}

@Suite struct `A damaged message of Outlook` {
  private var sample: MsgMaker {
    var msg = MsgMaker.letter()
    msg.named = [(.word("Keywords"), .texts(["Weirs"]))]
    msg.attachments = [
      .init(properties: [(0x3707, .text("a.csv"))], data: [UInt8](repeating: 7, count: 5000)),
      .init(properties: [(0x3705, .number(5))], inner: .letter(subject: "Inner")),
    ]
    return msg
  }

  @Test func `keeps every promise of the seam`() throws {
    try verifyParser(OutlookMsg(), on: sample.file, named: "letter.msg", mutations: 1_000, seed: 40)
  }

  @Test func `whose sectors run in a circle ends`() throws {
    var bytes = sample.file
    // Every entry of the table points at sector 1.
    for at in stride(from: bytes.count - 512, to: bytes.count, by: 4) {
      bytes.replaceSubrange(at..<at + 4, with: [1, 0, 0, 0])
    }
    _ = try? OutlookParse(OutlookMsg(), MemorySource(bytes), named: "x.msg")
  }

  @Test func `among good ones costs only itself`() throws {
    let good = MsgMaker.letter().file
    let files = ["a.msg": good, "b.msg": Array(good[..<600]), "c.msg": good]
    let parse = try OutlookFolders.parse(files, OutlookMsg())
    #expect(parse.messages.count == 2)
    #expect(parse.notices.map(\.code) == [.unparseableMessage])
    #expect(parse.report.grade == .c)
    #expect(Set(parse.messages.map(\.conversation.title)) == ["box"])
  }

  @Test func `is not taken for another format, nor another compound file for it`() throws {
    let all = AllFormats()
    let export = Export(name: "x", source: MemorySource(MsgMaker.letter().file))
    #expect(try all.recognise(export).format.name == "outlook-msg")
    let other = CompoundMaker.file([.stream("WordDocument", [1, 2, 3])])
    #expect(try OutlookMsg().recognise(Export(name: "x.doc", source: MemorySource(other))) == nil)
  }
}
