// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@testable import Formats

/// A small generator with a fixed seed: the same cases on every machine (SplitMix64).
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// A source that gives a few bytes at a time.
private struct SlowSource: ByteSource {
  let bytes: [UInt8]
  let step: Int
  var size: Int { bytes.count }

  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    let count = min(step, buffer.count, max(bytes.count - offset, 0))
    for index in 0..<count { buffer[index] = bytes[offset + index] }
    return count
  }
}

/// Mails with everything in them that has a rule.
private enum Sample {
  static let line = "From ada@flood.example Tue Mar  1 09:30:00 2022\n"
  static let top =
    "From: Ada Obi <ada@flood.example>\nTo: Team: b@flood.example, =?utf-8?B?w7Y=?= <c@flood.example>;\nDate: Tue, 1 Mar 2022 09:30:00 +0100\nMessage-ID: <1@flood.example>\nReceived: from a\n\tby b; Tue, 1 Mar 2022 09:31:00 +0000\n"

  static let mails = [
    top
      + "Subject: =?utf-8?Q?Caf=C3=A9?=\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nCaf=E9 =\nau lait\n>From quoted\n",
    top
      + "Content-Type: multipart/mixed; boundary=\"b1\"\n\npre\n--b1\nContent-Type: multipart/alternative; boundary=b2\n\n--b2\n\nPlain\n--b2\nContent-Type: text/html\n\n<p>R&eacute;ch<br></p>\n--b2--\n--b1\nContent-Type: image/gif; name*0=\"a\"; name*1=\"b.gif\"\nContent-Transfer-Encoding: base64\n\nR0lGODlhAQABAAAAACw=\n--b1\nContent-Type: message/rfc822\n\nSubject: inner\n\nin\n--b1--\npost\n",
    top + "Content-Type: multipart/digest; boundary=d\n\n--d\n\nSubject: one\n\n1\n--d\n\nSubject: two\n\n2\n--d--\n",
    top + "X-Mozilla-Status: 0009\n\nbegin 644 cat.txt\n#0V%T\n`\nend\n",
  ]

  static var mbox: [UInt8] { Array(mails.map { line + $0 + "\n" }.joined().utf8) }
  static var mmdf: [UInt8] {
    let mark = "\u{1}\u{1}\u{1}\u{1}\n"
    return Array(mails.map { mark + $0 + mark }.joined().utf8)
  }
}

/// One way of damaging bytes.
private func damaged(_ bytes: [UInt8], _ random: inout Seeded) -> [UInt8] {
  var out = bytes
  for _ in 0..<Int.random(in: 1...4, using: &random) where !out.isEmpty {
    let at = Int.random(in: 0..<out.count, using: &random)
    let end = min(out.count, at + Int.random(in: 1...80, using: &random))
    switch Int.random(in: 0..<10, using: &random) {
    case 0, 1: out[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 2: out[at] = UInt8.random(in: 0...255, using: &random)
    case 3: out.removeSubrange(at...)
    case 4: out.removeSubrange(at..<end)
    case 5: out.insert(contentsOf: out[at..<end], at: Int.random(in: 0...out.count, using: &random))
    case 6: out = out.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    case 7: for index in at..<end where out[index] == 0x0A { out[index] = 0x0D }
    case 8: out.insert(contentsOf: [0xEF, 0xBB, 0xBF], at: at)
    default:
      out.insert(
        contentsOf: Array(
          [Sample.line, "--b1--\n", "\n\n", "=?utf-8?B?", "Content-Length: 40\n"].randomElement(using: &random)!.utf8),
        at: at)
    }
  }
  return out
}

/// What must hold of every parse, whatever the bytes.
private func expectSound(_ parse: MailParse, _ bytes: [UInt8], _ seed: Int) {
  #expect(parse.report.bytes.balances, "seed \(seed)")
  #expect(parse.report.bytes.total == bytes.count, "seed \(seed)")
  var end = 0
  for message in parse.messages {
    #expect(message.source.start >= end && message.source.end <= bytes.count, "seed \(seed)")
    end = message.source.end
  }
  for notice in parse.notices {
    #expect(
      notice.source.start >= 0 && notice.source.end >= notice.source.start && notice.source.end <= bytes.count,
      "seed \(seed)")
  }
  #expect(parse.messages.flatMap(\.attachments).compactMap(\.file) == Array(parse.files.indices), "seed \(seed)")
}

@Suite struct `Damaged mail` {
  private static let formats: [(any ExportFormat, [UInt8])] = [
    (EmlFormat(), Array(Sample.mails[1].utf8)), (MboxFormat(), Sample.mbox), (MboxFormat(), Sample.mmdf),
  ]

  @Test(arguments: [0, 1, 2]) func `in a thousand ways never stops a parse or unbalances its account`(which: Int) throws
  {
    let (format, bytes) = Self.formats[which]
    for seed in 0..<1_000 {
      var random = Seeded(state: UInt64(seed + which * 10_000))
      let broken = damaged(bytes, &random)
      expectSound(try MailParse(format, MemorySource(broken), name: "x"), broken, seed)
    }
  }

  @Test(arguments: [0, 1, 2]) func `cut off at any byte is read as far as it goes`(which: Int) throws {
    let (format, bytes) = Self.formats[which]
    for end in stride(from: 0, to: bytes.count, by: 3) {
      let cut = Array(bytes[..<end])
      expectSound(try MailParse(format, MemorySource(cut), name: "x"), cut, end)
    }
  }

  @Test(arguments: [1, 2, 7, 4_096]) func `or whole gives the same items however it comes in`(step: Int) throws {
    for (which, (format, bytes)) in Self.formats.enumerated() {
      var random = Seeded(state: UInt64(which))
      for bytes in [bytes, damaged(bytes, &random), damaged(bytes, &random)] {
        let whole = try MailParse(format, MemorySource(bytes), name: "x")
        let slow = try MailParse(format, SlowSource(bytes: bytes, step: step), name: "x")
        #expect(slow.messages == whole.messages)
        #expect(slow.notices == whole.notices)
        #expect(slow.report == whole.report)
      }
    }
  }

  @Test func `in a folder never stops a parse or unbalances its account`() throws {
    let files = Dictionary(uniqueKeysWithValues: Sample.mails.enumerated().map { ("cur/\($0.offset):2,S", $0.element) })
    let tar = try MailFolders.tar(
      files.merging([".Sent/new/box": String(decoding: Sample.mbox, as: UTF8.self)]) { a, _ in a })
    for seed in 0..<1_000 {
      var random = Seeded(state: UInt64(seed + 50_000))
      let broken = damaged(tar, &random)
      let export = Export(name: "x", source: MemorySource(broken))
      guard (try? MaildirFormat().recognise(export)) != nil else { continue }
      let parse = try? MailParse(MaildirFormat(), MemorySource(broken), name: "x")
      if let parse { #expect(parse.report.bytes.balances, "seed \(seed)") }
    }
  }
}
