// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@testable import Formats

/// A mail of the fictional department; `body` follows a blank line.
private func mail(_ subject: String, _ body: String, more: String = "") -> String {
  "From: Ada Obi <ada.obi@flood.example>\nTo: ben@flood.example\nDate: Tue, 1 Mar 2022 09:30:00 +0000\n"
    + "Message-ID: <\(subject.utf8.count)@flood.example>\nSubject: \(subject)\n\(more)\n\(body)"
}

@Suite struct `An mbox` {
  private static let line = "From ada.obi@flood.example Tue Mar  1 09:30:00 2022\n"

  @Test func `is split at each separator and balances to the byte`() throws {
    let text = Self.line + mail("Sandbags", "One\n") + "\n" + Self.line + mail("Pumps", "Two\n") + "\n"
    let parse = try MailParse.mbox(text)
    #expect(parse.messages.map(\.subject) == ["Sandbags", "Pumps"])
    #expect(parse.messages.map(\.text) == ["One\n", "Two\n"])
    #expect(parse.report.bytes.total == text.utf8.count)
    #expect(parse.report.bytes.framing == 2 * Self.line.utf8.count + 2)
    #expect(parse.report.bytes.unparsed == 0)
    #expect(parse.report.bytes.balances)
    #expect(parse.notices.isEmpty)
  }

  @Test func `names the exact bytes of each message`() throws {
    let second = mail("Pumps", "Two\n")
    let text = Self.line + mail("Sandbags", "One\n") + "\n" + Self.line + second
    let parse = try MailParse.mbox(text)
    let place = parse.messages[1].source
    #expect(Array(Array(text.utf8)[place.start..<place.end]) == Array(second.utf8))
    #expect(place.file == "Inbox.mbox")
    #expect(parse.messages[1].conversation == ConversationLabel(id: "mailbox:Inbox.mbox", title: "Inbox"))
  }

  @Test(arguments: [
    "From ada at flood.example  Tue Mar  1 09:30:00 2022",
    "From - Tue Mar  1 09:30:00 2022",
    "From - ",
    "From ",
    "From 1844347792267117879@xxx Tue Mar 01 09:30:00 +0000 2022",
    "From 1844347792267117879@xxx",
    "From ada@flood.example Tue Mar  1 09:30 GMT 2022",
    "From ada@flood.example Tue Mar  1 09:30:00 2022 +0100",
    "From ada@flood.example Tue, 01 Mar 2022 09:30:00 +0000",
    "From ???@??? Tue Mar 01 09:30:00 2022",
    "From MAILER-DAEMON Tue Mar  1 09:30:00 2022",
  ])
  func `knows the separators of every mailer`(separator: String) throws {
    let text = Self.line + mail("Sandbags", "One\n") + "\n\(separator)\n" + mail("Pumps", "Two\n")
    let parse = try MailParse.mbox(text)
    #expect(parse.messages.map(\.subject) == ["Sandbags", "Pumps"])
    #expect(parse.extras("mbox:from", of: 1) == [separator])
    #expect(parse.notices.isEmpty)
  }

  @Test(arguments: [
    "From this principle, all of life may be deduced.", "From now on, Tue is the day.", "From the desk of Ada",
    "Frome is a town", "From: nobody",
  ])
  func `is not split at words that begin with From`(words: String) throws {
    let parse = try MailParse.mbox(Self.line + mail("Sandbags", "One\n\n\(words)\nname: value\n"))
    #expect(parse.messages.count == 1)
  }

  @Test func `says where a separator has no blank line before it`() throws {
    let text = Self.line + mail("Sandbags", "One\n") + Self.line + mail("Pumps", "Two\n")
    let parse = try MailParse.mbox(text)
    #expect(parse.messages.count == 2)
    let notice = try #require(parse.notices.first)
    #expect(notice.code == .ambiguousSplit)
    #expect(notice.source.start == (Self.line + mail("Sandbags", "One\n")).utf8.count)
    #expect(parse.report.grade == .b)
  }

  @Test func `keeps a dated line without a header after it in its message and says so`() throws {
    let parse = try MailParse.mbox(Self.line + mail("Sandbags", "One\n\n\(Self.line)not a header\n"))
    #expect(parse.messages.count == 1)
    #expect(parse.codes() == [.ambiguousSplit])
  }

  @Test func `is not split inside an open part that holds a mailbox`() throws {
    let inner = "--x\nContent-Type: message/rfc822\n\n\(Self.line)\(mail("Inner", "In\n"))\n--x--\n"
    let outer = mail("Outer", inner, more: "Content-Type: multipart/mixed; boundary=x\n")
    let parse = try MailParse.mbox(Self.line + outer + "\n" + Self.line + mail("Pumps", "Two\n"))
    #expect(parse.messages.map(\.subject) == ["Outer", "Pumps"])
    #expect(parse.codes() == [.ambiguousSplit])
  }

  @Test func `is split after a message whose last boundary is missing`() throws {
    let open = mail("Outer", "--x\n\nhello\n", more: "Content-Type: multipart/mixed; boundary=x\n")
    let parse = try MailParse.mbox(Self.line + open + "\n" + Self.line + open)
    #expect(parse.messages.count == 2)
  }

  @Test func `is not split in an included message of Sun's mail tool`() throws {
    let body = "See below.\n\n----- Begin Included Message -----\n\n\(Self.line)\(mail("Inner", "In\n"))"
    let parse = try MailParse.mbox(Self.line + mail("Outer", body))
    #expect(parse.messages.map(\.subject) == ["Outer"])
    #expect(parse.codes() == [.ambiguousSplit])
  }

  @Test func `honours a Content-Length that lands on a separator`() throws {
    let body = "Words\n\n\(Self.line)Subject: pasted\n\nEnd\n"
    let first = mail("Sandbags", body, more: "Content-Length: \(body.utf8.count)\n")
    let parse = try MailParse.mbox(Self.line + first + "\n" + Self.line + mail("Pumps", "Two\n"))
    #expect(parse.messages.map(\.subject) == ["Sandbags", "Pumps"])
    #expect(parse.messages[0].text == body)
    #expect(parse.report.choices.contains(Extra("contentLengthHonoured", "1")))
    #expect(parse.codes() == [.ambiguousSplit])
  }

  @Test(arguments: [0, 3, 999_999_999, -5]) func `ignores a Content-Length that lies`(length: Int) throws {
    let first = mail("Sandbags", "Words and more words\n", more: "Content-Length: \(length)\n")
    let parse = try MailParse.mbox(Self.line + first + "\n" + Self.line + mail("Pumps", "Two\n"))
    #expect(parse.messages.count == 2)
    #expect(parse.messages[0].text == "Words and more words\n")
  }

  @Test func `takes the quoting of From lines back by one`() throws {
    let body = ">From the start\nFrom here\n>>From mboxrd\n> From a reply\n"
    let parse = try MailParse.mbox(Self.line + mail("Sandbags", body))
    #expect(parse.messages[0].text == "From the start\nFrom here\n>From mboxrd\n> From a reply\n")
    #expect(parse.report.choices.contains(Extra("fromQuoting", "mboxrd")))
  }

  @Test func `does not take quoting back where a Content-Length ended the message`() throws {
    let body = ">From the start\n"
    let first = mail("Sandbags", body, more: "Content-Length: \(body.utf8.count)\n")
    let parse = try MailParse.mbox(Self.line + first + "\n" + Self.line + mail("Pumps", "Two\n"))
    #expect(parse.messages[0].text == body)
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func `is read with any line ends`(ends: String) throws {
    let text = Self.line + mail("Sandbags", "One\n") + "\n" + Self.line + mail("Pumps", "Two\n")
    let parse = try MailParse.mbox(
      text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: ends))
    #expect(parse.messages.map(\.subject) == ["Sandbags", "Pumps"])
    #expect(parse.report.bytes.balances)
    #expect(parse.report.choices.contains(Extra("lineEnds", "CR")) == (ends == "\r"))
  }

  @Test func `may begin with a byte-order mark and blank lines`() throws {
    let parse = try MailParse.mbox("\u{FEFF}\n\n" + Self.line + mail("Sandbags", "One\n"))
    #expect(parse.messages.count == 1)
    #expect(parse.report.bytes.framing == 5 + Self.line.utf8.count)
    #expect(parse.report.bytes.balances)
  }

  @Test func `keeps text before the first separator as a notice`() throws {
    let parse = try MailParse.mbox("Some words\n\n" + Self.line + mail("Sandbags", "One\n"))
    #expect(parse.messages.count == 1)
    #expect(parse.codes() == [.textBeforeFirstMessage])
    #expect(parse.report.bytes.unparsed == 12)
    #expect(parse.report.bytes.balances)
  }

  @Test func `does not count UW-imap's folder data as a message`() throws {
    let data =
      "From MAILER-DAEMON Tue Mar  1 09:30:00 2022\nFrom: Mail System <MAILER-DAEMON@flood.example>\n"
      + "Subject: DON'T DELETE THIS MESSAGE -- FOLDER INTERNAL DATA\nX-IMAP: 1040 3\n\nData\n\n"
    let parse = try MailParse.mbox(data + Self.line + mail("Sandbags", "One\n"))
    #expect(parse.messages.map(\.subject) == ["Sandbags"])
    #expect(parse.report.choices.contains(Extra("folderInternalMessages", "1")))
    #expect(parse.report.bytes.balances)
  }

  @Test func `may be an MMDF mailbox`() throws {
    let mark = "\u{1}\u{1}\u{1}\u{1}\n"
    let text = mark + mail("Sandbags", "One\n") + mark + mark + Self.line + mail("Pumps", "Two\n") + mark
    let parse = try MailParse.mbox(text)
    #expect(parse.messages.map(\.subject) == ["Sandbags", "Pumps"])
    #expect(parse.messages[0].text == "One\n")
    #expect(parse.report.bytes.balances)
    #expect(
      try MboxFormat().recognise(Export(name: "x", source: MemorySource(Array(text.utf8))))?.confidence == .certain)
  }

  @Test func `tells what Thunderbird's status means and marks what was deleted`() throws {
    let text = Self.line + mail("Sandbags", "One\n", more: "X-Mozilla-Status: 0009\n")
    let parse = try MailParse.mbox(text)
    #expect(parse.messages[0].deleted)
    #expect(parse.extras("mozillaStatus") == ["read expunged"])
  }

  @Test func `dates and names a message without date and sender by its separator`() throws {
    let text = "From ada@flood.example Tue Mar  1 09:30:00 2022\nSubject: No date\n\nWords\n"
    let parse = try MailParse.mbox(text)
    #expect(parse.messages[0].sentAt?.wall?.iso == "2022-03-01T09:30:00")
    #expect(parse.messages[0].sentAt?.instant == nil)
    #expect(parse.extras("date:chosen") == ["mbox From_ line"])
    #expect(parse.messages[0].sender?.address == "ada@flood.example")
    #expect(parse.extras("sender:chosen") == ["mbox From_ line"])
  }

  @Test func `that is empty holds no message and is never called complete`() throws {
    let parse = try MailParse.mbox("")
    #expect(parse.messages.isEmpty)
    #expect(parse.report.grade == .d)
    #expect(parse.report.bytes.balances)
  }
}
