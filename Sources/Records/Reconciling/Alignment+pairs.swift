// SPDX-License-Identifier: Apache-2.0

extension Alignment {
  /// Copies `a` and `b` side by side.
  package func comparison(_ a: Int, _ b: Int) -> CopyComparison {
    var found: [CopyComparison.Kind: [Int]] = [:]
    for entry in 0..<count {
      if let kind = kind(of: entry, a, b) { found[kind, default: []].append(entry) }
    }
    return CopyComparison(
      a: a, b: b, offset: ClockPiece.difference(copies[b].clock, copies[a].clock, lines: copies[b].lines),
      overlap: overlap(a, b), found: found)
  }

  /// How strongly copies `a` and `b` are one conversation.
  package func sharing(_ a: Int, _ b: Int) -> Sharing {
    guard let overlap = overlap(a, b) else { return Sharing(shared: 0, comparable: 0, consistent: 0) }
    var (inA, inB, shared, consistent) = (0, 0, 0, 0)
    for entry in overlap {
      let (weightA, weightB) = (weight(of: entry, in: a), weight(of: entry, in: b))
      inA += weightA.contains(.isDistinctive) ? 1 : 0
      inB += weightB.contains(.isDistinctive) ? 1 : 0
      guard weightA.contains(.isDistinctive), weightB.contains(.isDistinctive) else { continue }
      shared += 1
      consistent += weightA.contains(.isOnClock) && weightB.contains(.isOnClock) ? 1 : 0
    }
    return Sharing(shared: shared, comparable: min(inA, inB), consistent: consistent)
  }

  private func overlap(_ a: Int, _ b: Int) -> ClosedRange<Int>? {
    guard let firstA = copies[a].first, let firstB = copies[b].first, let lastA = copies[a].last,
      let lastB = copies[b].last, max(firstA, firstB) <= min(lastA, lastB)
    else { return nil }
    return max(firstA, firstB)...min(lastA, lastB)
  }

  private func kind(of entry: Int, _ a: Int, _ b: Int) -> CopyComparison.Kind? {
    let (inA, inB) = (standing(of: entry, in: a), standing(of: entry, in: b))
    switch (inA.isHere, inB.isHere) {
    case (false, false): return nil
    case (true, true): return .ofBoth(inA, inB)
    case (false, true): return .absent(inA, missing: .missingInA, .timerInA, .withheldInA, .outsideA)
    case (true, false): return .absent(inB, missing: .missingInB, .timerInB, .withheldInB, .outsideB)
    }
  }
}
