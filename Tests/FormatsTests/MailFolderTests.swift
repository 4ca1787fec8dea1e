// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@testable import Formats

private func mail(_ subject: String) -> String {
  "From: Ada Obi <ada@flood.example>\nTo: ben@flood.example\nDate: Tue, 1 Mar 2022 09:30:00 +0000\nSubject: \(subject)\n\nWords of \(subject)\n"
}

@Suite struct `A folder of mail` {
  @Test func `in Maildir gives one message a file, one aggregation a folder`() throws {
    let files = [
      "cur/1.M1.host,S=10:2,RS": mail("one"), "new/2.M2.host": mail("two"), "tmp/3.M3.host": mail("three"),
      ".Sent/cur/4.M4.host:2,": mail("four"), ".Archive.2020/cur/5.M5.host;2,T": mail("five"),
      "dovecot-uidlist": "3 V1\n", "maildirfolder": "", ".Entw&APw-rfe/new/6.host": mail("six"),
    ]
    let parse = try MailFolders.with(files) { try MailParse(MaildirFormat(), $0, name: "Maildir") }
    #expect(Set(parse.messages.compactMap(\.subject)) == ["one", "two", "three", "four", "five", "six"])
    let titles = Dictionary(
      uniqueKeysWithValues: parse.messages.map { ($0.subject ?? "", $0.conversation.title ?? "") })
    #expect(
      titles == [
        "one": "Maildir", "two": "Maildir", "three": "Maildir", "four": "Sent", "five": "Archive/2020",
        "six": "Entwürfe",
      ])
    #expect(parse.report.bytes.balances)
    #expect(parse.report.bytes.total == files.values.filter { $0.hasPrefix("From") }.map(\.utf8.count).reduce(0, +))
    #expect(parse.notices.isEmpty)
  }

  @Test func `tells the flags of each file`() throws {
    let files = ["cur/1.host:2,FRS": mail("one"), "cur/2.host;2,T": mail("two"), "new/3.host": mail("three")]
    let parse = try MailFolders.with(files) { try MailParse(MaildirFormat(), $0, name: "Maildir") }
    let one = try #require(parse.messages.firstIndex { $0.subject == "one" })
    #expect(parse.extras("maildir:flags", of: one) == ["FRS"])
    #expect(parse.extras("maildir:status", of: one) == ["flagged replied seen"])
    #expect(parse.messages.filter(\.deleted).compactMap(\.subject) == ["two"])
    let three = try #require(parse.messages.firstIndex { $0.subject == "three" })
    #expect(parse.extras("maildir:in", of: three) == ["new"])
    #expect(parse.messages[one].source.file == "Maildir!/cur/1.host:2,FRS")
    #expect(parse.messages[one].source.start == 0)
  }

  @Test func `may hold single mails, mailboxes and other files`() throws {
    let line = "From ada@flood.example Tue Mar  1 09:30:00 2022\n"
    let files = [
      "a.eml": mail("one"), "sub/b.eml": mail("two"),
      "Local Folders/Inbox": line + mail("three") + "\n" + line + mail("four"),
      "Local Folders/Inbox.msf": "// mork", "Sent.mbox/mbox": line + mail("five"), "photo.jpg": "JFIF",
    ]
    let parse = try MailFolders.with(files) { try MailParse(MaildirFormat(), $0, name: "Mail") }
    #expect(parse.messages.count == 5)
    let titles = Dictionary(
      uniqueKeysWithValues: parse.messages.map { ($0.subject ?? "", $0.conversation.title ?? "") })
    #expect(titles == ["one": "Mail", "two": "sub", "three": "Inbox", "four": "Inbox", "five": "Sent"])
    #expect(parse.codes() == [.attachmentUnlisted])
    #expect(parse.notices[0].source.file == "Mail!/photo.jpg")
    #expect(parse.report.bytes.balances)
    #expect(parse.report.grade == .b)
  }

  @Test func `is recognised by what is in it`() throws {
    func reason(_ files: [String: String]) throws -> Recognition? {
      try MailFolders.with(files) { try MaildirFormat().recognise(Export(name: "x", source: $0)) }
    }
    #expect(try reason(["cur/1": mail("one")])?.confidence == .certain)
    #expect(try reason(["a.eml": mail("one")])?.confidence == .likely)
    #expect(try reason(["INBOX": "From a@b.example Tue Mar  1 09:30:00 2022\n" + mail("one")])?.confidence == .likely)
    #expect(try reason(["_chat.txt": "[19/09/2026, 09:52:01] Ada: hi", "a.eml": mail("one"), "b.jpg": "x"]) == nil)
    #expect(try reason(["notes.txt": "Words"]) == nil)
    #expect(try MaildirFormat().recognise(Export(name: "x", source: MemorySource(Array(mail("one").utf8)))) == nil)
  }

  @Test func `gives the same items each time`() throws {
    let files = ["cur/1": mail("one"), "new/2": mail("two"), ".Sent/cur/3": mail("three")]
    try MailFolders.with(files) { source in
      let first = try MailParse(MaildirFormat(), source, name: "x")
      #expect(try MailParse(MaildirFormat(), source, name: "x").messages == first.messages)
    }
  }
}
