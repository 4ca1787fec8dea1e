// SPDX-License-Identifier: Apache-2.0
import Testing

@Suite struct `Every source` {
  let house = Repository.here

  @Test func `names its licence on its first line of comment`() {
    for path in house.written where !path.hasSuffix(".md") && !path.hasSuffix(".modulemap") {
      let lines = house.lines(path).prefix(2)
      #expect(lines.contains { $0.contains("SPDX-License-Identifier: Apache-2.0") }, "\(path)")
    }
  }

  @Test func `proves what it forces`() {
    for path in house.swift(under: "Sources")
    where ["fatalError(", "try!", "as!"].contains(where: house.text(path).contains) {
      let code = house.lines(path).map { line in line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line }
      let forced = code.indices.filter { code[$0].contains(#/\bfatalError\(|\btry!|\bas!/#) }
      #expect(forced.isEmpty, "\(path), lines \(forced.map { $0 + 1 })")
    }
  }

  @Test func `leaves no word of where it was made`() {
    // Written in halves, so that this file does not name what it forbids.
    let forbidden = [
      "/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "work" + "tree", "integ" + "rator", "this is" + "sue",
      "its is" + "sue",
      "this ses" + "sion", "is" + "sue #", "TO" + "DO", "FIX" + "ME",
    ]
    for path in house.written {
      let text = house.text(path)
      let found = forbidden.filter { text.contains($0) }
      #expect(found.isEmpty, "\(path)")
    }
  }

  @Test func `commits no dead code`() {
    for path in house.swift(under: "Sources") {
      let comments = house.lines(path).filter { $0.drop { $0 == " " }.hasPrefix("// ") }
      let dead = comments.filter { $0.contains(#/^\s*// *(let|var|func|if|return|guard) .*[{})]$/#) }
      #expect(dead.isEmpty, "\(path)")
    }
  }
}
