// SPDX-License-Identifier: Apache-2.0

/// How copies of one conversation differ, as stated on one day and signed by a ledger entry: never that anybody deleted
/// or wrote anything. It holds ids, counts and hashes, no words: those are read from the copies when it is shown.
package struct GapStatement: Sendable, Hashable {
  /// The copies compared: two, or all of a conversation. The first is the one the statement is about, where there is one.
  package var sides: [StatedCopy]
  /// Every entry in which the sides differ, in the conversation's order.
  package var items: [StatedItem]
  package var explanations: [GapExplanation]
  package var likelihood: GapLikelihood
  /// `Alignment.version` it rests on.
  package var version: Int
  /// Sealed object that holds the alignment, 32 hexadecimal digits, and the SHA-256 of its bytes.
  package var alignment: String
  package var alignmentDigest: [UInt8]

  package init(
    sides: [StatedCopy], items: [StatedItem], explanations: [GapExplanation], likelihood: GapLikelihood, version: Int,
    alignment: String, alignmentDigest: [UInt8]
  ) {
    self.sides = sides
    self.items = items
    self.explanations = explanations
    self.likelihood = likelihood
    self.version = version
    self.alignment = alignment
    self.alignmentDigest = alignmentDigest
  }
}
