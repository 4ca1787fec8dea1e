// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
import Records
import Testing

@testable import Formats

@Suite struct `A mail that arrived` {
  private func open(_ mail: String) throws -> (opening: MailOpening, files: [String]) {
    let files = KeptFiles()
    let verification = DKIMVerification(at: `A signature of a mail`.now) { _ in .text(SignedMail.key) }
    let opening = try MailOpener(verification, into: files).open(Array(mail.crlf.utf8))
    return (opening, files.files.map { String(decoding: $0, as: UTF8.self) })
  }

  private static func multipart(_ parts: String...) -> String {
    "From: Ada Obi <ada.obi@dept.example>\nSubject: Fwd\nContent-Type: multipart/mixed; boundary=b\n\n"
      + parts.map { "--b\n\($0)\n" }.joined() + "--b--\n"
  }

  private static let chat =
    "Content-Type: text/plain; name=\"_chat.txt\"\nContent-Disposition: attachment; filename=\"WhatsApp Chat.txt\"\n\n"
    + "27/03/2022, 21:55 - Ada Obi: Pumps on?\n27/03/2022, 21:56 - Bo Li: All on.\n"

  @Test func `names its author, or nobody where it names several`() throws {
    #expect(try open("From: Ada Obi <ada.obi@dept.example>\n\nx\n").opening.author == "ada.obi@dept.example")
    #expect(try open("From: a@b.example, c@d.example\n\nx\n").opening.author == nil)
    #expect(try open("From: a@b.example\nFrom: c@d.example\n\nx\n").opening.author == nil)
    #expect(try open("Subject: x\n\nx\n").opening.author == nil)
  }

  @Test func `gives a forwarded original back byte for byte, its signature checked`() throws {
    let inner = SignedMail.whole.replacing("\r\n", with: "\n")
    let mail = Self.multipart("Content-Type: text/plain\n\nSee below.", "Content-Type: message/rfc822\n\n" + inner)
    let (opening, files) = try open(mail)
    let pass = SignatureFinding(.pass, domain: "dept.example", selector: "mail")
    #expect(opening.enclosures == [MailEnclosure(.original, name: "forwarded.eml", signatures: [pass])])
    #expect(files == [SignedMail.whole])
    #expect(!opening.hasQuotedForward)
    #expect(opening.signatures == [])
  }

  @Test func `gives out an export that is attached, also inside a forwarded mail`() throws {
    let chat = "27/03/2022, 21:55 - Ada Obi: Pumps on?\r\n27/03/2022, 21:56 - Bo Li: All on."
    let (opening, files) = try open(Self.multipart(Self.chat.trimmed))
    #expect(opening.enclosures == [MailEnclosure(.export, name: "WhatsApp Chat.txt")])
    #expect(files == [chat])
    let outer = Self.multipart(
      "Content-Type: message/rfc822\n\n"
        + Self.multipart(Self.chat.trimmed).replacing("boundary=b", with: "boundary=c").replacing("--b", with: "--c"))
    #expect(try open(outer).opening.enclosures.map(\.kind) == [.original, .export])
  }

  @Test func `keeps other files to itself`() throws {
    let mail = Self.multipart(
      "Content-Type: image/png; name=a.png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=",
      "Content-Type: text/plain; name=notes.txt\nContent-Disposition: attachment\n\nPumps.")
    #expect(try open(mail).opening.enclosures == [])
    #expect(try !open(mail).opening.isStripped)
  }

  @Test(arguments: [
    "Begin forwarded message:\n\n> On 1 May Bo wrote", "---------- Forwarded message ---------\nFrom: Bo",
    "-----Original Message-----\nx",
    "\n> *From:* Bo\n".replacing("*From:*", with: "From: Bo")
      + "> Date: 1 May\n> Subject: x\n\nyes", "________\nFrom: Bo\nSent: 1 May\nTo: Ada\nSubject: x\n",
  ])
  func `that only quotes another is told apart`(text: String) throws {
    #expect(try open("From: a@b.example\n\n" + text).opening.hasQuotedForward)
  }

  @Test(arguments: ["From: the pumps we had two.\n", "I forwarded message three.\n", "The original message was short."])
  func `that only speaks of another is no forward`(text: String) throws {
    #expect(try !open("From: a@b.example\n\n" + text).opening.hasQuotedForward)
  }

  @Test(arguments: [
    "Auto-Submitted: auto-replied", "Precedence: bulk", "List-Id: <x.example>", "X-Auto-Response-Suppress: All",
  ])
  func `from a program or a list is known`(field: String) throws {
    #expect(try open("From: a@b.example\n\(field)\n\nx\n").opening.isAutomatic)
    #expect(try !open("From: a@b.example\nAuto-Submitted: no\n\nx\n").opening.isAutomatic)
  }

  @Test(arguments: [
    "Content-Type: message/external-body; access-type=URL\n\nx", "Content-Type: image/png; name=a.png\n\n",
  ])
  func `that lost an attachment on its way is known`(part: String) throws {
    #expect(try open(Self.multipart(part)).opening.isStripped)
  }

  @Test func `shows the verdicts of the last two servers only`() throws {
    let mail =
      "Authentication-Results: mx; dkim=pass\nReceived: a\nAuthentication-Results: mx2; dkim=fail\nReceived: b\n"
      + "Authentication-Results: mx; dkim=forged\nFrom: a@b.example\n\nx\n"
    #expect(try open(mail).opening.authentication == ["mx; dkim=pass", "mx2; dkim=fail"])
  }
}

extension String {
  fileprivate var trimmed: String { hasSuffix("\n") ? String(dropLast()) : self }
}
