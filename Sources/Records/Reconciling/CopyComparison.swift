// SPDX-License-Identifier: Apache-2.0

/// Two copies of an alignment side by side: what each has, and why the other may not.
package struct CopyComparison: Sendable, Hashable {
  /// How an entry stands in the pair.
  package enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    case both = 1
    /// A deletion stub in the one, the words in the other.
    case stubInA, stubInB
    case edited
    /// Media in the one, absent from the other.
    case mediaOnlyInA, mediaOnlyInB
    /// Absent inside what both copies cover, unexplained.
    case missingInA, missingInB
    case timerInA, timerInB
    case withheldInA, withheldInB
    /// Absent where the copy does not reach; `Alignment.standing(of:in:)` says why.
    case outsideA, outsideB
  }

  package let a: Int
  package let b: Int
  /// What to add to `b`'s times to get `a`'s, by lines of `b`.
  package let offset: [ClockPiece]
  /// Entries that both copies cover; nil where their stretches do not meet.
  package let overlap: ClosedRange<Int>?
  private let found: [Kind: [Int]]

  init(a: Int, b: Int, offset: [ClockPiece], overlap: ClosedRange<Int>?, found: [Kind: [Int]]) {
    (self.a, self.b, self.offset, self.overlap, self.found) = (a, b, offset, overlap, found)
  }

  package func entries(_ kind: Kind) -> [Int] { found[kind] ?? [] }
  package func count(_ kind: Kind) -> Int { found[kind]?.count ?? 0 }
}
