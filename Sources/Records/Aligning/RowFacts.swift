// SPDX-License-Identifier: Apache-2.0

/// What a row of the alignment is known to be by its lines.
struct RowFacts {
  /// The stretch of time it may stand for: the most exact line's.
  private(set) var line: FlatLine
  /// Place of that line.
  private(set) var place: Int
  /// A line with words, where there is one.
  private(set) var words: Int?
  private(set) var hasStub = false
  private(set) var isEdited = false
  private(set) var root: Int32
  private(set) var copies = 0

  /// nil for a row that was emptied.
  init?(_ row: Int, _ rows: EntryRows, _ stack: StackedLines, _ identities: Identities) {
    var best = -1
    (words, root) = (nil, -1)
    for copy in 0..<rows.width {
      let other = rows.line(row, copy)
      guard other >= 0 else { continue }
      let line = stack.lines[other]
      copies += 1
      if best < 0 || line.grain.rawValue < stack.lines[best].grain.rawValue { best = other }
      if root < 0, line.kind != .event { root = identities.root(line.node) }
      switch line.kind {
      case .stub: hasStub = true
      case .words, .media, .place, .poll: words = words ?? other
      case .call, .pending, .event: break
      }
      if line.marks.contains(.edited) { isEdited = true }
    }
    guard best >= 0 else { return nil }
    (place, line) = (best, stack.lines[best])
  }
}
