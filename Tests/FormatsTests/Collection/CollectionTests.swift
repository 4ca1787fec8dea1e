// SPDX-License-Identifier: Apache-2.0
import Foundation
import OnRecordTesting
import Records
import Testing

@testable import Formats

@Suite struct `Exports inside an export` {
  static let android = Array(Sample.android.utf8)
  static let ios = Array(Sample.ios.utf8)
  static let mailbox = Array(
    "From - Mon May 13 09:14:00 2024\nFrom: ines@rivers.example\nTo: rhodri@rivers.example\nSubject: Gauge\n\nHigh.\n"
      .utf8)

  struct Read {
    var names: [String] = []
    var files: [String] = []
    var codes: [NoticeCode] = []
    /// Paths told as of no known format.
    var unread: [String] = []
    var report: FidelityReport
  }

  func read(_ bytes: [UInt8], named name: String) throws -> Read {
    let export = Export(name: name, source: MemorySource(bytes))
    let format = try AllFormats.format(for: export, named: nil)
    var items = try format.items(export, choices: Choices(), files: DiscardingSink())
    var read = Read(report: items.report)
    var seq = 0
    while let item = try items.next() {
      switch item {
      case .message(let message):
        #expect(message.seq == seq)
        (seq, read.files) = (seq + 1, read.files + [message.source.file])
      case .event(let event):
        #expect(event.seq == seq)
        (seq, read.files) = (seq + 1, read.files + [event.source.file])
      case .notice(let notice):
        read.codes.append(notice.code)
        if notice.code == .fileUnread { read.unread.append(notice.source.file) }
      }
    }
    read.report = items.report
    #expect(read.report.bytes.balances)
    #expect(read.report.messages + read.report.events == seq)
    return read
  }

  @Test func `that is a zip in a zip is read under its own path`() throws {
    let inner = try ZipMaker.make([("_chat.txt", Self.ios)])
    let read = try read(try ZipMaker.make([("WhatsApp Chat - Harbour bill.zip", inner)]), named: "sent.zip")
    #expect(read.report.format == "whatsapp-text")
    #expect(Set(read.files) == ["WhatsApp Chat - Harbour bill.zip!/_chat.txt"])
    #expect(read.report.messages + read.report.events == 5)
  }

  @Test func `of several kinds are read one after another, and what is left over is told`() throws {
    let zip = try ZipMaker.make([
      ("phone/chat.zip", try ZipMaker.make([("_chat.txt", Self.ios)])), ("mail/inbox.mbox", Self.mailbox),
      ("notes.bin", [1, 2, 3, 4]),
    ])
    let read = try read(zip, named: "all.zip")
    #expect(read.report.format == "mbox+whatsapp-text" || read.report.format == "whatsapp-text+mbox")
    #expect(read.report.messages + read.report.events == 6)
    #expect(read.codes.filter { $0 == .fileUnread }.count == 1)
    #expect(read.report.choices.contains(Extra("filesUnread", "1")))
  }

  @Test func `of one kind keep their conversations apart`() throws {
    let zip = try ZipMaker.make([
      ("a.zip", try ZipMaker.make([("_chat.txt", Self.ios)])),
      ("b.zip", try ZipMaker.make([("WhatsApp Chat with Ines.txt", Self.android)])),
    ])
    let read = try read(zip, named: "both.zip")
    #expect(read.report.format == "whatsapp-text")
    #expect(Set(read.files) == ["a.zip!/_chat.txt", "b.zip!/WhatsApp Chat with Ines.txt"])
  }

  @Test func `in an archive in a folder are read once each`() throws {
    let inner = try ZipMaker.make([
      ("box.mbox", Self.mailbox), ("chat.zip", try ZipMaker.make([("_chat.txt", Self.ios)])),
    ])
    let folder = try Scratch()
    try folder.write("f/a/b/mail.zip", inner)
    let export = Export(name: "f", source: try FolderSource(path: folder.path("f")))
    let format = try AllFormats.format(for: export, named: nil)
    var items = try format.items(export, choices: Choices(), files: DiscardingSink())
    while try items.next() != nil {}
    #expect(items.report.messages + items.report.events == 6)
  }

  @Test func `beside a chat are read when no message names them`() throws {
    let zip = try ZipMaker.make([("WhatsApp Chat with Ines.txt", Self.android), ("Inbox.mbox", Self.mailbox)])
    let read = try read(zip, named: "both.zip")
    #expect(read.report.format == "whatsapp-text+mbox")
    #expect(read.files.contains("Inbox.mbox"))
    #expect(read.codes.contains(.attachmentUnlisted))
  }

  @Test func `that are parts of one export are put together`() throws {
    let chat = "Takeout/Google Chat/Groups/DM xyz/"
    let messages = #"""
      {"messages":[{"creator":{"name":"Ines Marlow"},"created_date":"Monday, February 10, 2025 at 3:45:22 PM UTC",
      "text":"The gauge","message_id":"DM1/a/a","attached_files":[{"original_name":"g.txt","export_name":"File-g.txt"}]}]}
      """#
    let zip = try ZipMaker.make([
      ("takeout-001.zip", try ZipMaker.make([(chat + "messages.json", Array(messages.utf8))])),
      ("takeout-002.zip", try ZipMaker.make([(chat + "File-g.txt", Array("high".utf8))])),
    ])
    let read = try read(zip, named: "takeout.zip")
    #expect(read.report.format == "googlechat-json" && read.report.messages == 1)
    #expect(read.report.attachments[.present] == 1 && read.report.attachments[.missing] == nil)
  }

  @Test func `keep the channel they came by`() throws {
    let zip = try ZipMaker.make([
      ("chat.zip", try ZipMaker.make([("_chat.txt", Self.ios)])), ("box/Inbox.mbox", Self.mailbox),
    ])
    let mail = `An export mailed to oneself`.mail("chat.zip", try ZipMaker.make([("_chat.txt", Self.ios)]))
    for (bytes, name) in [(zip, "all.zip"), (mail, "x.eml")] {
      let export = Export(name: name, source: MemorySource(bytes))
      let format = try AllFormats.format(for: export, named: nil)
      var items = try format.items(export, choices: Choices(), files: DiscardingSink())
      var channels: Set<String> = []
      var told: Set<String?> = []
      while let item = try items.next() {
        guard case .message(let message) = item else { continue }
        told.insert(message.conversation.channel)
        channels.insert(message.conversation.channel ?? Channel.usual(forFormat: format.name))
      }
      #expect(channels == ["email", "whatsapp"] && told.contains(nil))
    }
  }

  @Test func `of which one stops in the middle cost only themselves`() throws {
    let chat = try ZipMaker.make([("_chat.txt", Self.ios)])
    let zip = try ZipMaker.make([("a.zip", chat), ("b.zip", Array(chat.dropLast(120))), ("c.zip", chat)])
    let read = try read(zip, named: "three.zip")
    #expect(read.files.contains { $0.hasPrefix("a.zip!/") } && read.files.contains { $0.hasPrefix("c.zip!/") })
    #expect(read.report.grade == .d || read.codes.contains(.truncated) || read.codes.contains(.fileUnread))
  }

  @Test func `in a nest of archives end soon`() throws {
    var inner = try ZipMaker.make((0..<12).map { ("a\($0).txt", [UInt8](repeating: 48, count: 100)) })
    for _ in 0..<2 { inner = try ZipMaker.make((0..<12).map { ("z\($0).zip", inner) }) }
    #expect(throws: FormatError.self) { try read(inner, named: "nest.zip") }
  }

  @Test func `deeper than four levels stay closed, and nothing hangs`() throws {
    var bytes = try ZipMaker.make([("_chat.txt", Self.ios)])
    for level in 0..<6 { bytes = try ZipMaker.make([("level\(level).zip", bytes)]) }
    #expect(throws: FormatError.self) { try read(bytes, named: "deep.zip") }
  }

  @Test func `are named as one when one of them cannot be read`() throws {
    let zip = try ZipMaker.make([
      ("a.zip", try ZipMaker.make([("_chat.txt", Self.ios)])), ("b.zip", [0x50, 0x4B, 0x03, 0x04, 9, 9, 9]),
    ])
    let read = try read(zip, named: "both.zip")
    #expect(read.report.messages + read.report.events == 5)
    #expect(read.codes.contains(.fileUnread))
    #expect(read.unread == ["b.zip"])
  }

  @Test func `leave what no format knows named by its whole path`() throws {
    let inner = try ZipMaker.make([("_chat.txt", Self.ios)])
    let outer = try ZipMaker.make([
      ("in/both.zip", try ZipMaker.make([("chat.zip", inner), ("notes.bin", [1, 2, 3]), ("box.mbox", Self.mailbox)]))
    ])
    #expect(try read(outer, named: "outer.zip").unread == ["in/both.zip!/notes.bin"])
  }

  @Test func `give the same whether read whole or in small pieces`() throws {
    let zip = try ZipMaker.make([
      ("a.zip", try ZipMaker.make([("_chat.txt", Self.ios)])), ("m.mbox", Self.mailbox),
    ])
    let format = try AllFormats.format(for: Export(name: "x.zip", source: MemorySource(zip)), named: nil)
    #expect(format.name.contains("+"))
    let again = try AllFormats.format(for: Export(name: "x.zip", source: MemorySource(zip)), named: format.name)
    #expect(again.name == format.name)
  }
}

@Suite struct `A file tree` {
  @Test func `reads stored members in place, of zips and tars`() throws {
    let zip = try ZipMaker.make([("a/b.txt", Array("in the zip".utf8))])
    let tree = try FileTree(Export(name: "x.zip", source: MemorySource(zip)))
    let file = try #require(tree.file(at: "a/b.txt"))
    #expect(file.baseName == "b.txt" && file.folder == "a/")
    #expect(try file.open().bytes(3..<6) == Array("the".utf8))
    let outer = try ZipMaker.make([("in.zip", zip)])
    let opened = try FileTree(Export(name: "y.zip", source: MemorySource(outer))).opening { _ in true }
    let inner = try #require(opened.file(at: "in.zip!/a/b.txt"))
    #expect(inner.inside == "a/b.txt")
    #expect(try inner.open().bytes(0..<2) == Array("in".utf8))
    #expect(opened.files(ending: "b.txt").count == 1)
  }

  @Test func `reads a folder's files in place`() throws {
    let folder = try Scratch()
    try folder.write("f/sub/one.txt", "hello there")
    try folder.write("f/two.bin", [UInt8](repeating: 7, count: 2000))
    let tree = try FileTree(Export(name: "f", source: try FolderSource(path: folder.path("f"))))
    #expect(tree.files.map(\.path) == ["sub/one.txt", "two.bin"])
    #expect(try tree.file(at: "sub/one.txt")?.open().bytes(6..<11) == Array("there".utf8))
    #expect(try tree.file(at: "two.bin")?.open().bytes(0..<3000) == [UInt8](repeating: 7, count: 2000))
  }
}

@Suite struct `An export mailed to oneself` {
  static func mail(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    let words = "From: ines@rivers.example\nTo: ines@rivers.example\nSubject: chat\nMIME-Version: 1.0\n"
    let head = "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nhere\n--b\n"
    let part = "Content-Type: application/octet-stream\nContent-Disposition: attachment; filename=\"\(name)\"\n"
    let body = Data(bytes).base64EncodedString()
    return Array("\(words)\(head)\(part)Content-Transfer-Encoding: base64\n\n\(body)\n--b--\n".utf8)
  }

  @Test(arguments: [true, false]) func `is read behind its mail`(zipped: Bool) throws {
    let zip = try ZipMaker.make([("_chat.txt", Array(Sample.ios.utf8)), ("a.bin", [1])])
    let mail = Self.mail(zipped ? "WhatsApp Chat.zip" : "chat.txt", zipped ? zip : Array(Sample.android.utf8))
    let read = try `Exports inside an export`().read(mail, named: "x.eml")
    #expect(read.report.format == "eml+whatsapp-text")
    #expect(read.files.first == "x.eml")
    let inside = try #require(read.files.last)
    #expect(inside.hasPrefix("x.eml!/") && inside.hasSuffix(zipped ? "!/_chat.txt" : ""))
    #expect(read.files.count == (zipped ? 6 : 9))
  }

  @Test func `that is only a picture of words stays an attachment`() throws {
    let mail = Self.mail("notes.txt", Array("Remember the gauge.\n".utf8))
    let read = try `Exports inside an export`().read(mail, named: "x.eml")
    #expect(read.report.format == "eml" && read.files == ["x.eml"])
  }

  @Test func `keeps the promises of every parser`() throws {
    let mail = Self.mail("chat.zip", try ZipMaker.make([("_chat.txt", Array(Sample.ios.utf8))]))
    let format = try AllFormats.format(for: Export(name: "x.eml", source: MemorySource(mail)), named: nil)
    try verifyParser(format, on: mail, named: "x.eml", mutations: 1000)
  }
}

@Suite struct `What is claimed` {
  @Test func `hold what begins with one of them, and meet where they speak of a same file`() {
    let claims = Claims(["a/b/", "a/c.txt", "a/b/d/", "z"])
    #expect(["a/b/", "a/b/x", "a/c.txt", "a/c.txt-wal", "z", "zz"].allSatisfy(claims.contains))
    #expect(!["", "a", "a/", "a/b", "a/c", "b", "y"].contains(where: claims.contains))
    #expect(Claims([""]).contains("anything") && !Claims([]).contains("anything"))
    #expect(claims.meets(Claims(["a/"])) && Claims(["a/b/d/e"]).meets(claims) && !claims.meets(Claims(["b/", "a/bc"])))
  }
}
