// SPDX-License-Identifier: Apache-2.0

/// Puts rows in one order that keeps every copy's own, except where copies contradict each other.
///
/// Copies are merged like sorted lists: of the rows that stand next in every copy that has them, the earliest is taken;
/// where copies contradict each other there is none such, and the earliest of all that stand next is taken.
struct EntryOrder {
  private let stack: StackedLines
  private let rows: EntryRows
  /// Rows in order.
  private(set) var order: [Int32] = []
  /// For each place in order the number of its tie.
  private(set) var ties: [Int32] = []
  /// Earliest moment of each row by its most exact line, and one past the last.
  private var spans: [(start: Int64, end: Int64)]

  init(_ stack: StackedLines, _ rows: EntryRows) {
    (self.stack, self.rows) = (stack, rows)
    spans = []
    spans.reserveCapacity(rows.count)
    for row in 0..<rows.count { spans.append(Self.span(row, rows, stack)) }
    merge()
    findTies()
  }

  /// The time in which all lines of a row meet; where they do not, the most exact line's.
  private static func span(_ row: Int, _ rows: EntryRows, _ stack: StackedLines) -> (start: Int64, end: Int64) {
    var (start, end, best): (Int64, Int64, FlatLine?) = (.min, .max, nil)
    for copy in 0..<rows.width {
      let place = rows.line(row, copy)
      guard place >= 0 else { continue }
      let line = stack.lines[place]
      (start, end) = (max(start, line.time), min(end, line.end))
      if best.map({ line.grain.rawValue < $0.grain.rawValue }) ?? true { best = line }
    }
    if start < end { return (start, end) }
    return best.map { ($0.time, $0.end) } ?? (0, 0)
  }

  private mutating func merge() {
    var heads = (0..<rows.width).map { stack.range(of: $0).lowerBound }
    var waiting = rowsWaiting()
    var isTaken = [Bool](repeating: false, count: rows.count)
    order.reserveCapacity(rows.count)
    for copy in heads.indices { advance(copy, &heads, &waiting, isTaken) }
    while let row = next(heads, waiting) {
      isTaken[row] = true
      order.append(Int32(row))
      for copy in heads.indices where rows.line(row, copy) >= 0 { advance(copy, &heads, &waiting, isTaken) }
    }
  }

  /// For each row in how many copies lines stand before it.
  private func rowsWaiting() -> [Int32] {
    (0..<rows.count).map { row in
      (0..<rows.width).reduce(0) { $0 + (rows.line(row, $1) >= 0 ? 1 : 0) }
    }
  }

  /// Moves a copy's head past rows already taken, and notes that the row now at its head waits for it no more.
  private func advance(_ copy: Int, _ heads: inout [Int], _ waiting: inout [Int32], _ isTaken: [Bool]) {
    let end = stack.range(of: copy).upperBound
    let start = heads[copy]
    while heads[copy] < end, isTaken[Int(rows.rowOf[heads[copy]])] { heads[copy] += 1 }
    guard heads[copy] < end, heads[copy] > start || order.isEmpty else { return }
    waiting[Int(rows.rowOf[heads[copy]])] -= 1
  }

  private func next(_ heads: [Int], _ waiting: [Int32]) -> Int? {
    var (best, bestKey): (Int?, (Int, Int64, Int64, Int)) = (nil, (.max, .max, .max, .max))
    for copy in heads.indices where heads[copy] < stack.bases[copy + 1] {
      let row = Int(rows.rowOf[heads[copy]])
      let key = (waiting[row] == 0 ? 0 : 1, spans[row].start, spans[row].end, heads[copy])
      if key < bestKey { (best, bestKey) = (row, key) }
    }
    return best
  }

  /// Neighbours whose times meet and that no copy has both of.
  private mutating func findTies() {
    ties.reserveCapacity(order.count)
    var tie: Int32 = 0
    for place in order.indices {
      if place > 0 {
        let (a, b) = (Int(order[place - 1]), Int(order[place]))
        let isTold = !rows.areApart(a, b) || spans[a].end <= spans[b].start || spans[b].end <= spans[a].start
        if isTold { tie += 1 }
      }
      ties.append(tie)
    }
  }

  func span(_ row: Int) -> (start: Int64, end: Int64) { spans[row] }
}
