// SPDX-License-Identifier: Apache-2.0
import Foundation
import OnRecordTesting
import Records
import Testing

@testable import Formats

@Suite struct `Outlook's container` {
  private func mail(_ body: String?, _ bytes: [UInt8]) -> String {
    let text = body.map { "--b\nContent-Type: text/plain\n\n\($0)\n" } ?? ""
    return
      "From: ada@flood.example\nTo: ben@flood.example\nDate: Tue, 1 Mar 2022 09:30:00 +0000\nContent-Type: multipart/mixed; boundary=b\n\n\(text)--b\nContent-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n\(Data(bytes).base64EncodedString(options: .lineLength76Characters))\n--b--\n"
  }

  @Test func `on its own is a message with its files`() throws {
    let parse = try OutlookParse.tnef(.letter)
    #expect(parse.messages[0].subject == "Weiré")
    #expect(parse.messages[0].sentAt?.instant?.iso == "2022-03-01T09:30:00Z")
    #expect(parse.messages[0].attachments.map(\.name) == ["levels of the rivers.csv", "inner.eml"])
    #expect(parse.files[0] == Array("a,b\n1,2\n".utf8))
    #expect(parse.messages[0].text?.contains("The gauge reads two metres.") == true)
    #expect(parse.report.bytes.items == TnefMaker.letter.bytes.count)
  }

  @Test func `in a mail is opened, its files listed behind it`() throws {
    let parse = try MailParse.eml(mail("Own words", TnefMaker.letter.bytes))
    let message = parse.messages[0]
    #expect(message.attachments.map(\.name) == ["winmail.dat", "levels of the rivers.csv", "inner.eml"])
    #expect(message.attachments.compactMap(\.file) == [0, 1, 2])
    #expect(parse.files[0] == TnefMaker.letter.bytes)
    #expect(parse.extras("attachment:1:within") == ["0"])
    #expect(message.text?.hasPrefix("Own words") == true)
    #expect(message.text?.contains("Words in the container.") == false)
    #expect(message.text?.contains("The gauge reads two metres.") == true)
    #expect(!parse.losses().contains("MAIL-TNEF-UNREAD"))
    #expect(parse.report.grade == .a)
  }

  @Test func `gives its body to a mail that has no other`() throws {
    let parse = try MailParse.eml(mail(nil, TnefMaker.letter.bytes))
    #expect(parse.messages[0].text?.hasPrefix("Words in the container.") == true)
    #expect(parse.extras("body:chosen") == ["winmail.dat"])
    #expect(parse.extras("winmail:importance") == ["high"])
  }

  @Test func `that is a saved message has its words found too`() throws {
    let saved = Data(MsgMaker.letter(subject: "Gauge", text: "Two metres.").file)
    let mail =
      "From: ada@flood.example\nTo: ben@flood.example\nDate: Tue, 1 Mar 2022 09:30:00 +0000\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nOwn words\n--b\nContent-Type: application/octet-stream; name=Gauge.msg\nContent-Transfer-Encoding: base64\n\n\(saved.base64EncodedString(options: .lineLength76Characters))\n--b--\n"
    let parse = try MailParse.eml(mail)
    #expect(parse.messages[0].attachments.map(\.name) == ["Gauge.msg"])
    #expect(parse.messages[0].text?.hasPrefix("Own words\n\n----- Attached message -----\nFrom: Ada Obi") == true)
    #expect(parse.messages[0].text?.hasSuffix("Two metres.") == true)
  }

  @Test func `that is damaged is kept as it is`() throws {
    let parse = try MailParse.eml(mail("Own words", [1, 2, 3, 4, 5]))
    #expect(parse.losses().contains("MAIL-TNEF-UNREAD"))
    #expect(parse.report.grade == .c)
    let cut = try MailParse.eml(mail("Own words", Array(TnefMaker.letter.bytes.dropLast(200))))
    #expect(cut.codes().contains(.unparseableMessage))
    #expect(cut.messages[0].attachments.count >= 2)
  }

  @Test func `keeps every promise of the seam`() throws {
    try verifyParser(OutlookTnef(), on: TnefMaker.letter.bytes, named: "winmail.dat", mutations: 1_000, seed: 41)
    let mail = Array(mail(nil, TnefMaker.letter.bytes).utf8)
    try verifyParser(EmlFormat(), on: mail, named: "x.eml", mutations: 1_000, seed: 42)
  }
}

@Suite(.enabled(if: RealOutlook.folder != nil, "the folder of real files is absent"))
struct `Real files of Outlook` {
  /// Without carriage returns: the folder's own copies of text files were written on another system.
  private func loose(_ bytes: [UInt8]) -> [UInt8] { bytes.filter { $0 != 0x0D } }

  /// Compressed bodies beside the attachments are no attachments.
  private static let bodies: Set = ["message.rtf", "message.html", "body.rtf"]

  @Test(arguments: [
    "MAPI_ATTACH_DATA_OBJ", "data-before-name", "long-filename", "one-file", "unicode-mapi-attr-name", "winmail",
  ])
  func `list the attachments their makers list`(name: String) throws {
    let bytes = try RealOutlook.bytes("\(RealOutlook.tnef)/\(name).tnef")
    let parse = try OutlookParse(OutlookTnef(), MemorySource(bytes), named: "x")
    let list = String(decoding: try RealOutlook.bytes("\(RealOutlook.tnef)/\(name).list"), as: UTF8.self)
    let names = Set(list.split(whereSeparator: \.isNewline).map(String.init)).subtracting(Self.bodies)
    #expect(names.isSubset(of: Set(parse.messages[0].attachments.compactMap(\.name))))
    #expect(parse.notices.isEmpty)
    for expected in RealOutlook.names("\(RealOutlook.tnef)/\(name)") where !Self.bodies.contains(expected) {
      let content = try RealOutlook.bytes("\(RealOutlook.tnef)/\(name)/\(expected)")
      // An object stands there with the 16 bytes of its interface before it.
      let found = parse.files.contains { loose($0) == loose(content) || $0 == Array(content.dropFirst(16)) }
      #expect(found, "\(name)/\(expected)")
    }
  }

  @Test func `in a mail are opened with all that is inside`() throws {
    let parse = try MailParse.eml(try RealOutlook.bytes("\(RealOutlook.tnef)/rich-text.eml"))
    #expect(parse.messages[0].attachments.map(\.status) == .init(repeating: .present, count: 5))
    let kitten = try RealOutlook.bytes("\(RealOutlook.tnef)/christmas/kitten-playing-with-a-christmas-tree.jpg")
    #expect(parse.files.contains(kitten))
    #expect(parse.extras("winmail:voting:option:3") == ["Maybe"])
    #expect(parse.messages[0].text?.contains("Build my nephew an HO-scale train table") == true)
  }

  @Test(arguments: ["plain_unsent", "plain_uc_unsent", "plain_uc_wc_unsent", "plain_jpeg_attached"])
  func `say what the mail beside them says`(name: String) throws {
    let parse = try OutlookParse(
      OutlookMsg(), MemorySource(try RealOutlook.bytes("\(RealOutlook.msg)/\(name).msg")), named: "\(name).msg")
    let mail = try MailParse.eml(try RealOutlook.bytes("\(RealOutlook.msg)/\(name).eml"))
    let (mine, theirs) = (parse.messages[0], mail.messages[0])
    #expect(mine.subject == theirs.subject)
    #expect(mine.nativeID == theirs.nativeID)
    #expect(mine.recipients == theirs.recipients)
    if let sender = theirs.sender { #expect(mine.sender == sender) }
    let seconds = [mine, theirs].map { $0.sentAt?.instant.map { $0.milliseconds / 1000 } }
    #expect(seconds[0] == seconds[1])
    let words = [mine, theirs].map {
      ($0.text ?? "").trimmingSpaces.filter { $0 != "\r" }.replacing("\r\n", with: "\n")
    }
    #expect(words[0] == words[1])
    let received = [parse.extras("header:Received"), mail.extras("header:Received")]
    #expect(received[0].count == received[1].count)
    let theirFiles = zip(theirs.attachments, mail.files).filter { $0.0.mediaType != "application/rtf" }
    #expect(mine.attachments.map(\.name) == theirFiles.map(\.0.name))
    #expect(parse.files == theirFiles.map(\.1))
  }
}
