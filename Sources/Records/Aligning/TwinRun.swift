// SPDX-License-Identifier: Apache-2.0

/// Lines that say the same within minutes of each other, some copies having several: which go together.
///
/// Copy by copy, those with most lines first, the lines are laid along the rows made so far, in order of time, so that
/// the differences left are least. Where nothing tells twins apart their number is right all the same.
struct TwinRun {
  private let stack: StackedLines
  private let rows: EntryRows
  private let times: ArraySlice<TimedLine>

  init(_ stack: StackedLines, _ rows: EntryRows, _ times: ArraySlice<TimedLine>) {
    (self.stack, self.rows, self.times) = (stack, rows, times)
  }

  /// Adds the rows it makes, in order of time.
  func settle(_ made: inout [Int]) {
    if isPlain {
      let row = rows.add(Int(times[times.startIndex].line))
      for timed in times.dropFirst() { rows.put(Int(timed.line), row) }
      made.append(row)
      return
    }
    var byCopy: [UInt16: [Int]] = [:]
    for timed in times { byCopy[stack.copyOf[Int(timed.line)], default: []].append(Int(timed.line)) }
    let order = byCopy.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    var laid: [Int] = order[0].value.map { rows.add($0) }
    for (_, lines) in order.dropFirst() { laid = lay(lines, along: laid) }
    made += laid
  }

  /// Whether each copy has at most one line, all within reach of each other.
  private var isPlain: Bool {
    guard times.count <= rows.width else { return false }
    var (latest, earliestEnd): (Int64, Int64) = (.min, .max)
    for (i, timed) in times.enumerated() {
      let line = stack.lines[Int(timed.line)]
      (latest, earliestEnd) = (max(latest, line.time), min(earliestEnd, line.end))
      for other in times.prefix(i) {
        if stack.copyOf[Int(other.line)] == stack.copyOf[Int(timed.line)] { return false }
        if !mayBeOne(Int(other.line), Int(timed.line)) { return false }
      }
    }
    return latest - earliestEnd < Nearness.slack(of: stack.lines[Int(times[times.startIndex].line)].kind)
  }

  private func lay(_ lines: [Int], along laid: [Int]) -> [Int] {
    guard lines.count * laid.count <= Self.most else { return layPlainly(lines, along: laid) }
    let (n, m) = (laid.count, lines.count)
    var costs = [Double](repeating: 0, count: (n + 1) * (m + 1))
    for i in 0...n {
      for j in 0...m where i + j > 0 {
        var best = Double.infinity
        if i > 0 { best = min(best, costs[(i - 1) * (m + 1) + j] + 1) }
        if j > 0 { best = min(best, costs[i * (m + 1) + j - 1] + 1) }
        if i > 0, j > 0 { best = min(best, costs[(i - 1) * (m + 1) + j - 1] + cost(laid[i - 1], lines[j - 1])) }
        costs[i * (m + 1) + j] = best
      }
    }
    return walk(costs, lines, laid)
  }

  /// Follows the cheapest way back, so that twins of one minute meet first to first where nothing else decides.
  private func walk(_ costs: [Double], _ lines: [Int], _ laid: [Int]) -> [Int] {
    var (i, j, result): (Int, Int, [Int]) = (laid.count, lines.count, [])
    let m = lines.count
    while i > 0 || j > 0 {
      let here = costs[i * (m + 1) + j]
      if i > 0, costs[(i - 1) * (m + 1) + j] + 1 == here {
        i -= 1
        result.append(laid[i])
      } else if j > 0, costs[i * (m + 1) + j - 1] + 1 == here {
        j -= 1
        result.append(rows.add(lines[j]))
      } else {
        (i, j) = (i - 1, j - 1)
        rows.put(lines[j], laid[i])
        result.append(laid[i])
      }
    }
    return result.reversed()
  }

  /// For runs without end: each line to the nearest row still open, both in order.
  private func layPlainly(_ lines: [Int], along laid: [Int]) -> [Int] {
    var (next, result): (Int, [Int]) = (0, [])
    for line in lines {
      while next < laid.count, stack.lines[start(laid[next])].end + Nearness.exact < stack.lines[line].time {
        result.append(laid[next])
        next += 1
      }
      if next < laid.count, cost(laid[next], line) < 2 {
        rows.put(line, laid[next])
        result.append(laid[next])
        next += 1
      } else {
        result.append(rows.add(line))
      }
    }
    return result + laid[next...]
  }

  private func start(_ row: Int) -> Int { rows.lines(row)[0] }

  /// Whether nothing tells two lines of one key apart: media without words, one a picture and one a voice.
  private func mayBeOne(_ a: Int, _ b: Int) -> Bool {
    guard stack.lines[a].kind == .media, stack.lines[a].length == 0 else { return true }
    return stack.sketch(of: a).media.agrees(with: stack.sketch(of: b).media)
  }

  /// Two lines left alone cost 2; a pair that only just misses a minute less, one that misses it by far nearly that.
  private func cost(_ row: Int, _ line: Int) -> Double {
    var worst = 0.0
    for copy in 0..<rows.width {
      let other = rows.line(row, copy)
      guard other >= 0 else { continue }
      let (a, b) = (stack.lines[other], stack.lines[line])
      let distance = a.distance(to: b)
      if distance > Nearness.slack(of: a.kind) || !mayBeOne(other, line) { return .infinity }
      if distance == 0 { continue }
      let isFine = distance <= Nearness.exact && a.grain != .minute && b.grain != .minute
      worst = max(worst, isFine ? 0.1 : 1.2 + 0.6 * Double(distance) / Double(Nearness.slack))
    }
    return worst
  }

  /// Pairs compared at most at a time.
  private static var most: Int { 1_000_000 }
}
