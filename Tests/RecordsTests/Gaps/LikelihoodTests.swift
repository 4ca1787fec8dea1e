// SPDX-License-Identifier: Apache-2.0
import Records
import Testing

/// The table of docs/reconciliation.md, row by row.
@Suite struct `How likely it is that a difference is explained` {
  private func tally(
    shared: Int = 100, accounted: Int = 0, covered: Int = 0, unexplained: Int = 0, outside: Int = 0, edges: Int = 0
  ) -> GapTally {
    var tally = GapTally()
    (tally.shared, tally.accounted, tally.covered) = (shared, accounted, covered)
    (tally.unexplained, tally.outside, tally.edges) = (unexplained, outside, edges)
    return tally
  }

  @Test func `cannot be told with fewer than 10 shared messages, whatever else is known`() {
    #expect(tally(shared: 9, accounted: 50).likelihood == .cannotTell)
    #expect(tally(shared: 9, unexplained: 1).likelihood == .cannotTell)
    #expect(tally(shared: 0, outside: 3).likelihood == .cannotTell)
    #expect(tally(shared: 10, accounted: 1).likelihood == .explained)
  }

  @Test func `cannot be told where all lies at the edges`() {
    #expect(tally(edges: 4).likelihood == .cannotTell)
    #expect(tally(outside: 1, edges: 4).likelihood == .explained)
    #expect(tally(accounted: 1, edges: 4).likelihood == .explained)
  }

  @Test func `is explained where the copies and declarations account for all`() {
    #expect(tally(accounted: 7).likelihood == .explained)
    #expect(tally(outside: 5_000).likelihood == .explained)
    #expect(tally(accounted: 7, covered: 1).likelihood != .explained)
    #expect(tally(accounted: 7, unexplained: 1).likelihood != .explained)
  }

  @Test func `is largely explained from nine in ten on`() {
    #expect(tally(accounted: 9, unexplained: 1).likelihood == .largelyExplained)
    #expect(tally(accounted: 8, unexplained: 1).likelihood == .notExplained)
    #expect(tally(accounted: 9, covered: 1).likelihood == .largelyExplained)
  }

  /// A long time before joining, or many withheld items, does not explain what is missing within.
  @Test func `is not made likelier by what lies outside`() {
    #expect(tally(unexplained: 1, outside: 5_000).likelihood == .notExplained)
  }

  @Test func `is possibly explained where something known could explain every message that is not here`() {
    #expect(tally(covered: 3).likelihood == .possiblyExplained)
    #expect(tally(accounted: 1, covered: 3).likelihood == .possiblyExplained)
    #expect(tally(covered: 3, unexplained: 1).likelihood == .notExplained)
  }

  @Test func `has a title and a rule of its own, and no claim`() {
    #expect(Set(GapLikelihood.allCases.map(\.title)).count == GapLikelihood.allCases.count)
    #expect(Set(GapLikelihood.allCases.map(\.rule)).count == GapLikelihood.allCases.count)
  }
}
