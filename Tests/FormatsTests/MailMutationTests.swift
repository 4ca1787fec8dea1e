// SPDX-License-Identifier: Apache-2.0
import OnRecordTesting
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

/// Mails with everything in them that has a rule.
private enum MailSample {
  static let line = "From ada@flood.example Tue Mar  1 09:30:00 2022\n"
  static let top =
    "From: Ada Obi <ada@flood.example>\nTo: Team: b@flood.example, =?utf-8?B?w7Y=?= <c@flood.example>;\nDate: Tue, 1 Mar 2022 09:30:00 +0100\nMessage-ID: <1@flood.example>\nReceived: from a\n\tby b; Tue, 1 Mar 2022 09:31:00 +0000\n"

  /// Words that mean something to the parser.
  static let traps = [line, "--b1--\n", "\n\n", "=?utf-8?B?", "Content-Length: 40\n"]

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
    default: out.insert(contentsOf: MailSample.traps.randomElement(using: &random)!.utf8, at: at)
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
    (EmlFormat(), Array(MailSample.mails[1].utf8)), (MboxFormat(), MailSample.mbox), (MboxFormat(), MailSample.mmdf),
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

  @Test(arguments: [0, 1, 2]) func `keeps every promise of the seam`(which: Int) throws {
    let (format, bytes) = Self.formats[which]
    try verifyParser(format, on: bytes, named: "x", mutations: 1_000, seed: UInt64(which + 20))
  }

  @Test func `in a folder keeps every promise of the seam`() throws {
    let mails = MailSample.mails.enumerated().map { ("cur/\($0.offset):2,S", $0.element) }
    let files = Dictionary(uniqueKeysWithValues: mails)
    let box = [".Sent/new/box": String(decoding: MailSample.mbox, as: UTF8.self)]
    let tar = try MailFolders.tar(files.merging(box) { a, _ in a })
    try verifyParser(MaildirFormat(), on: tar, named: "x", mutations: 1_000, seed: 30)
  }
}
