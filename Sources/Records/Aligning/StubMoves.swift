// SPDX-License-Identifier: Apache-2.0

/// Stubs of one minute put together that are those of several messages: each goes to its own words, where all have some.
struct StubMoves {
  let stack: StackedLines
  let rows: EntryRows

  /// - Parameter facts: rows that some copy lacked, in order of time.
  func run(_ facts: [(Int, RowFacts)]) {
    for (i, (row, stubs)) in facts.enumerated() where stubs.hasStub && stubs.words == nil {
      let lines = rows.lines(row)
      guard lines.count > 1, lines.allSatisfy({ stack.lines[$0].kind == .stub }) else { continue }
      var homes: [Int] = []
      for line in lines {
        guard let home = home(of: line, stubs, around: i, facts, taken: homes) else { break }
        homes.append(home)
      }
      guard homes.count == lines.count else { continue }
      for (line, home) in zip(lines, homes) { rows.move(line, from: row, to: home) }
    }
  }

  /// The nearest row with words of the same person that the stub's copy lacks.
  private func home(
    of line: Int, _ stubs: RowFacts, around i: Int, _ facts: [(Int, RowFacts)], taken: [Int]
  ) -> Int? {
    let copy = Int(stack.copyOf[line])
    func fits(_ j: Int) -> Bool {
      let (row, other) = facts[j]
      return other.words != nil && other.root == stubs.root && rows.line(row, copy) < 0 && !taken.contains(row)
        && !rows.lines(row).isEmpty && other.line.distance(to: stack.lines[line]) <= Nearness.exact
    }
    var j = i
    while j > 0, facts[i].1.line.time - facts[j - 1].1.line.time < 2 * Nearness.soft { j -= 1 }
    while j < facts.count, facts[j].1.line.time - facts[i].1.line.end < Nearness.soft {
      if fits(j) { return facts[j].0 }
      j += 1
    }
    return nil
  }
}
