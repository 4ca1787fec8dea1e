// SPDX-License-Identifier: Apache-2.0
import Crypto
import Records
import Testing

@testable import Formats

private let top =
  "From: Ada Obi <ada@flood.example>\nTo: ben@flood.example\nDate: Tue, 1 Mar 2022 09:30:00 +0000\nSubject: x\n"

@Suite struct `A mail's body` {
  @Test func `is the plain text of two alternatives, and the other is recorded`() throws {
    let text =
      top + "Content-Type: multipart/alternative; boundary=\"b\"\n\n--b\nContent-Type: text/plain\n\nPlain words\n--b\n"
      + "Content-Type: text/html\n\n<p>Rich words</p>\n--b--\n"
    let parse = try MailParse.eml(text)
    #expect(parse.messages[0].text == "Plain words")
    #expect(parse.extras("body:chosen") == ["text/plain"])
    let start = text.utf8.count - "<p>Rich words</p>\n--b--\n".utf8.count
    #expect(parse.extras("body:alternative") == ["text/html bytes \(start)-\(start + 17)"])
    #expect(parse.messages[0].attachments.isEmpty)
  }

  @Test func `is the HTML's words where there is no plain text`() throws {
    let html =
      "<html><head><title>t</title><style>p{}</style></head><body><!-- c --><p>Sand &amp; bags &pound;5&nbsp;each</p><script>alert(1)</script><div>Next<br>line &#x1F30A;</div></body></html>"
    let parse = try MailParse.eml(top + "Content-Type: text/html; charset=utf-8\n\n\(html)\n")
    #expect(parse.messages[0].text == "Sand & bags £5 each\n\nNext\nline 🌊")
    #expect(parse.extras("body:chosen") == ["text/html"])
  }

  @Test func `is chosen from the HTML where the plain text is blank`() throws {
    let parse = try MailParse.eml(
      top
        + "Content-Type: multipart/alternative; boundary=b\n\n--b\n\n  \n--b\nContent-Type: text/html\n\n<b>Rich</b>\n--b--\n"
    )
    #expect(parse.messages[0].text == "Rich")
  }

  @Test func `goes on in the text after an inline picture`() throws {
    let parse = try MailParse.eml(
      top
        + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nBefore\n--b\nContent-Type: image/png\n\nPNG\n--b\n\nAfter\n--b--\n"
    )
    #expect(parse.messages[0].text == "Before\nAfter")
    #expect(parse.messages[0].attachments.map(\.mediaType) == ["image/png"])
  }

  @Test(
    arguments: [
      ("utf-8", [0xC3, 0xA9], "é"), ("iso-8859-1", [0xE9, 0x80], "é€"), ("windows-1252", [0x80], "€"),
      ("us-ascii", [0xC3, 0xA9], "é"), ("us-ascii", [0xE9], "é"),
      ("gb2312", [0xD6, 0xD0, 0x81, 0x30, 0x81, 0x30], "中\u{80}"),
      ("shift_jis", [0x93, 0xFA, 0x96, 0x7B], "日本"),
      ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42], "日"),
      ("koi8-r", [0xC1], "а"), ("utf-7", [0x2B, 0x41, 0x4F, 0x6B, 0x2D], "é"), ("euc-kr", [0xC7, 0xD1], "한"),
      ("iso-8859-15", [0xA4], "€"), ("macintosh", [0x8E], "é"), ("big5", [0xA4, 0xA4], "中"),
    ] as [(String, [UInt8], String)])
  func `is read in its character set`(charset: String, bytes: [UInt8], text: String) throws {
    let parse = try MailParse.eml(Array((top + "Content-Type: text/plain; charset=\(charset)\n\n").utf8) + bytes)
    #expect(parse.messages[0].text == text)
    #expect(!parse.codes().contains(.charsetUnknown))
  }

  @Test func `in an unknown character set is read in another and says so`() throws {
    let parse = try MailParse.eml(Array((top + "Content-Type: text/plain; charset=x-klingon\n\nCaf").utf8) + [0xE9])
    #expect(parse.messages[0].text == "Café")
    #expect(parse.codes() == [.charsetUnknown])
    #expect(parse.report.grade == .b)
  }

  @Test func `with broken UTF-8 keeps the rest and says so`() throws {
    let parse = try MailParse.eml(Array((top + "Content-Type: text/plain; charset=utf-8\n\nA").utf8) + [0xFF, 0x42])
    #expect(parse.messages[0].text == "A\u{FFFD}B")
    #expect(parse.codes() == [.encodingRepaired])
  }

  @Test(arguments: [
    ("quoted-printable", "Caf=C3=A9 =\nau lait=20\n", "Café au lait \n"), ("base64", "Q2Fmw6k=\n", "Café"),
    ("QUOTED-PRINTABLE ", "=ZZ =4", "=ZZ =4"), ("8bit", "Café\r\n", "Café\r\n"), ("BASE64; x", "Q2Fm\nw6k", "Café"),
  ])
  func `is decoded`(encoding: String, raw: String, text: String) throws {
    let parse = try MailParse.eml(
      top + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: \(encoding)\n\n\(raw)")
    #expect(parse.messages[0].text == text)
  }

  @Test func `in a transfer encoding nobody knows is kept as it is and says so`() throws {
    let parse = try MailParse.eml(top + "Content-Transfer-Encoding: x-zip\n\nabc\n")
    #expect(parse.messages[0].text == "abc\n")
    #expect(parse.codes() == [.encodingRepaired])
  }

  @Test func `may hold a uuencoded file`() throws {
    let parse = try MailParse.eml(top + "\nSee:\nbegin 644 cat.txt\n#0V%T\n`\nend\nBye\n")
    #expect(parse.messages[0].text?.hasPrefix("See:\nbegin") == true)
    let attachment = try #require(parse.messages[0].attachments.first)
    #expect(attachment.name == "cat.txt")
    #expect(attachment.status == .present)
    #expect(parse.files == [Array("Cat".utf8)])
  }

  @Test func `with NUL bytes and long lines is whole`() throws {
    let body = "a\0b" + String(repeating: "x", count: 2_000) + "\n"
    let parse = try MailParse.eml(top + "\n" + body)
    #expect(parse.messages[0].text == body)
  }

  @Test func `of a multipart without boundary or parts is kept as text and says so`() throws {
    for type in ["multipart/mixed", "multipart/mixed; boundary=nowhere"] {
      let parse = try MailParse.eml(top + "Content-Type: \(type)\n\nWords\n")
      #expect(parse.messages[0].text == "Words\n")
      #expect(parse.codes().contains(.unparseableMessage))
      #expect(parse.report.bytes.balances)
    }
  }

  @Test func `in format flowed is marked and keeps its lines`() throws {
    let parse = try MailParse.eml(top + "Content-Type: text/plain; format=flowed\n\none \ntwo\n")
    #expect(parse.messages[0].text == "one \ntwo\n")
    #expect(parse.extras("body:format") == ["flowed"])
  }
}
