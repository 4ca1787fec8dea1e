// SPDX-License-Identifier: Apache-2.0

/// One copy of a joined conversation: whose phone, when it was captured, and how it stands beside the others.
package struct JoinedCopy: Sendable, Hashable {
  package var reference: CopyReference
  package var custodian: String
  package var custodianID: PersonID?
  package var device: String?
  package var receivedAt: Instant
  /// Its first record: the way to the copy alone.
  package var opener: RecordID
  package var lines: Int
  package var clock: [ClockPiece]
  package var zone: String?
  /// How many entries stand so in this copy; what is not listed is 0.
  package var standings: [LineStanding: Int]
  /// When its first and last line were written, by its own clock.
  package var firstAt: WallTime?
  package var lastAt: WallTime?
  /// For each piece of `clock`, when its first line was written, by its own clock.
  package var clockFrom: [WallTime?]
  /// What its deposit declares withheld.
  package var withheld: [WithheldCount]
  /// Why it is counted to this conversation, in one sentence.
  package var reason: String

  package init(
    reference: CopyReference, custodian: String, custodianID: PersonID? = nil, device: String? = nil,
    receivedAt: Instant, opener: RecordID, lines: Int, clock: [ClockPiece] = [], zone: String? = nil,
    standings: [LineStanding: Int] = [:], reason: String = "", firstAt: WallTime? = nil,
    lastAt: WallTime? = nil, clockFrom: [WallTime?] = [], withheld: [WithheldCount] = []
  ) {
    self.reference = reference
    self.custodian = custodian
    self.custodianID = custodianID
    self.device = device
    self.receivedAt = receivedAt
    self.opener = opener
    self.lines = lines
    self.clock = clock
    self.zone = zone
    self.standings = standings
    self.reason = reason
    self.firstAt = firstAt
    self.lastAt = lastAt
    self.clockFrom = clockFrom
    self.withheld = withheld
  }
}
