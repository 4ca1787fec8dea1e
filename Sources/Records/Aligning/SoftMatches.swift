// SPDX-License-Identifier: Apache-2.0

/// Brings rows together that are one message though its copies do not say quite the same: a stub and the words, an edit,
/// a caption left out, a sender the votes do not know, a system line read in one language only.
struct SoftMatches {
  /// Two rows that may be one, the surest ranks first.
  private struct Pair: Comparable {
    let rank: Int
    let distance: Int64
    let a: Int
    let b: Int

    static func < (x: Pair, y: Pair) -> Bool {
      (x.rank, x.distance, x.a, x.b) < (y.rank, y.distance, y.a, y.b)
    }
  }

  let stack: StackedLines
  let identities: Identities
  let rows: EntryRows
  /// Identities that have a participant in a copy.
  private let present: Set<UInt64>
  /// For each copy a number that those it shares messages with have too.
  private let groups: [Int]

  init(_ stack: StackedLines, _ identities: Identities, _ rows: EntryRows, groups: [Int]) {
    self.groups = groups
    (self.stack, self.identities, self.rows) = (stack, identities, rows)
    present = Set(
      (0..<stack.nodeCount).map { UInt64(identities.roots[$0]) << 16 | UInt64(stack.copy(ofNode: $0)) })
  }

  func run() {
    guard rows.width > 1 else { return }
    let facts = open()
    var pairs: [Pair] = []
    for i in facts.indices {
      let (row, a) = facts[i]
      var j = i + 1
      while j < facts.count, j - i <= Self.most, facts[j].1.line.time - a.line.end < Nearness.soft {
        let (other, b) = facts[j]
        if rows.areApart(row, other), let rank = rank(row, a, other, b) {
          pairs.append(Pair(rank: rank, distance: a.line.distance(to: b.line), a: i, b: j))
        }
        j += 1
      }
    }
    pairs.sort()
    var heads = Array(facts.indices)
    func head(_ i: Int) -> Int { heads[i] == i ? i : head(heads[i]) }
    for pair in pairs {
      let (a, b) = (head(pair.a), head(pair.b))
      guard a != b, rows.areApart(facts[a].0, facts[b].0) else { continue }
      rows.merge(facts[a].0, facts[b].0)
      heads[b] = a
    }
    StubMoves(stack: stack, rows: rows).run(facts)
  }

  /// Rows that each row is compared with at most: a minute with more that differ is no conversation, and time
  /// and memory must not grow with their square.
  private static var most: Int { 500 }

  /// Rows that some copy lacks, in order of time.
  private func open() -> [(Int, RowFacts)] {
    var open: [(Int, RowFacts)] = []
    for row in 0..<rows.count {
      guard (0..<rows.width).contains(where: { rows.line(row, $0) < 0 }),
        let facts = RowFacts(row, rows, stack, identities), !facts.line.marks.contains(.isUndated)
      else { continue }
      open.append((row, facts))
    }
    return open.sorted { ($0.1.line.time, $0.1.place) < ($1.1.line.time, $1.1.place) }
  }

  /// How sure it is that two rows are one; nil where nothing says so.
  private func rank(_ rowA: Int, _ a: RowFacts, _ rowB: Int, _ b: RowFacts) -> Int? {
    if a.line.kind == .event || b.line.kind == .event { return eventRank(a, b) }
    let isClose = a.line.distance(to: b.line) <= Nearness.exact
    if a.line.hash == b.line.hash, a.line.kind == b.line.kind, a.line.isDistinctive { return 0 }
    let isOneName = a.root == b.root || identities.mayShareName(a.root, b.root)
    guard isOneName || mayBeOne(rowA, a, rowB, b) else { return nil }
    if a.line.hash == b.line.hash, a.line.kind == b.line.kind, a.line.kind != .stub { return isClose ? 1 : 7 }
    guard groups[Int(stack.copyOf[a.place])] == groups[Int(stack.copyOf[b.place])] else { return nil }
    if let one = a.words, let other = b.words {
      return wordsRank(one, other, isEdited: a.isEdited || b.isEdited, isClose)
    }
    if a.hasStub && b.hasStub { return isClose ? 6 : 9 }
    if a.hasStub || b.hasStub { return isClose ? 5 : 8 }
    return a.line.kind == .pending || b.line.kind == .pending || a.line.kind == b.line.kind ? (isClose ? 6 : 9) : nil
  }

  /// Two rows with words that are not the same.
  private func wordsRank(_ a: Int, _ b: Int, isEdited: Bool, _ isClose: Bool) -> Int? {
    let (one, other) = (stack.lines[a], stack.lines[b])
    if one.hash == other.hash, one.length > 0 { return 2 }
    if one.kind == .media, other.kind == .media, one.length == 0 || other.length == 0 { return isClose ? 4 : nil }
    guard one.kind == other.kind else { return nil }
    let likeness = stack.sketch(of: a).likeness(to: stack.sketch(of: b))
    if likeness >= 0.5 { return 3 }
    return isEdited && isClose ? (likeness > 0 ? 4 : 10) : nil
  }

  private func eventRank(_ a: RowFacts, _ b: RowFacts) -> Int? {
    guard a.line.kind == .event, b.line.kind == .event, a.line.distance(to: b.line) <= Nearness.exact else {
      return nil
    }
    return a.line.hash == Self.unknown || b.line.hash == Self.unknown ? 9 : nil
  }

  private static let unknown = EventType.unknown.matchingNumber

  /// Whether neither identity is known by other participants in the copies of the other row.
  private func mayBeOne(_ rowA: Int, _ a: RowFacts, _ rowB: Int, _ b: RowFacts) -> Bool {
    if a.root < 0 || b.root < 0 { return true }
    for copy in 0..<rows.width {
      if rows.line(rowB, copy) >= 0, present.contains(UInt64(a.root) << 16 | UInt64(copy)) { return false }
      if rows.line(rowA, copy) >= 0, present.contains(UInt64(b.root) << 16 | UInt64(copy)) { return false }
    }
    return true
  }
}
