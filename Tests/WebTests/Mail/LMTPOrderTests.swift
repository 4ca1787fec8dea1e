// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Web

@Suite struct `A mail server that talks LMTP` {
  static let mail = Talk.envelope + "DATA\r\nSubject: pumps\r\n\r\nAll on.\r\n.\r\n"

  @Test func `hands a mail over and is told so once for each recipient`() async {
    let talk = Talk()
    let sent =
      Talk.hello + "MAIL FROM:<>\r\nRCPT TO:<record@dept.example>\r\nRCPT TO:<Record+k7@dept.example>\r\n"
      + "RCPT TO:<other@dept.example>\r\nDATA\r\nA: b\r\n\r\nc\r\n.\r\nQUIT\r\n"
    #expect(
      await talk.replies(sent)
        == ["250", "250 2.0.0", "250 2.0.0", "250 2.0.0", "550 5.1.1", "354", "250 2.0.0", "250 2.0.0", "221 2.0.0"])
    #expect(talk.memory.mails.first?.envelope.recipients == ["record@dept.example", "Record+k7@dept.example"])
    #expect(talk.memory.mails.first?.envelope.sender == "")
    #expect(talk.memory.texts == ["A: b\r\n\r\nc\r\n"])
  }

  @Test(arguments: [1, 2, 3, 7, 64, 0]) func `gets the same answers however its bytes are split`(split: Int) async {
    var talk = Talk()
    talk.split = split
    let sent = Self.mail + "RSET\r\nMAIL FROM:<b@c.example>\r\nRCPT TO:<record@dept.example>\r\nDATA\r\n..x\r\n.\r\n"
    #expect(
      await talk.replies(sent) == [
        "250", "250 2.0.0", "250 2.0.0", "354", "250 2.0.0", "250 2.0.0", "250 2.0.0", "250 2.0.0", "354", "250 2.0.0",
      ])
    #expect(talk.memory.texts == ["Subject: pumps\r\n\r\nAll on.\r\n", ".x\r\n"])
  }

  /// Every order of three commands: only LHLO, MAIL, RCPT, DATA leads to a mail.
  @Test func `is held to the order of commands`() async {
    let commands = [
      "LHLO a", "MAIL FROM:<a@b.example>", "RCPT TO:<record@dept.example>", "DATA", "RSET", "NOOP", "VRFY a",
    ]
    for first in commands {
      for second in commands {
        for third in commands {
          let said = [first, second, third]
          let replies = await Talk().replies(said.map { $0 + "\r\n" }.joined())
          #expect(replies == Self.expected(said), "\(said)")
        }
      }
    }
  }

  /// The rule, said once more and plainly.
  private static func expected(_ said: [String]) -> [String] {
    var (isGreeted, hasSender, recipients) = (false, false, 0)
    var replies: [String] = []
    for command in said {
      switch command.prefix(4) {
      case "LHLO":
        (isGreeted, hasSender, recipients) = (true, false, 0)
        replies.append("250")
      case "MAIL":
        replies.append(isGreeted && !hasSender ? "250 2.0.0" : "503 5.5.1")
        hasSender = hasSender || isGreeted
      case "RCPT":
        replies.append(hasSender ? "250 2.0.0" : "503 5.5.1")
        recipients += hasSender ? 1 : 0
      case "DATA": replies.append(recipients > 0 ? "354" : "503 5.5.1")
      case "RSET":
        (hasSender, recipients) = (false, 0)
        replies.append("250 2.0.0")
      case "NOOP": replies.append("250 2.0.0")
      default: replies.append("502 5.5.1")
      }
    }
    return replies
  }

  @Test(arguments: [
    ("HELO a", "502 5.5.1"), ("EHLO a", "502 5.5.1"), ("VRFY ada", "502 5.5.1"), ("EXPN all", "502 5.5.1"),
    ("BDAT 3 LAST", "502 5.5.1"), ("STARTTLS", "502 5.5.1"), ("AUTH PLAIN x", "502 5.5.1"), ("SEND", "500 5.5.1"),
    ("", "500 5.5.1"), ("LHLO", "501 5.5.4"), ("DATA now", "501 5.5.4"), ("QUIT now", "501 5.5.4"),
    ("MAIL TO:<a@b.example>", "501 5.5.4"), ("MAIL FROM:a@b.example", "501 5.5.4"), ("MAIL FROM:<a@b", "501 5.5.4"),
    ("MAIL FROM:<a@b.example>x", "501 5.5.4"), ("MAIL FROM:<ab>", "553 5.1.3"), ("MAIL FROM:<@b>", "553 5.1.3"),
    ("MAIL FROM:<a b@c.example>", "553 5.1.3"), ("MAIL FROM:<a@b.example> SIZE=", "501 5.5.4"),
    ("MAIL FROM:<a@b.example> SIZE=-1", "501 5.5.4"), ("MAIL FROM:<a@b.example> SIZE=1 SIZE=1", "501 5.5.4"),
    ("MAIL FROM:<a@b.example> SIZE=99999999999999999999", "552 5.3.4"),
    ("MAIL FROM:<a@b.example> BODY=BINARYMIME", "501 5.5.4"), ("MAIL FROM:<a@b.example> RET=FULL", "555 5.5.4"),
    ("MAIL FROM:<å@b.example>", "553 5.6.7"), ("MAIL FROM:<å@b.example> SMTPUTF8", "250 2.0.0"),
    ("MAIL FROM:<\"a > b\"@b.example>", "250 2.0.0"), ("mail from: <@x,@y:a@b.example>", "250 2.0.0"),
  ])
  func `is told what is wrong with a command`(command: String, reply: String) async {
    let replies = await Talk().replies(Talk.hello + command + "\r\n")
    #expect(replies.last == reply, "\(command)")
  }

  @Test func `may not ask for more recipients than the limit`() async {
    var talk = Talk()
    talk.limits.recipients = 2
    let recipient = "RCPT TO:<record@dept.example>\r\n"
    let replies = await talk.replies(Talk.hello + "MAIL FROM:<a@b.example>\r\n" + recipient + recipient + recipient)
    #expect(replies.suffix(2) == ["250 2.0.0", "452 4.5.3"])
  }

  @Test func `is sent away after too many refused commands`() async {
    let replies = await Talk().replies(String(repeating: "SEND\r\n", count: 100))
    #expect(replies == Array(repeating: "500 5.5.1", count: 20) + ["421 4.7.0"])
  }

  @Test(arguments: [1, 0]) func `may send a line of any length and is only told it is too long`(split: Int) async {
    var talk = Talk()
    talk.split = split
    let long = String(repeating: "x", count: 5_000) + "\r\nNOOP\r\n"
    #expect(await talk.replies(Talk.hello + "NOOP " + long) == ["250", "500 5.5.6", "250 2.0.0"])
  }

  @Test func `is answered with 451 whenever the archive cannot keep a mail, and may go on`() async {
    for failing in [MailMemory.Failing.atWrite, .atFinish] {
      let talk = Talk(memory: MailMemory(failing: failing))
      let replies = await talk.replies(Self.mail + "NOOP\r\n")
      #expect(replies.suffix(3) == ["354", "451 4.3.0", "250 2.0.0"])
      #expect(talk.memory.mails.isEmpty)
    }
    let replies = await Talk(memory: MailMemory(failing: .atBegin)).replies(Talk.envelope + "DATA\r\nNOOP\r\n")
    #expect(replies.suffix(2) == ["451 4.3.0", "250 2.0.0"])
  }

  @Test func `that hangs up in the middle of a mail has handed over nothing`() async {
    let talk = Talk()
    _ = await talk.replies(Talk.envelope + "DATA\r\nSubject: pumps\r\n\r\nAll on.\r\n")
    #expect(talk.memory.mails.isEmpty)
    #expect(talk.memory.abandoned == 1)
  }
}
