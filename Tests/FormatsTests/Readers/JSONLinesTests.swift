// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Testing

@Suite struct `JSON lines` {
  @Test func `are read one by one with their places`() throws {
    let lines = try all("\u{FEFF}{\"id\": 1}\r\n\n[2]\n\"three\"")
    #expect(lines.map(summary) == ["3..<12 {\"id\":1}", "15..<18 [2]", "19..<26 \"three\""])
  }

  @Test func `lose one broken line among good ones`() throws {
    let lines = try all("{\"id\": 1}\n{\"id\": \n3 tail\n{\"id\": 4}\n{\"id\"")
    #expect(lines.map(summary) == ["0..<9 {\"id\":1}", "!10..<18", "!18..<25", "25..<34 {\"id\":4}", "!35..<40"])
  }

  @Test func `end whatever is damaged`() throws {
    let bytes = Array("{\"id\": 1, \"a\": [\"x\\n\"]}\n{\"id\": 2}\n".utf8)
    var mutator = Mutator(seed: 3)
    for _ in 0..<1000 {
      let damaged = mutator.mutate(bytes)
      #expect(try all(damaged).count <= damaged.count)
      #expect(try all(damaged) == all(damaged, most: 3))
    }
  }

  private func all(_ text: String) throws -> [JSONLine] { try all(Array(text.utf8)) }

  private func all(_ bytes: [UInt8], most: Int = .max) throws -> [JSONLine] {
    var lines = JSONLines(ShortSource(bytes: bytes, most: most))
    var all: [JSONLine] = []
    while let line = try lines.next() { all.append(line) }
    return all
  }

  private func summary(_ line: JSONLine) -> String {
    switch line {
    case .value(let piece): "\(piece.range) \(piece.written)"
    case .broken(let range): "!\(range)"
    }
  }
}
