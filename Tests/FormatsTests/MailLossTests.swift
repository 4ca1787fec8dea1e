// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@testable import Formats

private let line = "From ada@flood.example Tue Mar  1 09:30:00 2022\n"
private let top =
  "From: Ada Obi <ada@flood.example>\nTo: ben@flood.example\nDate: Tue, 1 Mar 2022 09:30:00 +0000\nSubject: x\n"
private let plain = line + top + "\nWords\n"

@Suite struct `A loss of mail` {
  /// Code, a mailbox that shows it.
  static let triggers: [(String, String)] = [
    ("MBOX-FROM-QUOTING", line + top + "\n>From here\n"),
    ("MAIL-BCC-UNSEEN", plain),
    ("MAIL-ENCRYPTED", line + top + "\n-----BEGIN PGP MESSAGE-----\nabc\n"),
    ("MAIL-TNEF-UNREAD", line + top + "Content-Type: application/ms-tnef\n\nx\n"),
    (
      "MAIL-NESTED-UNREAD",
      line + top + String(repeating: "Content-Type: message/rfc822\n\n", count: 7) + "Subject: inner\n\nIn\n"
    ),
    ("MAIL-EXTERNAL-BODY", line + top + "Content-Type: message/external-body; access-type=URL\n\nContent-Type: a/b\n"),
    ("MAIL-PARTIAL", line + top + "Content-Type: message/partial; id=x\n\nSubject: y\n\nz\n"),
    ("MAIL-NOT-DOWNLOADED", line + top + "X-Mozilla-Status: 0400\n\nWords\n"),
    ("MAIL-ATTACHMENT-DETACHED", line + top + "X-Mozilla-Altered: AttachmentDetached; date=\"x\"\n\nWords\n"),
    ("MAIL-DELETED-PRESENT", line + top + "X-Mozilla-Status: 0008\n\nWords\n"),
  ]

  @Test(arguments: triggers) func `is told where it occurs, with its evidence`(code: String, text: String) throws {
    let loss = try #require(try MailParse.mbox(text).report.losses.first { $0.code == code })
    #expect(loss.evidence != nil)
    #expect(!loss.why.isEmpty)
  }

  @Test(arguments: triggers.filter { $0.0 != "MAIL-BCC-UNSEEN" })
  func `is not told where it does not occur`(code: String, text: String) throws {
    #expect(!(try MailParse.mbox(plain).losses()).contains(code))
  }

  @Test func `of nested words is not told of a mail that was read`() throws {
    let nested = line + top + "Content-Type: message/rfc822\n\nSubject: inner\n\nIn\n"
    #expect(!(try MailParse.mbox(nested).losses()).contains("MAIL-NESTED-UNREAD"))
  }

  @Test func `of blind copies is not told where one is named, nor of an empty mailbox`() throws {
    let parse = try MailParse.mbox(line + "Bcc: cho@flood.example\n" + top + "\nWords\n")
    #expect(!parse.losses().contains("MAIL-BCC-UNSEEN"))
    #expect(try MailParse.mbox("").losses().isEmpty)
  }

  @Test func `has a test for every code of the catalogue`() {
    #expect(Set(MailLoss.all.map(\.code)) == Set(Self.triggers.map(\.0)))
  }

  @Test func `leaves a plain mailbox at the best grade`() throws {
    let report = try MailParse.mbox(plain).report
    #expect(report.grade == .a)
    #expect(report.gradeReasons.isEmpty)
    #expect(report.choices.isEmpty)
  }

  @Test(arguments: [
    (">From here\n", Grade.b), ("Caf\u{E9}\n", .b), ("-----BEGIN PGP MESSAGE-----\n", .c),
  ])
  func `lowers the grade with a reason`(body: String, grade: Grade) throws {
    let report = try MailParse.mbox(line + top + "\n" + body).report
    #expect(report.grade == grade)
    #expect(report.gradeReasons.count == 1)
  }
}
