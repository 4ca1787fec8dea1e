// SPDX-License-Identifier: Apache-2.0
import Crypto
import Formats
import OnRecordTesting
import Records
import Testing

@Suite struct `Media beside a chat` {
  private let picture: [UInt8] = [0xFF, 0xD8, 1, 2, 3]

  @Test func `is matched, hashed and handed over once`() throws {
    let zip = try ZipMaker.make([
      ("_chat.txt", Array(Sample.iosMedia.utf8)), ("00000001-PHOTO-2024-05-13-09-15-00.jpg", picture),
    ])
    let reader = try Reader(zip, named: "WhatsApp Chat - Harbour bill.zip")
    let found = try #require(reader.messages.first?.attachments.first)
    #expect(found.status == .present && found.bytes == 5 && found.file == 0)
    #expect(found.sha256 == Array(SHA256.hash(data: picture)))
    #expect(found.member == "00000001-PHOTO-2024-05-13-09-15-00.jpg" && found.mediaType == "image/jpeg")
    #expect(reader.files == [picture])
    #expect(reader.messages[0].conversation.title == "Harbour bill")
  }

  @Test func `named but absent is missing; present but unnamed is unlisted`() throws {
    let zip = try ZipMaker.make([("_chat.txt", Array(Sample.iosMedia.utf8)), ("stray.pdf", picture)])
    let reader = try Reader(zip, named: "x.zip")
    #expect(reader.report.attachments == [.missing: 2, .unlisted: 1])
    #expect(reader.codes == [.attachmentMissing, .attachmentMissing, .attachmentUnlisted])
    #expect(reader.notices.last?.source.file == "stray.pdf")
    #expect(reader.files == [picture])
  }

  @Test func `is found under another case and composition`() throws {
    let chat = "13/05/2024, 09:15 - Ines Marlow: \u{200E}Caf\u{E9}.PDF (file attached)\n"
    let zip = try ZipMaker.make([("chat.txt", Array(chat.utf8)), ("media/cafe\u{301}.pdf", picture)])
    #expect(try Reader(zip, named: "x.zip").messages[0].attachments.map(\.status) == [.present])
  }

  @Test func `decides what an unmarked name in brackets is`() throws {
    let chat = "13/05/2024, 09:15 - Ines Marlow: Plan.pdf (xarvo)\n"
    #expect(try Reader(chat).messages[0].attachments.isEmpty)
    let zip = try ZipMaker.make([("chat.txt", Array(chat.utf8)), ("Plan.pdf", picture)])
    #expect(try Reader(zip, named: "x.zip").messages[0].attachments.map(\.status) == [.present])
  }

  @Test func `that does not decode is corrupt and reported`() throws {
    var zip = try ZipMaker.make([
      ("_chat.txt", Array(Sample.iosMedia.utf8)), ("00000001-PHOTO-2024-05-13-09-15-00.jpg", picture),
    ])
    let at = try #require(zip.firstRange(of: picture)).lowerBound
    zip[at] ^= 0xFF
    let reader = try Reader(zip, named: "x.zip")
    #expect(reader.messages[0].attachments.map(\.status) == [.corrupt])
    #expect(reader.codes.contains(.attachmentCorrupt))
  }

  @Test func `of an encrypted zip asks for the password's holder`() throws {
    let zip = ZipMaker.make([.init(name: Array("_chat.txt".utf8), data: Array(Sample.ios.utf8), flags: 1)])
    let export = Export(name: "x.zip", source: MemorySource(zip))
    #expect { try AllFormats().recognise(export) } throws: { ($0 as? FormatError)?.code == .encrypted }
  }

  @Test func `joins the replies of a web export's second rendering`() throws {
    let markdown = """
      # WhatsApp Chat Export: Harbour bill
      Export date: 5/14/24

      ## Monday

      [9:15:00 AM] **You:** Good morning
      > _You: Good morning_
      [9:16:00 AM] **Rhodri Vance:** see below

      """
    let zip = try ZipMaker.make([("chat.txt", Array(Sample.web.utf8)), ("chat.md", Array(markdown.utf8))])
    let export = Export(name: "Harbour bill.zip", source: MemorySource(zip))
    #expect(try AllFormats().recognise(export).format.name == "whatsapp-web")
    let reader = try Reader(zip, named: "Harbour bill.zip", format: WhatsAppWeb())
    #expect(reader.messages.map(\.replyTo) == [nil, "You: Good morning", nil])
  }

  @Test func `bookkeeping of a desktop is no media`() throws {
    let zip = try ZipMaker.make([("_chat.txt", Array(Sample.ios.utf8)), ("__MACOSX/._x", [1]), (".DS_Store", [2])])
    let reader = try Reader(zip, named: "x.zip")
    #expect(reader.files.isEmpty && reader.codes.isEmpty)
    #expect(reader.report.choices.contains(Extra("ignoredMembers", "2")))
  }
}
