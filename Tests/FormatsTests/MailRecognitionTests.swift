// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@testable import Formats

@Suite struct `Recognising mail` {
  private func eml(_ text: String) throws -> Recognition? {
    try EmlFormat().recognise(Export(name: "x", source: MemorySource(Array(text.utf8))))
  }
  private func mbox(_ text: String) throws -> Recognition? {
    try MboxFormat().recognise(Export(name: "x", source: MemorySource(Array(text.utf8))))
  }

  @Test(arguments: [
    "From: a@b.example\nTo: c@d.example\nSubject: x\n\nWords",
    "\u{FEFF}Received: x\r\n by y\r\nX-A: 1\r\nX-B: 2\r\n\r\nz",
    "\r\rDate: x\rFrom: y\rSubject: z\r\rWords",
  ])
  func `takes a few header fields for a mail and gives the reason`(text: String) throws {
    let recognition = try #require(try eml(text))
    #expect(recognition.confidence == .likely)
    #expect(recognition.reason.hasSuffix("."))
    #expect(try mbox(text) == nil)
  }

  @Test(arguments: [
    "", "\n", "Words alone", "{\"a\": 1}", "<html>", "Name: Ada\nColour: red\nSize: 3\n", "Subject: x\n\nWords",
    "[19/09/2026, 09:52:01] Ada Obi: From: the start\n[19/09/2026, 09:53:01] Ben: Date: now\n",
    "19/09/2026, 09:52 - Ada Obi: To: all\n19/09/2026, 09:53 - Ben: From: me\n",
    "From: one\n19/09/2026, 09:52 - Ada Obi: hi\n", "date,time,sender,phone,text\n", "PK\u{3}\u{4}",
  ])
  func `leaves everything else alone`(text: String) throws {
    #expect(try eml(text) == nil)
    #expect(try mbox(text) == nil)
  }

  @Test func `takes a separator and a header for a mailbox`() throws {
    #expect(try mbox("From a@b.example Tue Mar  1 09:30:00 2022\nFrom: x\n\ny")?.confidence == .certain)
    #expect(try mbox("From a@b.example Tue Mar  1 09:30:00 2022\nX-Odd: x\n\ny")?.confidence == .likely)
    #expect(try mbox("From a@b.example Tue Mar  1 09:30:00 2022\nWords\n") == nil)
    #expect(try mbox("From here to there\nFrom: x\n") == nil)
  }
}
