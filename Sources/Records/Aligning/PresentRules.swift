// SPDX-License-Identifier: Apache-2.0

/// How the lines of one row stand beside each other.
struct PresentRules {
  private let found: PutTogether
  private let hasWords: Bool
  private let hasMedia: Bool
  /// The words that are not an edit, where copies have them otherwise.
  private let base: UInt64?

  init(_ found: PutTogether, _ lines: [Int]) {
    self.found = found
    let all = lines.map { found.stack.lines[$0] }
    hasWords = all.contains { $0.kind != .stub }
    hasMedia = all.contains { $0.marks.contains(.hasMedia) }
    let worded = lines.filter { Self.isWorded(found.stack.lines[$0]) }
    let isOne = worded.allSatisfy { found.stack.lines[$0].hash == found.stack.lines[worded[0]].hash }
    base = isOne ? nil : Self.base(worded, found)
  }

  /// Whether all lines of a row say and have the same, as nearly all do.
  static func areAlike(_ row: Int, _ found: PutTogether) -> Bool {
    var first: FlatLine?
    for copy in 0..<found.rows.width {
      let place = found.rows.line(row, copy)
      guard place >= 0 else { continue }
      let line = found.stack.lines[place]
      guard let known = first else {
        first = line
        continue
      }
      let isAlike =
        line.hash == known.hash && line.kind == known.kind
        && line.marks.contains(.hasMedia) == known.marks.contains(.hasMedia)
      if !isAlike { return false }
    }
    return true
  }

  func standing(of place: Int) -> LineStanding {
    let line = found.stack.lines[place]
    if line.kind == .stub { return hasWords ? .stub : .shown }
    if let base, Self.isWorded(line), line.hash != base { return .edited }
    let isMedia = line.kind == .media || line.kind == .words
    return hasMedia && isMedia && !line.marks.contains(.hasMedia) ? .mediaAbsent : .shown
  }

  private static func isWorded(_ line: FlatLine) -> Bool {
    switch line.kind {
    case .words, .poll, .place: true
    case .media: line.length > 0
    case .stub, .call, .pending, .event: false
    }
  }

  /// The words most copies have that do not say they were edited; of as many, those captured first.
  private static func base(_ worded: [Int], _ found: PutTogether) -> UInt64? {
    func rank(_ place: Int) -> (Int, Int, Int64) {
      let hash = found.stack.lines[place].hash
      let alike = worded.filter { found.stack.lines[$0].hash == hash }
      let unmarked = alike.filter { !found.stack.lines[$0].marks.contains(.edited) }
      let captured = alike.map { found.stack.copies[Int(found.stack.copyOf[$0])].capturedAt.milliseconds }.min() ?? 0
      return (unmarked.count, alike.count, -captured)
    }
    return worded.max { rank($0) < rank($1) }.map { found.stack.lines[$0].hash }
  }
}
