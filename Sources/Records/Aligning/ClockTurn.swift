// SPDX-License-Identifier: Apache-2.0

/// Where between two shared messages a clock was changed, told by the lines between them.
struct ClockTurn {
  let stack: StackedLines
  let anchors: Anchors
  let anchorOf: [Int32]
  let isPlaced: [Bool]

  /// The first line of the new stretch: where most lines in between stand as another copy has them; of several such
  /// places the hardest jump back, else the longest silence.
  func line(after low: Int, upTo high: Int, was old: Int64, becomes new: Int64) -> Int {
    guard high - low <= Self.longest else { return low + (high - low) / 2 }
    var gain = (low + 1..<high).reduce(0) { $0 + fits(low, $1, high, new) }
    var best = (gain: Int.min, step: Int64.min, line: high)
    for line in low + 1...high {
      if line > low + 1 { gain += fits(low, line - 1, high, old) - fits(low, line - 1, high, new) }
      let step = stack.lines[line].time - stack.lines[line - 1].time
      let weight = step < -600_000 ? Int64.max : step
      if (gain, weight) > (best.gain, best.step) { best = (gain, weight, line) }
    }
    return best.line
  }

  /// Whether a placed copy that has both shared messages has the line between them, at its time moved by `shift`.
  private func fits(_ low: Int, _ line: Int, _ high: Int, _ shift: Int64) -> Int {
    var moved = stack.lines[line]
    moved.time += shift
    for place in anchors.range(Int(anchorOf[low])) {
      let start = Int(anchors.lines[place])
      let copy = Int(stack.copyOf[start])
      guard isPlaced[copy], let end = partner(of: high, in: copy), end > start, end - start <= Self.longest else {
        continue
      }
      for other in start + 1..<end {
        let line = stack.lines[other]
        if line.kind == moved.kind, line.hash == moved.hash, line.distance(to: moved) <= Nearness.exact { return 1 }
      }
      return 0
    }
    return 0
  }

  private func partner(of line: Int, in copy: Int) -> Int? {
    anchors.range(Int(anchorOf[line])).lazy.map { Int(anchors.lines[$0]) }.first { Int(stack.copyOf[$0]) == copy }
  }

  /// Lines looked at between two shared messages.
  private static var longest: Int { 500 }
}
