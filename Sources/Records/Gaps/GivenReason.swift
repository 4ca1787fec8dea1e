// SPDX-License-Identifier: Apache-2.0

/// An innocent explanation that applies to a side of a statement, with the fact it rests on.
package struct GivenReason: Sendable, Hashable {
  package var explanation: GapExplanation
  /// Place among the statement's sides.
  package var side: Int
  /// Differences it could account for.
  package var entries: Int
  /// What shows that it applies, in one sentence; dates and counts, never words of a message.
  package var fact: String

  package init(_ explanation: GapExplanation, side: Int, entries: Int, fact: String) {
    (self.explanation, self.side, self.entries, self.fact) = (explanation, side, entries, fact)
  }
}
