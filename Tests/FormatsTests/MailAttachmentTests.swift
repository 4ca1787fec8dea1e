// SPDX-License-Identifier: Apache-2.0
import Crypto
import Records
import Testing

@testable import Formats

private let top =
  "From: Ada Obi <ada@flood.example>\nTo: ben@flood.example\nDate: Tue, 1 Mar 2022 09:30:00 +0000\nSubject: x\n"

private func mixed(_ parts: String...) -> String {
  top + "Content-Type: multipart/mixed; boundary=\"=_b\"\n\npreamble\n"
    + parts.map { "--=_b\n\($0)\n" }.joined() + "--=_b--\nepilogue\n"
}

@Suite struct `An attachment` {
  @Test func `is decoded into the sink, counted and hashed`() throws {
    let parse = try MailParse.eml(
      mixed(
        "\nWords",
        "Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename=b.pdf\n\nSGVsbG8s\nIHdvcmxk"
      ))
    let attachment = try #require(parse.messages[0].attachments.first)
    #expect(attachment.name == "b.pdf")
    #expect(attachment.mediaType == "application/pdf")
    #expect(attachment.status == .present)
    #expect(attachment.bytes == 12)
    #expect(attachment.sha256 == Array(SHA256.hash(data: Array("Hello, world".utf8))))
    #expect(attachment.file == 0)
    #expect(parse.files == [Array("Hello, world".utf8)])
    #expect(parse.report.attachments == [.present: 1])
    #expect(parse.messages[0].text == "Words")
  }

  @Test func `names the bytes it was decoded from`() throws {
    let text = mixed("Content-Type: image/gif\n\nGIF89a")
    let member = try #require(try MailParse.eml(text).messages[0].attachments[0].member)
    let range = try #require(member.split(separator: "!/").last).split(separator: "-").compactMap { Int($0) }
    #expect(Array(Array(text.utf8)[range[0]..<range[1]]) == Array("GIF89a".utf8))
  }

  @Test(arguments: [
    ("filename=\"two words.pdf\"", "two words.pdf"), ("filename*=utf-8''Caf%C3%A9.pdf", "Café.pdf"),
    ("filename*0=long; filename*1=\"-name.pdf\"", "long-name.pdf"),
    ("filename*0*=utf-8''Caf%C3; filename*1*=%A9.pdf", "Café.pdf"),
    ("filename=\"=?utf-8?Q?Caf=C3=A9.pdf?=\"", "Café.pdf"), ("filename=Café.pdf", "Café.pdf"),
    ("filename=\"..\\\\..\\\\x.exe\"", "..\\..\\x.exe"),
  ])
  func `has its name however it is written`(parameter: String, name: String) throws {
    let parse = try MailParse.eml(
      mixed("Content-Type: application/pdf\nContent-Disposition: attachment; \(parameter)\n\nx"))
    #expect(parse.messages[0].attachments[0].name == name)
  }

  @Test func `that is a mail is kept whole with its subject and sender beside it`() throws {
    let inner = "From: cho@flood.example\nSubject: Inner =?utf-8?Q?=C3=A9?=\n\nInner words\n\nlast"
    let parse = try MailParse.eml(mixed("\nOuter words", "Content-Type: message/rfc822\n\n\(inner)"))
    #expect(parse.messages.count == 1)
    let words = "----- Attached message -----\nFrom: cho@flood.example\nSubject: Inner é\n\nInner words\n\nlast"
    #expect(parse.messages[0].text == "Outer words\n\n" + words)
    #expect(parse.extras("attachment:0:text") == ["13-\(13 + words.utf8.count)"])
    #expect(parse.messages[0].attachments.map(\.mediaType) == ["message/rfc822"])
    #expect(parse.files == [Array(inner.utf8)])
    #expect(parse.extras("attachment:0:subject") == ["Inner é"])
    #expect(parse.extras("attachment:0:from") == ["cho@flood.example"])
  }

  @Test func `of a digest is a mail without saying so`() throws {
    let parse = try MailParse.eml(
      top + "Content-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: one\n\n1\n--b\n\nSubject: two\n\n2\n--b--\n")
    #expect(parse.messages[0].attachments.map(\.mediaType) == ["message/rfc822", "message/rfc822"])
    #expect(parse.extras("attachment:1:subject") == ["two"])
  }

  @Test func `in broken base64 is corrupt, its bytes kept as far as they decode`() throws {
    let broken =
      "SGVsbG8s!!!!IHdv\n" + String(repeating: "QUJD", count: 18) + "\n" + String(repeating: "QUJD", count: 18)
    let parse = try MailParse.eml(mixed("Content-Type: image/gif\nContent-Transfer-Encoding: base64\n\n\(broken)"))
    #expect(parse.messages[0].attachments[0].status == .corrupt)
    #expect(parse.codes() == [.attachmentCorrupt])
    #expect(parse.report.grade == .c)
    #expect(parse.files[0].count > 108)
  }

  @Test func `followed by a list's footer is whole, and the footer is noted`() throws {
    let parse = try MailParse.eml(
      mixed("Content-Type: image/gif\nContent-Transfer-Encoding: base64\n\nSGVsbG8=\n____\nsent by the list"))
    #expect(parse.files == [Array("Hello".utf8)])
    #expect(parse.messages[0].attachments[0].status == .present)
    #expect(parse.codes() == [.encodingRepaired])
  }

  @Test func `in several padded pieces of base64 is whole`() throws {
    let parse = try MailParse.eml(
      mixed("Content-Type: image/gif\nContent-Transfer-Encoding: base64\n\nSGVsbG8=\nSGVsbG8=\n"))
    #expect(parse.files == [Array("HelloHello".utf8)])
    #expect(parse.messages[0].attachments[0].status == .present)
  }

  @Test func `that lies elsewhere is missing`() throws {
    let parse = try MailParse.eml(
      mixed(
        "Content-Type: message/external-body; access-type=URL; URL=\"ftp://flood.example/a\"\n\nContent-Type: image/gif\n"
      ))
    #expect(parse.messages[0].attachments.map(\.status) == [.missing])
    #expect(parse.codes() == [.partMissing])
    #expect(parse.files.isEmpty)
  }

  @Test func `that is a fragment is kept and said to be one`() throws {
    let parse = try MailParse.eml(
      top + "Content-Type: message/partial; id=a; number=1; total=2\n\nSubject: x\n\nHalf\n")
    #expect(parse.messages[0].attachments.map(\.status) == [.present])
    #expect(parse.codes() == [.partMissing])
  }

  @Test func `may be the whole mail`() throws {
    let parse = try MailParse.eml(
      top + "Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\nAAAA\n")
    #expect(parse.messages[0].text == nil)
    #expect(parse.messages[0].attachments.map(\.name) == ["winmail.dat"])
    #expect(parse.extras("attachment:0:kind") == ["tnef, not opened"])
  }

  @Test func `that is a text file or calendar is no body`() throws {
    let parse = try MailParse.eml(
      mixed(
        "\nWords", "Content-Type: text/plain; name=notes.txt\n\nNotes",
        "Content-Type: text/calendar\n\nBEGIN:VCALENDAR",
        "Content-Type: text/html\nContent-Disposition: attachment\n\n<p>x</p>"))
    #expect(parse.messages[0].text == "Words")
    #expect(parse.messages[0].attachments.map(\.mediaType) == ["text/plain", "text/calendar", "text/html"])
  }

  @Test func `of a signed or encrypted mail is kept as it is and said`() throws {
    let signed = try MailParse.eml(
      top
        + "Content-Type: multipart/signed; protocol=\"application/pgp-signature\"; boundary=b\n\n--b\n\nWords\n--b\nContent-Type: application/pgp-signature\n\nSIG\n--b--\n"
    )
    #expect(signed.messages[0].text == "Words")
    #expect(signed.extras("protection") == ["signed application/pgp-signature"])
    #expect(signed.report.grade == .a)
    let sealed = try MailParse.eml(
      top
        + "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nAAAA\n"
    )
    #expect(sealed.extras("protection") == ["encrypted s/mime"])
    #expect(sealed.report.grade == .c)
    #expect(sealed.files.count == 1)
  }

  @Test(arguments: [
    "--=_b \nContent-Type: image/gif\n\nx\n--=_b--\n", "--=_bc\nno\n--=_b\nContent-Type: image/gif\n\nx\n--=_b--",
    "--=_b\nContent-Type: image/gif\n\nx",
  ])
  func `is found behind untidy boundaries`(body: String) throws {
    let parse = try MailParse.eml(top + "Content-Type: multipart/mixed; boundary=\"=_b\"\n\n\(body)")
    #expect(parse.messages[0].attachments.map(\.mediaType) == ["image/gif"])
    #expect(parse.files == [Array("x".utf8)])
  }

  @Test func `of a bounce is its report and the mail it is about`() throws {
    let parse = try MailParse.eml(
      top + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nNot delivered\n--b\n"
        + "Content-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nAction: failed\n--b\n"
        + "Content-Type: text/rfc822-headers\n\nSubject: y\n--b--\n")
    #expect(parse.messages[0].text == "Not delivered")
    #expect(parse.messages[0].attachments.map(\.mediaType) == ["message/delivery-status", "text/rfc822-headers"])
  }

  @Test func `of a calendar beside the text is no alternative body`() throws {
    let parse = try MailParse.eml(
      top
        + "Content-Type: multipart/alternative; boundary=b\n\n--b\n\nInvited\n--b\nContent-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\n--b--\n"
    )
    #expect(parse.messages[0].text == "Invited")
    #expect(parse.messages[0].attachments.map(\.mediaType) == ["text/calendar"])
  }

  @Test func `in yEnc stays in the text and is named`() throws {
    let parse = try MailParse.eml(top + "\n=ybegin line=128 size=3 name=a.bin\nabc\n=yend size=3\n")
    #expect(parse.extras("body:inline") == ["yenc, not decoded"])
    #expect(parse.messages[0].text?.contains("=yend") == true)
  }

  @Test func `without a closing boundary is kept, and the mail is said to be cut`() throws {
    let parse = try MailParse.eml(
      top
        + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: image/gif\nContent-Transfer-Encoding: base64\n\nR0lGO"
    )
    #expect(parse.messages[0].attachments.map(\.status) == [.corrupt])
    #expect(parse.codes().contains(.truncated))
    #expect(parse.report.bytes.balances)
  }
}
