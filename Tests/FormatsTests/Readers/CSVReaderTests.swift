// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Testing

@Suite struct `A CSV reader` {
  @Test func `reads quotes, doubled quotes, line ends inside and both kinds of line end`() throws {
    let rows = try all("\u{FEFF}From,Words\r\n\"Ada, R.\",\"She said \"\"rise\"\"\nand left\"\r\n\nBo,\n")
    #expect(rows.map(\.fields) == [["From", "Words"], ["Ada, R.", "She said \"rise\"\nand left"], ["Bo", ""]])
    #expect(rows.map(\.range) == [3..<15, 15..<55, 56..<60])
    #expect(rows.allSatisfy { !$0.isBroken } && rows[2][5] == nil)
  }

  @Test func `reads other separators and a last line without an end`() throws {
    #expect(try all("a;\"b;c\"", separator: 0x3B).map(\.fields) == [["a", "b;c"]])
    #expect(try all("a,\"b\"\"").map(\.isBroken) == [true])
  }

  @Test func `loses one line when a quote never closes`() throws {
    let rows = try all("1,one\n2,\"two\n3,three\n")
    #expect(rows.map(\.fields) == [["1", "one"], ["2", "\"two"], ["3", "three"]])
    #expect(rows.map(\.isBroken) == [false, true, false])
  }

  @Test func `says so when text follows a closing quote`() throws {
    let rows = try all("\"a\"b,c\nd,e\n")
    #expect(rows.map(\.fields) == [["ab", "c"], ["d", "e"]] && rows.map(\.isBroken) == [true, false])
  }

  @Test func `ends in order whatever is damaged`() throws {
    let bytes = Array("id,text\n1,\"Level \"\"up\"\"\r\nnow\"\n2,low\n".utf8)
    var mutator = Mutator(seed: 5)
    for _ in 0..<1000 {
      let damaged = mutator.mutate(bytes)
      let rows = try all(damaged)
      #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
      #expect(try all(damaged, most: 3) == rows)
    }
  }

  private func all(_ text: String, separator: UInt8 = 0x2C) throws -> [CSVRow] {
    try all(Array(text.utf8), separator: separator)
  }

  private func all(_ bytes: [UInt8], separator: UInt8 = 0x2C, most: Int = .max) throws -> [CSVRow] {
    var reader = CSVReader(ShortSource(bytes: bytes, most: most), separator: separator)
    var rows: [CSVRow] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }
}
