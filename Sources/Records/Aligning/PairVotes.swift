// SPDX-License-Identifier: Apache-2.0

/// How many shared messages speak for two participants being one.
struct PairVotes {
  private(set) var counts: [UInt64: Int] = [:]
  /// Votes in which each participant took part.
  private(set) var totals: [Int]

  /// `passed`: participants who take no part.
  init(_ stack: StackedLines, _ anchors: Anchors, without passed: Set<Int> = []) {
    totals = [Int](repeating: 0, count: stack.nodeCount)
    var (last, lastCount): (UInt64, Int) = (.max, 0)
    for anchor in 0..<anchors.count {
      var hub = -1
      for place in anchors.range(anchor) {
        let line = Int(anchors.lines[place])
        let node = Int(stack.lines[line].node)
        guard node >= 0, passed.isEmpty || !passed.contains(node) else { continue }
        if hub < 0 {
          hub = line
          continue
        }
        guard stack.lines[hub].distance(to: stack.lines[line]) <= Nearness.slack else { continue }
        let pair = UInt64(stack.lines[hub].node) << 32 | UInt64(node)
        if pair != last {
          if lastCount > 0 { counts[last, default: 0] += lastCount }
          (last, lastCount) = (pair, 0)
        }
        lastCount += 1
      }
    }
    if lastCount > 0 { counts[last, default: 0] += lastCount }
    for (pair, count) in counts {
      totals[Int(pair >> 32)] += count
      totals[Int(pair & 0xFFFF_FFFF)] += count
    }
  }

  /// Pairs with most votes first, in an order of their own.
  var ranked: [(a: Int, b: Int, votes: Int)] {
    counts.map { (a: Int($0 >> 32), b: Int($0 & 0xFFFF_FFFF), votes: $1) }
      .sorted { ($1.votes, $0.a, $0.b) < ($0.votes, $1.a, $1.b) }
  }
}
