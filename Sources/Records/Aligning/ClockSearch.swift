// SPDX-License-Identifier: Apache-2.0

/// Brings all copies onto one clock: the most trusted copy first, then always the one that shares most with those
/// already placed.
struct ClockSearch<Zones: ZoneOffsets> {
  /// The copy whose clock the others are brought to, and the zone it is taken to show where that is not the one stated.
  private struct Beginning: Equatable {
    let copy: Int
    var zone: String?
  }

  let stack: StackedLines
  let anchors: Anchors
  private let curves: ZoneCurves<Zones>
  private(set) var runs: [ClockRun]
  /// For each line its anchor, -1 for none.
  let anchorOf: [Int32]
  /// For each anchor the middle of its moment in milliseconds; the least number while no copy placed has it.
  var moments: [Int64]
  private var shared: [Int]
  private var isPlaced: [Bool]
  /// Copies whose clock, beside the others, some zone explains.
  private var explained: [Bool]
  /// Differences found in each copy's clock: copies with the same were read alike.
  private var differences: [[Int64]]
  /// For each copy a number that those it shares messages with have too.
  private(set) var groups: [Int]
  /// The group being placed.
  private var group = 0

  init(_ stack: StackedLines, _ anchors: Anchors, _ zones: Zones) {
    (self.stack, self.anchors) = (stack, anchors)
    curves = ZoneCurves(stack.copies, zones)
    var anchorOf = [Int32](repeating: -1, count: stack.count)
    for anchor in 0..<anchors.count {
      for place in anchors.range(anchor) { anchorOf[Int(anchors.lines[place])] = Int32(anchor) }
    }
    self.anchorOf = anchorOf
    moments = [Int64](repeating: .min, count: anchors.count)
    runs = stack.copies.map { _ in ClockRun() }
    shared = stack.copies.map { _ in 0 }
    isPlaced = stack.copies.map { _ in false }
    explained = isPlaced
    differences = stack.copies.map { _ in [] }
    groups = shared
  }

  /// Sets the time of every line by the conversation's clock.
  ///
  /// Where the copy begun with was read with a wrong zone, no zone explains the others: then others are begun with.
  mutating func run() {
    let reach = stack.copies.indices.map { copy in
      stack.range(of: copy).reduce(0) { $0 + (anchorOf[$1] >= 0 ? 1 : 0) }
    }
    guard let first = beginning(reach) else { return }
    var (best, most) = (Beginning(copy: first), run(from: Beginning(copy: first), reach))
    var last = best
    for other in otherBeginnings(first, reach) where most < stack.copies.count {
      last = other
      let count = run(from: other, reach)
      if count > most { (best, most) = (other, count) }
    }
    if last != best { _ = run(from: best, reach) }
    for copy in stack.copies.indices { tell(copy) }
  }

  private func beginning(_ reach: [Int]) -> Int? {
    stack.copies.indices.filter { !isPlaced[$0] }
      .max { (stack.copies[$0].trust, reach[$0], -$0) < (stack.copies[$1].trust, reach[$1], -$1) }
  }

  /// Other copies as trusted as the first, one of each way they were read, those read as most others first; then the
  /// first as if it had been read with another zone.
  private func otherBeginnings(_ first: Int, _ reach: [Int]) -> [Beginning] {
    if curves.candidates.isEmpty { return [] }
    let alike = stack.copies.indices.filter {
      $0 != first && reach[$0] > 0 && stack.copies[$0].trust == stack.copies[first].trust
        && differences[$0] != [] && differences[$0] != [0]
    }
    let ways = Dictionary(grouping: alike) { differences[$0] }.values
      .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }.prefix(4)
    let others = ways.map { Beginning(copy: $0[0]) }
    guard stack.copies[first].trust < 2 else { return others }
    let tries = max(4, Self.mostLines / max(1, stack.count))
    return others + curves.candidates.prefix(tries).map { Beginning(copy: first, zone: $0) }
  }

  /// Lines gone through at most for copies that no zone explains.
  private static var mostLines: Int { 20_000_000 }

  /// Places all copies and counts those explained.
  private mutating func run(from first: Beginning, _ reach: [Int]) -> Int {
    for copy in stack.copies.indices {
      (isPlaced[copy], shared[copy], explained[copy], differences[copy]) = (false, 0, false, [])
      runs[copy].zone = stack.copies[copy].stated.name
      takeAsStated(copy)
    }
    if let zone = first.zone, let curve = curves.curve(zone) {
      runs[first.copy].zone = zone
      take(first.copy, by: curve)
    }
    for anchor in moments.indices { moments[anchor] = .min }
    var next: Int? = first.copy
    while let copy = next {
      place(copy)
      next = self.next(reach)
    }
    return explained.count { $0 }
  }

  private func next(_ reach: [Int]) -> Int? {
    let open = stack.copies.indices.filter { !isPlaced[$0] }
    if let next = open.max(by: { (shared[$0], -$0) < (shared[$1], -$1) }), shared[next] > 0 { return next }
    return beginning(reach)
  }

  private mutating func place(_ copy: Int) {
    let range = stack.range(of: copy)
    explained[copy] = true
    groups[copy] = shared[copy] > 0 ? group : copy
    group = groups[copy]
    if shared[copy] > 0 { fit(copy, range) }
    isPlaced[copy] = true
    for place in range {
      let anchor = Int(anchorOf[place])
      guard anchor >= 0, moments[anchor] == .min else { continue }
      moments[anchor] = stack.lines[place].middle
      for other in anchors.range(anchor) { shared[Int(stack.copyOf[Int(anchors.lines[other])])] += 1 }
    }
  }

  private mutating func fit(_ copy: Int, _ range: Range<Int>) {
    if let curve = curves.curve(runs[copy].zone) { take(copy, by: curve) }
    let points = range.filter { anchorOf[$0] >= 0 && moments[Int(anchorOf[$0])] != .min }
    let fit = ClockFit(points.map { moments[Int(anchorOf[$0])] - stack.lines[$0].middle })
    differences[copy] = fit.stretches.map(\.difference)
    if fit.stretches.allSatisfy({ $0.difference == 0 }) { return }
    runs[copy].zone = zone(explaining: copy, points)
    if let curve = curves.curve(runs[copy].zone) {
      take(copy, by: curve)
    } else {
      explained[copy] = false
      shift(range, points, fit)
    }
  }

  /// Moves the lines by the stretches found.
  private func shift(_ range: Range<Int>, _ points: [Int], _ fit: ClockFit) {
    let turn = ClockTurn(stack: stack, anchors: anchors, anchorOf: anchorOf, isPlaced: isPlaced)
    var ends = zip(fit.stretches, fit.stretches.dropFirst()).map { before, after in
      turn.line(
        after: points[after.point - 1], upTo: points[after.point], was: before.difference, becomes: after.difference)
    }
    ends.append(range.upperBound)
    var start = range.lowerBound
    for (stretch, end) in zip(fit.stretches, ends) {
      for place in start..<end { stack.lines[place].time += stretch.difference }
      start = end
    }
  }

  /// Notes what was added to the copy's times as stated, as pieces.
  private mutating func tell(_ copy: Int) {
    let base = stack.bases[copy]
    var (found, counts): ([(line: Int, seconds: Int)], [Int]) = ([], [])
    let stated = statedTimes(copy)
    for (line, time) in stated.enumerated() {
      let seconds = Int((stack.lines[base + line].time - time) / 1_000)
      if found.last?.seconds != seconds {
        found.append((line, seconds))
        counts.append(0)
      }
      let anchor = Int(anchorOf[base + line])
      guard anchor >= 0 else { continue }
      counts[counts.count - 1] += abs(moments[anchor] - stack.lines[base + line].middle) <= ClockFit.tolerance ? 1 : 0
    }
    guard counts.contains(where: { $0 > 0 }) else { return }
    runs[copy].pieces = zip(found, counts).map { ClockPiece(line: $0.line, seconds: $0.seconds, anchors: $1) }
  }

  // MARK: - Zones

  /// The copy's times as it was read, by the rules of its zone where they are known.
  private func takeAsStated(_ copy: Int) {
    if let curve = curves.curve(stack.copies[copy].stated.name) { return take(copy, by: curve) }
    for (line, time) in statedTimes(copy).enumerated() { stack.lines[stack.bases[copy] + line].time = time }
  }

  /// Moments as the copy's reader took them: the earlier one where a wall clock shows an hour twice.
  private func statedTimes(_ copy: Int) -> [Int64] {
    let lines = stack.copies[copy].lines
    let curve = curves.curve(stack.copies[copy].stated.name)
    var steps = stack.copies[copy].stated.offsets[...]
    var offset: Int64 = 0
    return lines.enumerated().map { place, line in
      while let step = steps.first, step.line <= place {
        offset = step.milliseconds
        steps = steps.dropFirst()
      }
      if line.marks.contains(.isInstant) { return line.time }
      return curve?.instant(ofWall: line.time) ?? line.time - offset
    }
  }

  private func take(_ copy: Int, by curve: ZoneCurve) {
    let (range, lines) = (stack.range(of: copy), stack.copies[copy].lines)
    for (line, place) in range.enumerated() where !lines[line].marks.contains(.isInstant) {
      stack.lines[place].time = curve.instant(ofWall: lines[line].time)
    }
    RepeatedHour(stack, range, curve).settle { place in
      let anchor = Int(anchorOf[place])
      return anchor >= 0 && moments[anchor] != .min ? moments[anchor] : nil
    }
  }

  /// The zone by whose rules the shared messages stand where the others have them.
  private func zone(explaining copy: Int, _ points: [Int]) -> String? {
    let lines = stack.copies[copy].lines
    let base = stack.bases[copy]
    let step = max(1, points.count / 4_000)
    let sample = stride(from: 0, to: points.count, by: step).map { points[$0] }
      .filter { !lines[$0 - base].marks.contains(.isInstant) }
    guard sample.count >= 3 else { return nil }
    var best: (zone: String, agreeing: Int)?
    let stated = stack.copies[copy].stated.name.map { [$0] } ?? []
    for name in stated + curves.candidates {
      guard let curve = curves.curve(name) else { continue }
      let agreeing = sample.reduce(0) { sum, place in
        let moment = moments[Int(anchorOf[place])]
        let shown = lines[place - base].time + lines[place - base].grain.milliseconds / 2
        return sum + (abs(shown - curve.offset(at: moment) - moment) <= ClockFit.tolerance ? 1 : 0)
      }
      if agreeing > best?.agreeing ?? 0 { best = (name, agreeing) }
    }
    guard let best, best.agreeing * 100 >= sample.count * 97 else { return nil }
    return best.zone
  }

}
