// SPDX-License-Identifier: Apache-2.0

/// One copy in an alignment: what it is, how its clock runs, where it begins and ends.
package struct AlignedCopy: Sendable, Hashable {
  package let reference: CopyReference
  /// Lines it has: messages and events.
  package let lines: Int
  /// Its clock against the conversation's, earliest stretch first; empty where nothing is shared.
  package let clock: [ClockPiece]
  /// Zone that explains its clock, where one was found from the data ("America/New_York").
  package let zone: String?
  /// Entries from and to which it covers the conversation: its first message, or its holder's coming, and its last line;
  /// what a phone reports of itself does not count. nil where it covers nothing.
  package let first: Int?
  package let last: Int?

  package init(
    reference: CopyReference, lines: Int, clock: [ClockPiece], zone: String?, first: Int?, last: Int?
  ) {
    self.reference = reference
    self.lines = lines
    self.clock = clock
    self.zone = zone
    self.first = first
    self.last = last
  }
}
