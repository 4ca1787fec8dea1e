// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Testing

@testable import Formats

@Suite struct `A mail of Apple Mail` {
  private static let top =
    "From: Ada Obi <ada@flood.example>\nTo: ben@flood.example\nDate: Tue, 1 Mar 2022 09:30:00 +0000\nSubject: Weir\nMessage-ID: <1@flood.example>\n"

  static func emlx(_ mail: String, flags: Int = 1) -> [UInt8] {
    let list =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plist version=\"1.0\">\n<dict>\n\t<key>flags</key>\n\t<integer>\(flags)</integer>\n\t<key>subject</key>\n\t<string>Weir &amp; gate</string>\n</dict>\n</plist>\n"
    return Array("\(mail.utf8.count)      \n\(mail)\(list)".utf8)
  }

  private static let whole = emlx(top + "\nThe weir holds.\n", flags: 1 << 0 | 1 << 2 | 1 << 4)

  private static let partial = emlx(
    top
      + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee the levels.\n--b\nContent-Type: text/csv; name=levels.csv\nContent-Transfer-Encoding: base64\nX-Apple-Content-Length: 4\n\n\n--b\nContent-Type: image/gif; name=map.gif\nX-Apple-Content-Length: 9\n\n\n--b--\n"
  )

  private func parse(_ bytes: [UInt8]) throws -> OutlookParse {
    try OutlookParse(EmlxFormat(), MemorySource(bytes), named: "12.emlx")
  }

  @Test func `is its mail, its flags beside it and its bytes in account`() throws {
    let parse = try parse(Self.whole)
    #expect(parse.messages[0].text == "The weir holds.\n")
    #expect(parse.messages[0].subject == "Weir")
    #expect(parse.extras("emlx:status") == ["read replied flagged"])
    #expect(parse.extras("raw:emlx:subject") == ["Weir & gate"])
    #expect(parse.report.bytes.total == Self.whole.count)
    #expect(parse.report.bytes.items == parse.messages[0].source.length)
    #expect(parse.report.grade == .b)
    #expect(parse.report.choices.contains(Extra("experimental", "true")))
  }

  @Test func `that was deleted says so`() throws {
    let parse = try parse(Self.emlx(Self.top + "\nGone\n", flags: 2))
    #expect(parse.messages[0].deleted)
    #expect(parse.losses.contains("MAIL-DELETED-PRESENT"))
  }

  @Test func `finds the attachments kept beside it and names those that are gone`() throws {
    let base = "INBOX.mbox/A1/Data"
    let files: [String: [UInt8]] = [
      "\(base)/Messages/7.partial.emlx": Self.partial, "\(base)/Attachments/7/2/levels.csv": Array("a,b\n".utf8),
      "\(base)/Messages/8.emlx": Self.whole, "INBOX.mbox/Info.plist": [1],
      "Archive.mbox/2020.mbox/Messages/9.emlx": Self.whole,
    ]
    let parse = try OutlookFolders.parse(files, EmlxFormat())
    let message = try #require(parse.messages.first { !$0.attachments.isEmpty })
    #expect(message.attachments.map(\.status) == [.present, .missing])
    #expect(parse.files == [Array("a,b\n".utf8)])
    #expect(parse.notices.map(\.code) == [.attachmentMissing])
    #expect(Set(parse.messages.map(\.conversation.title)) == ["INBOX", "Archive/2020"])
    #expect(parse.report.bytes.balances)
  }

  @Test func `is recognised by its first line and never as another format`() throws {
    #expect(try AllFormats().recognise(Export(name: "x", source: MemorySource(Self.whole))).format.name == "emlx")
    let files = ["Messages/1.emlx": Self.whole, "Messages/2.emlx": Self.whole]
    let found = try OutlookFolders.with(files) {
      try AllFormats().recognise(Export(name: "box", source: $0)).format.name
    }
    #expect(found == "emlx")
  }

  @Test func `cut off is read as far as it goes`() throws {
    let parse = try parse(Array(Self.whole[..<150]))
    #expect(parse.messages.count == 1)
    #expect(parse.notices.map(\.code).contains(.truncated))
    #expect(parse.report.grade > .a)
    #expect(parse.report.bytes.balances)
  }

  @Test func `among good ones that is broken costs only itself`() throws {
    let files = ["Messages/1.emlx": Self.whole, "Messages/2.emlx": Array("x".utf8), "Messages/3.emlx": Self.whole]
    let parse = try OutlookFolders.parse(files, EmlxFormat())
    #expect(parse.messages.count == 2)
    #expect(parse.notices.map(\.code) == [.unparseableMessage])
  }

  @Test func `keeps every promise of the seam`() throws {
    try verifyParser(EmlxFormat(), on: Self.whole, named: "1.emlx", mutations: 1_000, seed: 50)
    let tar = try OutlookFolders.tar([
      "Messages/7.partial.emlx": Self.partial, "Attachments/7/2/levels.csv": [1, 2], "Messages/8.emlx": Self.whole,
    ])
    try verifyParser(EmlxFormat(), on: tar, named: "box", mutations: 300, seed: 51)
  }
}

@Suite struct `A folder of MH` {
  private static func mail(_ number: Int) -> [UInt8] {
    Array(
      "From: ada@flood.example\nTo: ben@flood.example\nDate: Tue, 1 Mar 2022 09:30:00 +0000\n\nMail \(number)\n".utf8)
  }

  @Test func `says of each mail what lists it is in, and which was removed`() throws {
    let files: [String: [UInt8]] = [
      "inbox/1": Self.mail(1), "inbox/2": Self.mail(2), "inbox/,3": Self.mail(3),
      "inbox/.mh_sequences": Array("unseen: 2-5\nreplied: 1\nflagged: 1 2\n".utf8), "sent/1": Self.mail(4),
    ]
    let parse = try OutlookFolders.parse(files, MaildirFormat())
    let lists = Dictionary(
      uniqueKeysWithValues: parse.messages.map { message in
        (message.text ?? "", message.extras.filter { $0.name == "mh:sequence" }.map(\.value))
      })
    #expect(lists["Mail 1\n"] == ["replied", "flagged"])
    #expect(lists["Mail 2\n"] == ["unseen", "flagged"])
    #expect(lists["Mail 4\n"] == [])
    #expect(parse.messages.filter(\.deleted).map(\.text) == ["Mail 3\n"])
    #expect(Set(parse.messages.map(\.conversation.title)) == ["inbox", "sent"])
  }
}
