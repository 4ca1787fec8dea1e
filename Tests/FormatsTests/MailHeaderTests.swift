// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@testable import Formats

@Suite struct `A mail's header` {
  @Test func `is kept field by field in order`() throws {
    let parse = try MailParse.eml(
      "Received: from b\n\tby c; Tue, 1 Mar 2022 09:31:00 +0000\nReceived: from a\n by b\nX-Odd:\nSubject: =?utf-8?Q?Caf=C3=A9?=\n\nWords\n"
    )
    let headers = parse.messages[0].extras.filter { $0.name.hasPrefix("header:") }
    #expect(
      headers == [
        Extra("header:Received", "from b\tby c; Tue, 1 Mar 2022 09:31:00 +0000"),
        Extra("header:Received", "from a by b"),
        Extra("header:X-Odd", ""), Extra("header:Subject", "Café"),
      ])
    #expect(parse.messages[0].subject == "Café")
  }

  @Test func `gives sender, recipients, ids and subject their places`() throws {
    let parse = try MailParse.eml(
      "From: \"Obi, Ada\" <ada@flood.example>\nTo: Ben <ben@flood.example>, cho@flood.example\nCc: Team: dee@flood.example, eli@flood.example;\n"
        + "Bcc: =?iso-8859-1?Q?J=F6rg?= <joerg@flood.example>\nMessage-ID: <2@flood.example>\nIn-Reply-To: <1@flood.example>\nSubject: Re: Pumps\n\nx\n"
    )
    let message = parse.messages[0]
    #expect(message.sender == Participant(name: "Obi, Ada", address: "ada@flood.example"))
    #expect(
      message.recipients == [
        Recipient(Participant(name: "Ben", address: "ben@flood.example"), role: .to),
        Recipient(Participant(address: "cho@flood.example"), role: .to),
        Recipient(Participant(address: "dee@flood.example"), role: .cc),
        Recipient(Participant(address: "eli@flood.example"), role: .cc),
        Recipient(Participant(name: "Jörg", address: "joerg@flood.example"), role: .bcc),
      ])
    #expect(message.nativeID == "<2@flood.example>")
    #expect(message.replyTo == "<1@flood.example>")
    #expect(message.subject == "Re: Pumps")
    #expect(message.type == .email)
  }

  @Test func `may name undisclosed recipients`() throws {
    let parse = try MailParse.eml("From: a@b.example\nTo: undisclosed-recipients:;\nSubject: x\n\nx\n")
    #expect(parse.messages[0].recipients.map(\.participant.name) == ["undisclosed-recipients"])
    #expect(parse.messages[0].recipients.map(\.participant.address) == [nil])
  }

  @Test(arguments: [
    ("Tue, 1 Mar 2022 09:30:00 +0100", "2022-03-01T09:30:00", "2022-03-01T08:30:00Z"),
    ("1 Mar 2022 09:30 GMT", "2022-03-01T09:30:00", "2022-03-01T09:30:00Z"),
    ("Tue, 01 Mar 2022 09:30:00 -0530 (a (nested) comment)", "2022-03-01T09:30:00", "2022-03-01T15:00:00Z"),
    ("Tue, 1 Mar 22 09:30:00 EST", "2022-03-01T09:30:00", "2022-03-01T14:30:00Z"),
    ("Fri, 8 Nov 96 18:21:51 -0800", "1996-11-08T18:21:51", "1996-11-09T02:21:51Z"),
    ("Sat, 1 Jan 100 00:00:00 +0000", "2000-01-01T00:00:00", "2000-01-01T00:00:00Z"),
    ("Tue Mar  1 09:30:00 2022", "2022-03-01T09:30:00", nil),
    ("Tue, 1 Mar 2022 09:30:00", "2022-03-01T09:30:00", nil),
    ("Tue, 1 Mar 2022 09:30:00 +9900", "2022-03-01T09:30:00", nil),
    ("Tue, 1 Mar 2022 09:30:00 IST", "2022-03-01T09:30:00", nil),
    ("Wen, 31 May 2006 09:10:36 -0700", "2006-05-31T09:10:36", "2006-05-31T16:10:36Z"),
    ("1-Mar-2022 09:30:00 +0000", "2022-03-01T09:30:00", "2022-03-01T09:30:00Z"),
    ("Sat, 31 Dec 2016 23:59:60 +0000", "2017-01-01T00:00:00", "2017-01-01T00:00:00Z"),
  ])
  func `has a date as written and its moment where a zone says it`(raw: String, wall: String, instant: String?) throws {
    let parse = try MailParse.eml("From: a@b.example\nDate: \(raw)\nSubject: x\n\nx\n")
    let stamp = try #require(parse.messages[0].sentAt)
    #expect(stamp.raw == raw)
    #expect(stamp.wall?.iso == wall)
    #expect(stamp.instant?.iso == instant)
    #expect(stamp.zoneBasis == (instant == nil ? nil : .inSource))
  }

  @Test(arguments: ["yesterday", "Tue, 31 Feb 2022 09:30:00 +0000", "99 99 99", "", "Tue, 1 Mar 2022 29:30:00 +0000"])
  func `without a possible date takes the newest Received field's and says so`(raw: String) throws {
    let parse = try MailParse.eml(
      "Received: from a by b; Tue, 1 Mar 2022 09:31:00 +0000\nReceived: x; Tue, 1 Mar 2022 09:00:00 +0000\nFrom: a@b.example\nDate: \(raw)\n\nx\n"
    )
    #expect(parse.messages[0].sentAt?.instant?.iso == "2022-03-01T09:31:00Z")
    #expect(parse.extras("date:chosen") == ["Received"])
  }

  @Test func `with two dates and senders keeps both and uses the first`() throws {
    let parse = try MailParse.eml(
      "From: a@b.example\nFrom: c@d.example\nDate: Tue, 1 Mar 2022 09:30:00 +0000\nDate: Wed, 2 Mar 2022 09:30:00 +0000\nSubject: one\nSubject: two\n\nx\n"
    )
    #expect(parse.messages[0].sender?.address == "a@b.example")
    #expect(parse.messages[0].sentAt?.wall?.iso == "2022-03-01T09:30:00")
    #expect(parse.extras("header:Date").count == 2)
    #expect(parse.extras("header:Subject") == ["one", "two"])
  }

  @Test(arguments: [
    ("=?utf-8?B?w7bDpA==?= =?utf-8?B?w7w=?=", "öäü"),
    ("=?utf-8?B?w7bD?= =?utf-8?B?pMO8?=", "öäü"),
    ("=?iso-8859-1?Q?a?= =?utf-8?Q?b?= c", "ab c"),
    ("=?utf-8?Q?with space?=", "with space"),
    ("=?nonsense?Q?x", "=?nonsense?Q?x"),
    ("=?gb2312?B?1tDOxA==?=", "中文"),
    ("=?ISO-2022-JP?B?GyRCRnxLXBsoQg==?=", "日本"),
  ])
  func `has its encoded words decoded, even broken ones`(raw: String, text: String) throws {
    let parse = try MailParse.eml("From: a@b.example\nTo: c@d.example\nSubject: \(raw)\n\nx\n")
    #expect(parse.messages[0].subject == text)
  }

  @Test func `in raw 8-bit is read as UTF-8 or else as Windows-1252`() throws {
    let utf8 = try MailParse.eml("From: a@b.example\nTo: c@d.example\nSubject: Café\n\nx\n")
    #expect(utf8.messages[0].subject == "Café")
    let western = try MailParse.eml(
      Array("From: a@b.example\nTo: c@d.example\nSubject: Caf".utf8) + [0xE9, 0x80, 10, 10])
    #expect(western.messages[0].subject == "Café€")
  }

  @Test func `with a line that is no field keeps it and the fields behind it`() throws {
    let parse = try MailParse.eml("From: a@b.example\nthis line has no colon at all\nSubject: Pumps\n\nWords\n")
    #expect(parse.messages[0].subject == "Pumps")
    #expect(parse.extras("headerLine") == ["this line has no colon at all"])
    #expect(parse.codes() == [.unreadableLine])
    #expect(parse.messages[0].text == "Words\n")
  }

  @Test func `that stops without a blank line is followed by the body`() throws {
    let parse = try MailParse.eml("From: a@b.example\nSubject: Pumps\nWords without a colon\nand more\n")
    #expect(parse.messages[0].subject == "Pumps")
    #expect(parse.messages[0].text == "Words without a colon\nand more\n")
  }

  @Test func `alone makes a message without words`() throws {
    let parse = try MailParse.eml("From: a@b.example\nSubject: Pumps\nDate: Tue, 1 Mar 2022 09:30:00 +0000\n")
    #expect(parse.messages[0].text == "")
    #expect(parse.report.bytes.balances)
  }

  @Test func `of Thunderbird may begin with a quoted separator`() throws {
    let parse = try MailParse.mbox(
      "From - Tue Mar  1 09:30:00 2022\n>From ada Tue Mar  1 09:29:00 2022\nFrom: a@b.example\nSubject: Pumps\n\nx\n")
    #expect(parse.messages[0].sender?.address == "a@b.example")
    #expect(parse.notices.isEmpty)
  }
}
