// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Web

@Suite struct `The content of a mail` {
  /// Ends that some server once took for the end of a mail (CVE-2023-51764, -51765, -51766), with a second mail behind.
  static let smuggled = ["\n.\n", "\n.\r\n", "\r\n.\n", "\r.\r", "\r.\r\n", "\r\n.\r", "\r\r\n.\r\r\n", "\n.\r"]

  @Test(arguments: smuggled, [0, 1, 2]) func `ends at CR LF dot CR LF and nowhere else`(end: String, split: Int) async {
    var talk = Talk()
    talk.split = split
    let second = "MAIL FROM:<minister@dept.example>\r\nRCPT TO:<record@dept.example>\r\nDATA\r\nFrom: x\r\n\r\ny"
    let replies = await talk.replies(Talk.envelope + "DATA\r\nA: b\r\n\r\nc" + end + second + "\r\n.\r\nNOOP\r\n")
    #expect(replies == ["250", "250 2.0.0", "250 2.0.0", "354", "550 5.6.0", "250 2.0.0"])
    #expect(talk.memory.mails.isEmpty)
  }

  @Test(arguments: ["A: b\n\r\n", "A: b\r\r\n", "A\rb: c\r\n", "\n", "\r"])
  func `with a CR or LF on its own is refused`(content: String) async {
    let talk = Talk()
    #expect(await talk.replies(Talk.envelope + "DATA\r\n" + content + "\r\n.\r\n").last == "550 5.6.0")
    #expect(talk.memory.mails.isEmpty)
  }

  @Test(arguments: [("..", "."), ("..x", ".x"), (".x", "x"), ("x.", "x."), ("...", ".."), ("", "")])
  func `has its stuffed dots taken out and nothing else changed`(sent: String, kept: String) async {
    let talk = Talk()
    _ = await talk.replies(Talk.envelope + "DATA\r\n\(sent)\r\n\0\u{7F}é\r\n.\r\n")
    #expect(talk.memory.texts == ["\(kept)\r\n\0\u{7F}é\r\n"])
  }

  @Test func `of no bytes at all is refused`() async {
    let talk = Talk()
    #expect(await talk.replies(Talk.envelope + "DATA\r\n.\r\n").last == "550 5.6.0")
    #expect(talk.memory.mails.isEmpty)
  }

  @Test func `larger than the limit is refused with the page to use instead`() async {
    var talk = Talk()
    talk.limits.mail = 10
    let sent = Talk.hello + "MAIL FROM:<a@b.example>\r\nRCPT TO:<record@dept.example>\r\nDATA\r\n01234567\r\n"
    let text = await talk.text(Array((sent + "8\r\n.\r\nNOOP\r\n").utf8))
    #expect(text.contains("552 5.3.4 Larger than the 10 bytes that are taken by mail; hand it in at https://"))
    #expect(text.hasSuffix("250 2.0.0 Ok\r\n"))
    #expect(talk.memory.tooLarge == ["a@b.example"])
    #expect(await talk.replies(sent + ".\r\n").last == "250 2.0.0")
  }

  @Test func `with a line longer than is read is refused`() async {
    var talk = Talk()
    talk.limits.contentLine = 8
    #expect(await talk.replies(Talk.envelope + "DATA\r\n12345678\r\n.\r\n").last == "250 2.0.0")
    #expect(await talk.replies(Talk.envelope + "DATA\r\n123456789\r\n.\r\n").last == "550 5.6.0")
  }
}
