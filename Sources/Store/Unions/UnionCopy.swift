// SPDX-License-Identifier: Apache-2.0
import Records

/// A copy as a stored union has it: which conversation, and what alignment found of it.
package struct UnionCopy: Sendable, Hashable {
  package let conversation: Int64
  package let aligned: AlignedCopy
  /// How many entries stand so in it.
  package let standings: [LineStanding: Int]
  /// Why it is counted to the union, in one sentence.
  package let reason: String
  /// When its first and last line were written, and the first of each piece of its clock, by its own clock.
  package internal(set) var firstAt: WallTime?
  package internal(set) var lastAt: WallTime?
  package internal(set) var clockFrom: [WallTime?] = []

  package init(conversation: Int64, aligned: AlignedCopy, standings: [LineStanding: Int], reason: String) {
    (self.conversation, self.aligned, self.standings, self.reason) = (conversation, aligned, standings, reason)
  }
}
