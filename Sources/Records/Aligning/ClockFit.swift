// SPDX-License-Identifier: Apache-2.0

/// Finds by how much a clock differs, stretch by stretch, from the moments at which shared messages were said.
///
/// A few differences are tried, those that many messages agree on; the likeliest path through them is the one with
/// fewest messages off the clock, where a change of difference costs as much as two and a half of them.
struct ClockFit {
  /// A stretch, from the point of that place on.
  struct Stretch {
    let point: Int
    let difference: Int64
  }

  private(set) var stretches: [Stretch] = []

  /// - Parameter differences: in milliseconds, in the order of the copy's lines.
  init(_ differences: [Int64]) {
    let offsets = Self.offsets(in: differences)
    guard offsets.count > 1 else {
      stretches = offsets.map { Stretch(point: 0, difference: $0) }
      return
    }
    let path = Self.path(differences, offsets)
    for (point, state) in path.enumerated() where point == 0 || state != path[point - 1] {
      stretches.append(Stretch(point: point, difference: offsets[Int(state)]))
    }
  }

  /// Furthest a message may be from its clock and still agree with it: a minute's grain and half of another.
  static var tolerance: Int64 { 90_000 }

  /// Differences that at least three messages agree on, most messages first.
  private static func offsets(in differences: [Int64]) -> [Int64] {
    var bins: [Int64: Int] = [:]
    for difference in differences { bins[bin(difference), default: 0] += 1 }
    var found: [Int64] = []
    let least = max(1, min(3, differences.count / 2), differences.count / 50_000)
    while found.count < 8 {
      let best = bins.keys.max { weight($0, bins) == weight($1, bins) ? $0 > $1 : weight($0, bins) < weight($1, bins) }
      guard let best, weight(best, bins) >= least else { break }
      let near = differences.filter { bin($0) == best || bin($0) == best + 1 }.sorted()
      let offset = snapped(near[near.count / 2])
      if !found.contains(where: { abs($0 - offset) < 60_000 }) { found.append(offset) }
      for other in best - 1...best + 2 { bins[other] = nil }
    }
    return found
  }

  private static func weight(_ bin: Int64, _ bins: [Int64: Int]) -> Int { (bins[bin] ?? 0) + (bins[bin + 1] ?? 0) }

  /// Whole minutes, rounded down.
  private static func bin(_ difference: Int64) -> Int64 {
    difference >= 0 ? difference / 60_000 : (difference + 1) / 60_000 - 1
  }

  /// Zones differ by quarters of an hour; what is within 45 seconds of one is that.
  private static func snapped(_ difference: Int64) -> Int64 {
    let quarter: Int64 = 900_000
    let nearest = (difference + (difference >= 0 ? quarter / 2 : -quarter / 2)) / quarter * quarter
    return abs(difference - nearest) <= 45_000 ? nearest : difference / 1_000 * 1_000
  }

  private static func path(_ differences: [Int64], _ offsets: [Int64]) -> [UInt8] {
    var costs = offsets.map { _ in 0.0 }
    var from = [UInt8](repeating: 0, count: differences.count * offsets.count)
    for (point, difference) in differences.enumerated() {
      let best = costs.indices.min { costs[$0] < costs[$1] }!  // there are at least two
      let change = costs[best] + 2.5
      for state in offsets.indices {
        let isChange = point > 0 && change < costs[state]
        from[point * offsets.count + state] = UInt8(isChange ? best : state)
        costs[state] = (isChange ? change : costs[state]) + cost(difference - offsets[state])
      }
    }
    var state = UInt8(costs.indices.min { costs[$0] < costs[$1] }!)
    var path = [UInt8](repeating: 0, count: differences.count)
    for point in stride(from: differences.count - 1, through: 0, by: -1) {
      path[point] = state
      state = from[point * offsets.count + Int(state)]
    }
    return path
  }

  private static func cost(_ residue: Int64) -> Double {
    abs(residue) > tolerance ? 1 : Double(abs(residue)) / Double(tolerance) / 100
  }
}
