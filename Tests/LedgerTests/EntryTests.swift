// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Ledger

@Suite struct `A ledger entry` {
  static let salt = Salt((0..<16).map { UInt8($0) })!

  @Test func `is lines of text in a fixed order`() throws {
    let entry = try Entry(
      .filed, salt: Self.salt, time: 1_711_111_111_111,
      fields: [.hex("deposit", [0xde, 0xad]), .count("records", 12), .digest("root", Frontier().root)])
    #expect(
      String(decoding: entry.bytes, as: UTF8.self) == """
        onrecord/entry/v1
        act filed
        salt 000102030405060708090a0b0c0d0e0f
        time 1711111111111
        deposit dead
        records 12
        root e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855

        """)
    #expect(try Entry(parsing: entry.bytes) == entry)
    #expect(entry.records == 12 && entry.root == Frontier().root && entry.hex("deposit") == [0xde, 0xad])
  }

  @Test func `keeps an act it does not know, and repeated keys in order`() throws {
    let fields: [EntryField] = [.hex("object", [1]), .hex("object", [2])]
    let entry = try Entry(try #require(Act("transferred")), salt: Self.salt, time: 0, fields: fields)
    let read = try Entry(parsing: entry.bytes)
    #expect(read.act.name == "transferred" && read.values("object") == ["01", "02"] && read.value("object") == nil)
  }

  @Test func `has at most 1,024 bytes`() throws {
    let fields = (0..<14).map { EntryField.hex("k\($0)", [UInt8](repeating: 0, count: 30)) }
    let fitting = try Entry(.viewed, salt: Self.salt, time: 0, fields: fields)
    let room = 1_024 - fitting.bytes.count - "z \n".utf8.count
    #expect(room >= 2 && room <= 128)
    let exact = try Entry(
      .viewed, salt: Self.salt, time: 0, fields: fields + [.hex("z", [UInt8](repeating: 0, count: room / 2))])
    #expect(exact.bytes.count >= 1_023 && exact.bytes.count <= 1_024)
    #expect(throws: LedgerError.self) {
      try Entry(
        .viewed, salt: Self.salt, time: 0, fields: fields + [.hex("z", [UInt8](repeating: 0, count: room / 2 + 1))])
    }
  }

  @Test(arguments: ["", "Filed", "filed now", "fíled", "1filed", String(repeating: "a", count: 33)])
  func `has no act of another spelling`(name: String) { #expect(Act(name) == nil) }

  @Test(arguments: [
    ("name", "alice"), ("name", "Dead"), ("name", ""), ("Name", "00"), ("na me", "00"), ("time", "00"), ("salt", "00"),
    ("name", String(repeating: "0", count: 129)), ("", "00"),
  ]) func `cannot hold a word, an empty value or a key of its head`(key: String, value: String) {
    #expect(EntryField(key: key, value: value) == nil)
  }

  @Test(arguments: [
    ("act viewed", "act  viewed", 2), ("act viewed", "act", 2), ("salt 00", "salt 0g", 3), ("salt 00", "salt 000", 3),
    ("time 5", "time 05", 4), ("time 5", "time -5", 4), ("page 7", "page 7 ", 5), ("page 7", "page", 5),
    ("page 7", "page x", 5), ("onrecord/entry/v1", "onrecord/entry/v2", 1), ("page 7\n", "page 7", 5),
    ("page 7\n", "page 7\n\n", 6), ("page 7", "act 7", 5), ("page 7\n", "page 7\r\n", 5),
  ]) func `names the line that breaks its form`(part: String, replacement: String, line: Int) throws {
    let entry = try Entry(.viewed, salt: Salt([UInt8](repeating: 0, count: 16))!, time: 5, fields: [.count("page", 7)])
    let text = String(decoding: entry.bytes, as: UTF8.self).replacing(part, with: replacement, maxReplacements: 1)
    let error = #expect(throws: LedgerError.self) { try Entry(parsing: Array(text.utf8)) }
    #expect(error?.code == .entry)
    #expect(error?.message.hasPrefix("Line \(line) ") == true, "\(error?.message ?? "")")
  }
}
