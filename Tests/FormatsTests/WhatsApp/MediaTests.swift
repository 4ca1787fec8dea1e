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

  @Test func `that inflates beyond a limit costs the file, not the chat`() throws {
    let name = "00000001-PHOTO-2024-05-13-09-15-00.jpg"
    let zip = ZipMaker.make([
      DeflateBomb.member(name, mebibytes: 80), .init(name: Array("_chat.txt".utf8), data: Array(Sample.iosMedia.utf8)),
      .init(name: Array("00000002-PHOTO-2024-05-13-09-16-00.jpg".utf8), data: picture),
      DeflateBomb.member("stray.bin", mebibytes: 80),
    ])
    let reader = try Reader(zip, named: "x.zip")
    #expect(reader.messages.map { $0.attachments.map(\.status) } == [[.tooLarge], [.present]])
    #expect(reader.codes == [.limitReached, .attachmentUnlisted, .limitReached])
    #expect(reader.notices.last?.source.file == "stray.bin")
    #expect(reader.report.grade == .c && reader.report.bytes.balances)
    #expect(try AllFormats().recognise(Export(name: "x.zip", source: MemorySource(zip))).format.name == "whatsapp-text")
  }

  @Test func `that does not inflate costs the file, not the chat`() throws {
    let damaged = ZipMaker.Member(
      name: Array("00000001-PHOTO-2024-05-13-09-15-00.jpg".utf8), data: [],
      deflated: ([UInt8](repeating: 0xFF, count: 400), 4000, 1))
    let zip = ZipMaker.make([
      damaged, .init(name: Array("00000002-PHOTO-2024-05-13-09-16-00.jpg".utf8), data: picture),
      .init(name: Array("_chat.txt".utf8), data: Array(Sample.iosMedia.utf8)),
    ])
    let reader = try Reader(zip, named: "x.zip")
    #expect(reader.messages.map { $0.attachments.map(\.status) } == [[.corrupt], [.present]])
    #expect(reader.codes == [.attachmentCorrupt])
    #expect(reader.files.last == picture)
  }

  @Test func `of many damaged members is given up after some, and the chat is kept`() throws {
    let damaged = (0..<100).map {
      ZipMaker.Member(name: Array("\($0).bin".utf8), data: [], deflated: ([0xFF, 0xFF, 0xFF, 0xFF], 4000, 1))
    }
    let zip = ZipMaker.make(damaged + [.init(name: Array("_chat.txt".utf8), data: Array(Sample.ios.utf8))])
    let reader = try Reader(zip, named: "x.zip")
    #expect(reader.messages.count == 3)
    #expect(reader.codes.count { $0 == .attachmentCorrupt } == 100)
  }

  @Test func `is kept up to the limit where the text itself is beyond it`() throws {
    var bomb = DeflateBomb.member("_chat.txt", mebibytes: 80)
    let head = Array(Sample.ios.utf8)
    // A stored block of the chat's words, then the bomb (RFC 1951, 3.2.4).
    let block = ZipMaker.le16(head.count) + ZipMaker.le16(~head.count & 0xFFFF)
    let zeros = bomb.deflated?.bytes ?? []
    bomb.deflated?.bytes = [0] + block + head + zeros
    let reader = try Reader(ZipMaker.make([bomb]), named: "x.zip")
    #expect(reader.messages.count == 3)
    #expect(reader.codes.contains(.limitReached) && !reader.codes.contains(.truncated))
    #expect(reader.report.grade == .d && reader.report.bytes.balances)
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
