// SPDX-License-Identifier: Apache-2.0

/// Brings lines together that say the same, by the same person, at one time.
struct ExactMatches {
  let stack: StackedLines
  let identities: Identities
  let rows: EntryRows

  /// First what is distinctive and stands once in each copy, then all that is left.
  func run(_ anchors: Anchors) {
    for anchor in 0..<anchors.count { take(anchors.lines[anchors.range(anchor)]) }
    var keyed: [KeyedLine] = []
    for (place, line) in stack.lines.enumerated() where rows.rowOf[place] < 0 {
      keyed.append(KeyedLine(key: key(line), line: Int32(place)))
    }
    var times: [TimedLine] = []
    KeyedLines(keyed).eachRun { run in
      if stack.copyOf[Int(run[0].line)] == stack.copyOf[Int(run[run.count - 1].line)] { return }
      times.removeAll(keepingCapacity: true)
      for entry in run { times.append(TimedLine(time: stack.lines[Int(entry.line)].time, line: entry.line)) }
      times.sort()
      split(times)
    }
    for place in 0..<stack.count where rows.rowOf[place] < 0 { rows.add(place) }
  }

  private func take(_ lines: ArraySlice<Int32>) {
    var (latest, earliestEnd): (Int64, Int64) = (.min, .max)
    let root = identities.root(stack.lines[Int(lines[lines.startIndex])].node)
    for place in lines {
      let line = stack.lines[Int(place)]
      if identities.root(line.node) != root { return }
      (latest, earliestEnd) = (max(latest, line.time), min(earliestEnd, line.end))
    }
    guard latest - earliestEnd < Nearness.slack, root >= 0 else { return }
    let row = rows.add(Int(lines[lines.startIndex]))
    for place in lines.dropFirst() { rows.put(Int(place), row) }
  }

  private func key(_ line: FlatLine) -> UInt64 {
    let who = line.kind == .event ? 0 : UInt64(truncatingIfNeeded: Int(identities.root(line.node)) + 2)
    return HashingSink.mix(line.hash ^ HashingSink.mix(who << 8 | UInt64(line.kind.rawValue)))
  }

  /// Cuts lines of one key where time falls silent.
  private func split(_ times: [TimedLine]) {
    var (start, made): (Int, [Int]) = (0, [])
    var reach = stack.lines[Int(times[0].line)].end
    let slack = Nearness.slack(of: stack.lines[Int(times[0].line)].kind)
    for i in 1...times.count {
      if i < times.count, times[i].time - reach < slack {
        reach = max(reach, stack.lines[Int(times[i].line)].end)
        continue
      }
      TwinRun(stack, rows, times[start..<i]).settle(&made)
      start = i
      if i < times.count { reach = stack.lines[Int(times[i].line)].end }
    }
    if stack.lines[Int(times[0].line)].isDistinctive { joinLate(made) }
  }

  /// Distinctive words that one phone shows hours after another are one message all the same.
  private func joinLate(_ made: [Int]) {
    guard var last = made.first else { return }
    for row in made.dropFirst() {
      let gap = start(row) - start(last)
      if gap <= Nearness.late, rows.areApart(last, row) {
        rows.merge(last, row)
      } else {
        last = row
      }
    }
  }

  private func start(_ row: Int) -> Int64 { rows.lines(row).map { stack.lines[$0].time }.min() ?? .max }
}
