// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@testable import Formats

@Suite struct `The choice among all formats` {
  private static let mail =
    "From: a@b.example\nTo: c@d.example\nDate: Tue, 1 Mar 2022 09:30:00 +0000\nSubject: x\n\nWords\n"
  private static let line = "From a@b.example Tue Mar  1 09:30:00 2022\n"

  @Test(arguments: [
    (mail, "eml"), (line + mail, "mbox"), ("\u{1}\u{1}\u{1}\u{1}\n" + mail, "mbox"),
    ("[19/09/2026, 09:52:01] Ada Obi: From: the start\n[19/09/2026, 09:53:01] Ben: Date: now\n", "whatsapp-text"),
    ("19/09/2026, 09:52 - Ada Obi: To: all\n19/09/2026, 09:53 - Ben: From: me\n", "whatsapp-text"),
  ])
  func `finds mail and leaves chats to theirs`(text: String, name: String) throws {
    let found = try AllFormats().recognise(Export(name: "x", source: MemorySource(Array(text.utf8))))
    #expect(found.format.name == name)
  }

  @Test func `finds a folder of mail, and leaves a chat with a mail among its media to its own`() throws {
    func name(_ files: [String: String]) throws -> String {
      try MailFolders.with(files) { try AllFormats().recognise(Export(name: "x", source: $0)).format.name }
    }
    #expect(try name(["cur/1:2,S": Self.mail, "dovecot-uidlist": "3 V1\n"]) == "maildir")
    let chat = "[19/09/2026, 09:52:01] Ada Obi: hello\r\n[19/09/2026, 09:53:01] Ben: hello\r\n"
    #expect(try name(["_chat.txt": chat, "a.eml": Self.mail]) == "whatsapp-text")
  }
}
