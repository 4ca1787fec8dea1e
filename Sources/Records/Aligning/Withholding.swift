// SPDX-License-Identifier: Apache-2.0

/// Which absent entries a copy's custodian may have withheld: those that stand where the copy says it withheld some.
struct Withholding {
  /// Places between which all that is absent may be withheld.
  private var runs: [Range<Int>] = []
  /// The copy's parts are withheld but it does not say where.
  private var isAnywhere = false

  init(_ found: PutTogether, copy: Int, isAbsent: (Int) -> Bool) {
    let lines = found.stack.copies[copy]
    guard lines.isPartWithheld else { return }
    let said = lines.events.filter { $0.type == .withheld }
    isAnywhere = said.isEmpty
    for event in said {
      let line = Int(event.line)
      let before = neighbour(found, copy, from: line, by: -1)
      let after = neighbour(found, copy, from: line, by: 1)
      switch (before, after) {
      case (let before?, let after?): runs.append(min(before, after) + 1..<max(before, after) + 1)
      case (nil, let after?): runs.append(reach(after, by: -1, event.number ?? .max, found, isAbsent))
      case (let before?, nil): runs.append(reach(before, by: 1, event.number ?? .max, found, isAbsent))
      case (nil, nil): isAnywhere = true
      }
    }
    runs = Self.merged(runs)
  }

  /// Place of the nearest line that says something of itself.
  private func neighbour(_ found: PutTogether, _ copy: Int, from line: Int, by step: Int) -> Int? {
    let lines = found.stack.copies[copy].lines
    var line = line + step
    while lines.indices.contains(line), lines[line].marks.contains(.isOwn) { line += step }
    return lines.indices.contains(line) ? found.place(ofLine: line, in: copy) : nil
  }

  /// At an end of the copy: as many absent entries as were withheld, the nearest.
  private func reach(
    _ start: Int, by step: Int, _ count: Int, _ found: PutTogether, _ isAbsent: (Int) -> Bool
  ) -> Range<Int> {
    var (place, left) = (start + step, count)
    while left > 0, found.order.order.indices.contains(place) {
      if isAbsent(place) { left -= 1 }
      place += step
    }
    return step > 0 ? start + 1..<max(start + 1, place) : min(start, place + 1)..<start
  }

  private static func merged(_ runs: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for run in runs.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard let last = merged.last, run.lowerBound <= last.upperBound else {
        merged.append(run)
        continue
      }
      merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, run.upperBound)
    }
    return merged
  }

  func covers(_ place: Int) -> Bool {
    var (from, to) = (0, runs.count)
    while from < to {
      let middle = (from + to) / 2
      if runs[middle].upperBound <= place { from = middle + 1 } else { to = middle }
    }
    return isAnywhere || (from < runs.count && runs[from].contains(place))
  }
}
