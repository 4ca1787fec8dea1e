// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

@testable import Formats

@Suite struct `A loss of Outlook` {
  /// Code, a finding that shows it.
  private static let triggers: [(String, @Sendable (inout MapiFindings) -> Void)] = [
    ("OUTLOOK-HEADER-SYNTHESISED", { $0.synthesised = 1 }), ("OUTLOOK-EMBEDDED-REWRITTEN", { $0.embedded = 1 }),
    ("OUTLOOK-REFERENCE", { $0.byReference = 1 }), ("OUTLOOK-OBJECT", { $0.objects = 1 }),
    ("OUTLOOK-DIRECTORY-ADDRESS", { $0.directoryAddresses = 1 }), ("OUTLOOK-RECALL", { $0.recalls = 1 }),
    ("OUTLOOK-DRAFTS", { $0.drafts = 1 }), ("PST-DELETED-PRESENT", { $0.recovered = 1 }),
  ]

  private func codes(_ format: String, _ found: MapiFindings) -> Set<String> {
    var report = FidelityReport(format: format, parserVersion: 1)
    OutlookReport.complete(&report, MailFindings(), found)
    return Set(report.losses.map(\.code))
  }

  @Test func `is told where it occurs and nowhere else`() {
    for (code, trigger) in Self.triggers {
      var found = MapiFindings()
      trigger(&found)
      #expect(codes("outlook-msg", found) == [code])
    }
    #expect(codes("outlook-msg", MapiFindings()).isEmpty)
    #expect(codes("outlook-pst", MapiFindings()) == ["PST-PURGED"])
  }

  @Test func `has a test for every code of the catalogue`() {
    #expect(Set(OutlookLoss.all.map(\.code)) == Set(Self.triggers.map(\.0)).union(["PST-PURGED"]))
  }

  @Test func `of every kind is absent from a plain message that travelled`() throws {
    var msg = MsgMaker.letter()
    msg.properties.append((0x007D, .text("From: ada@flood.example\r\nBcc: cho@flood.example\r\n")))
    let parse = try OutlookParse.msg(msg)
    #expect(parse.losses.isEmpty)
    #expect(parse.report.grade == .a)
  }
}

@Suite struct `A body in RTF` {
  private let codec = MimeCodec()

  private func read(_ rtf: String) -> (text: String, isHTML: Bool)? { RTFText.read(Array(rtf.utf8), codec) }

  @Test func `gives its words in their character sets`() {
    let rtf =
      "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial;}}{\\*\\generator x;}\\f0 Weir \\'e9\\par\\f1 \\'d0\\'e5\\'ea\\'e0\\f0\\tab\\u8364?\\u-10179?\\u-8704?\\{x\\}}"
    #expect(read(rtf)?.text == "Weir é\nРека\t€😀{x}")
  }

  @Test func `gives back the HTML wrapped in it`() {
    let rtf =
      "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 {\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 The weir \\htmlrtf \\b\\htmlrtf0{\\*\\htmltag84 <b>}holds{\\*\\htmltag92 </b>}\\htmlrtf }\\htmlrtf0{\\*\\htmltag72 </p>}}"
    #expect(read(rtf)?.isHTML == true)
    #expect(read(rtf)?.text == "<p>The weir <b>holds</b></p>")
  }

  @Test func `that was compressed comes out as it went in`() throws {
    // [MS-OXRTFCP] 4.1.1, the example of the format's own document.
    let packed: [UInt8] = [
      0x2D, 0x00, 0x00, 0x00, 0x2B, 0x00, 0x00, 0x00, 0x4C, 0x5A, 0x46, 0x75, 0xF1, 0xC5, 0xC7, 0xA7, 0x03, 0x00, 0x0A,
      0x00, 0x72, 0x63, 0x70, 0x67, 0x31, 0x32, 0x35, 0x42, 0x32, 0x0A, 0xF3, 0x20, 0x68, 0x65, 0x6C, 0x09, 0x00, 0x20,
      0x62, 0x77, 0x05, 0xB0, 0x6C, 0x64, 0x7D, 0x0A, 0x80, 0x0F, 0xA0,
    ]
    let rtf = try #require(CompressedRTF.decompressed(packed))
    #expect(String(decoding: rtf, as: UTF8.self) == "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n")
  }

  @Test func `that is broken or nested a million deep ends`() {
    #expect(read("no rtf") == nil)
    #expect(read("{\\rtf1" + String(repeating: "{", count: 1_000_000) + "x")?.text == "x")
    #expect(CompressedRTF.decompressed([1, 2, 3]) == nil)
  }
}
