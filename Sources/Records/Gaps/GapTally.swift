// SPDX-License-Identifier: Apache-2.0

/// What the likelihood of a statement is decided by; counts of differences.
package struct GapTally: Sendable, Hashable {
  /// Below this many shared messages nothing is said.
  package static let leastShared = 10

  /// Messages and events that the sides show alike.
  package var shared = 0
  /// Differences that the copies themselves account for: a deletion line, an edit, media, a timer that had run out.
  package var accounted = 0
  /// Not here and not accounted for, but something known could explain it.
  package var covered = 0
  /// Not here, and nothing known could explain it.
  package var unexplained = 0
  /// Outside what a copy covers, and the copy says why: joined later, left earlier, cut; or withheld by declaration.
  package var outside = 0
  /// At the edge of what a copy shows.
  package var edges = 0

  package init() {}

  /// Whether there is nothing to state.
  package var isEmpty: Bool { accounted + covered + unexplained + outside + edges == 0 }

  /// The rule, first line that fits (docs/reconciliation.md has it as a table).
  package var likelihood: GapLikelihood {
    let missing = covered + unexplained
    if shared < Self.leastShared { return .cannotTell }
    if missing == 0 { return accounted + outside == 0 && edges > 0 ? .cannotTell : .explained }
    if missing * 10 <= missing + accounted { return .largelyExplained }
    return unexplained == 0 ? .possiblyExplained : .notExplained
  }
}
