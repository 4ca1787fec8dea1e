// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@testable import Formats

private let top =
  "From: Ada Obi <ada@flood.example>\nTo: ben@flood.example\nDate: Tue, 1 Mar 2022 09:30:00 +0000\nSubject: x\n"

/// `depth` multiparts inside one another, a text in the innermost.
private func nested(_ depth: Int) -> String {
  var text = top + "Content-Type: multipart/mixed; boundary=b0\n\n"
  for level in 1..<depth { text += "--b\(level - 1)\nContent-Type: multipart/mixed; boundary=b\(level)\n\n" }
  return text + "--b\(depth - 1)\n\nDeep words\n" + (0..<depth).reversed().map { "--b\($0)--\n" }.joined()
}

/// A source of any size that is never held: a head, then one line again and again.
private struct LongSource: ByteSource {
  let head: [UInt8]
  let size: Int

  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    let count = min(buffer.count, size - offset)
    for index in 0..<max(count, 0) {
      let at = offset + index
      buffer[index] = at < head.count ? head[at] : at % 64 == 0 ? 0x0A : 0x78
    }
    return max(count, 0)
  }
}

@Suite struct `A limit of mail` {
  @Test func `lets 20 multiparts stand inside one another`() throws {
    let parse = try MailParse.eml(nested(MailLimits.depth))
    #expect(parse.messages[0].text == "Deep words")
    #expect(parse.notices.isEmpty)
  }

  @Test(arguments: [21, 22, 500, 20_000]) func `keeps what is nested deeper as one notice`(depth: Int) throws {
    let parse = try MailParse.eml(nested(depth))
    #expect(parse.messages.count == 1)
    #expect(parse.codes() == [.limitReached])
    #expect(parse.notices[0].detail == "depth 21")
    #expect(parse.report.bytes.unparsed == parse.notices[0].source.length)
    #expect(parse.report.bytes.balances)
    #expect(parse.report.grade == .d)
  }

  @Test func `of depth does not stop what stands beside the deep part`() throws {
    let parts = nested(30).dropFirst((top + "Content-Type: multipart/mixed; boundary=b0\n\n").utf8.count)
    let text = top + "Content-Type: multipart/mixed; boundary=b0\n\n--b0\n\nBefore\n" + parts.dropLast("--b0--\n".count)
    let parse = try MailParse.eml(text + "--b0\nContent-Type: image/gif\n\nGIF\n--b0--\n")
    #expect(parse.messages[0].text == "Before")
    #expect(parse.messages[0].attachments.map(\.mediaType) == ["image/gif"])
  }

  @Test func `keeps mails nested 500 deep as one attachment`() throws {
    let inner = String(repeating: "Subject: s\nContent-Type: message/rfc822\n\n", count: 500) + "Subject: last\n\nx\n"
    let parse = try MailParse.eml(top + "Content-Type: message/rfc822\n\n" + inner)
    #expect(parse.files == [Array(inner.utf8)])
  }

  @Test func `reads a thousand parts and keeps the rest as one notice`() throws {
    let part = "--b\nContent-Type: image/gif\n\nGIF\n"
    let body = String(repeating: part, count: 1_010) + "--b--\n"
    let parse = try MailParse.eml(top + "Content-Type: multipart/mixed; boundary=b\n\n" + body)
    #expect(parse.messages[0].attachments.count == MailLimits.parts)
    #expect(parse.codes() == [.limitReached])
    #expect(parse.notices[0].source.length == 10 * part.utf8.count + "--b--\n".utf8.count)
    #expect(parse.report.bytes.balances)
  }

  @Test func `reads 256 KiB of header and keeps the rest as one notice`() throws {
    let field = "X-Filler: " + String(repeating: "y", count: 1_000) + "\n"
    let parse = try MailParse.eml(top + String(repeating: field, count: 300) + "\nWords\n")
    #expect(parse.messages[0].subject == "x")
    #expect(parse.messages[0].text == "Words\n")
    #expect(parse.codes() == [.limitReached])
    #expect(parse.report.bytes.unparsed > 300 * 1_011 - MailLimits.header)
    #expect(parse.report.bytes.balances)
  }

  @Test func `reads 1 MiB of a line and keeps the rest as one notice`() throws {
    let line = String(repeating: "x", count: MailLimits.line + 500)
    let parse = try MailParse.eml(top + "\nShort\n" + line + "\n")
    #expect(parse.messages[0].text?.utf8.count == MailLimits.line + 6)
    #expect(parse.codes() == [.lineTooLong])
    #expect(parse.report.bytes.unparsed == 501)
    #expect(parse.report.bytes.balances)
  }

  @Test func `lets an attachment be one long line of base64`() throws {
    let content = String(repeating: "QUJD", count: 600_000)
    let parse = try MailParse.eml(top + "Content-Type: image/gif\nContent-Transfer-Encoding: base64\n\n" + content)
    #expect(parse.messages[0].attachments[0].bytes == 1_800_000)
    #expect(parse.messages[0].attachments[0].status == .present)
    #expect(parse.notices.isEmpty)
  }

  @Test(arguments: [true, false]) func `reads the header of a mail over 64 MiB and keeps its body as one notice`(
    isMbox: Bool
  ) throws {
    let head = (isMbox ? "From ada@flood.example Tue Mar  1 09:30:00 2022\n" : "") + top + "\n"
    let source = LongSource(head: Array(head.utf8), size: MailLimits.message + (3 << 20))
    let format: any ExportFormat = isMbox ? MboxFormat() : EmlFormat()
    let parse = try MailParse(format, source, name: "big")
    #expect(parse.messages.count == 1)
    #expect(parse.messages[0].subject == "x")
    #expect(parse.messages[0].text == nil)
    #expect(parse.codes() == [.limitReached])
    #expect(parse.notices[0].source.start == head.utf8.count)
    #expect(parse.notices[0].source.end == source.size)
    #expect(parse.report.bytes.balances)
  }

  @Test(arguments: ["a:", "a,", "(", "\"", "<", "@", "=?utf-8?q?", "\\"])
  func `holds for addresses and names made to hurt`(pattern: String) throws {
    let value = String(repeating: pattern, count: 100_000 / pattern.utf8.count)
    let parse = try MailParse.eml("To: \(value)\nSubject: \(value)\nContent-Type: text/plain; name=\(value)\n\nWords\n")
    #expect(parse.messages.count == 1)
    #expect(parse.report.bytes.balances)
  }
}
