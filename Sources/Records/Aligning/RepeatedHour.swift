// SPDX-License-Identifier: Apache-2.0

/// The hour that a wall clock shows twice when summer time ends: which of its lines were said the second time.
///
/// A copy's own order tells it where its clock runs back, and messages shared with others whose clock is known.
struct RepeatedHour {
  private let stack: StackedLines
  private let range: Range<Int>
  private let curve: ZoneCurve

  init(_ stack: StackedLines, _ range: Range<Int>, _ curve: ZoneCurve) {
    (self.stack, self.range, self.curve) = (stack, range, curve)
  }

  /// - Parameter moment: of a line that a copy already placed has too.
  func settle(_ moment: (Int) -> Int64?) {
    guard curve.steps.count > 1 else { return }
    var place = range.lowerBound
    while place < range.upperBound {
      guard let back = doubt(at: place) else {
        place += 1
        continue
      }
      var end = place + 1
      while end < range.upperBound, doubt(at: end) == back { end += 1 }
      for second in split(place..<end, back, moment)..<end { stack.lines[second].time += back }
      place = end
    }
  }

  private func doubt(at place: Int) -> Int64? {
    let line = stack.lines[place]
    return line.marks.contains(.isInstant) ? nil : curve.repeats(after: line.time)
  }

  /// The first line said the second time: where fewest shared messages and fewest steps back in time are left.
  private func split(_ run: Range<Int>, _ back: Int64, _ moment: (Int) -> Int64?) -> Int {
    var cost = run.reduce(0) { $0 + misfit($1, back, moment) }
    var best = (run.upperBound, Int.max)
    for split in run.lowerBound...run.upperBound {
      if split > run.lowerBound { cost += misfit(split - 1, 0, moment) - misfit(split - 1, back, moment) }
      let isStepBack =
        split > run.lowerBound && split < run.upperBound
        && stack.lines[split - 1].time - stack.lines[split].time > 600_000
      let total = 2 * cost - (isStepBack ? 3 : 0)
      if total < best.1 || (total == best.1 && split == run.upperBound) { best = (split, total) }
    }
    return best.0
  }

  private func misfit(_ place: Int, _ shift: Int64, _ moment: (Int) -> Int64?) -> Int {
    guard let moment = moment(place) else { return 0 }
    return abs(stack.lines[place].middle + shift - moment) > ClockFit.tolerance ? 1 : 0
  }
}
