// SPDX-License-Identifier: Apache-2.0

/// When an item says it was sent: the raw characters, the wall time they mean, and the instant where a zone is known.
package struct Stamp: Sendable, Hashable {
  /// How sure the zone is. Raw values are the command line's contract.
  package enum ZoneBasis: String, Sendable, Hashable, CaseIterable { case inSource, declared, assumed }
  package enum Precision: String, Sendable, Hashable, CaseIterable { case minute, second, millisecond, day }

  /// The stamp's characters as exported, marks included.
  package var raw: String
  /// nil when the order of day and month is undecided or the stamp is impossible.
  package var wall: WallTime?
  package var instant: Instant?
  /// IANA name ("Europe/London") or an offset as the source has it ("+0100").
  package var zone: String?
  package var zoneBasis: ZoneBasis?
  package var precision: Precision

  package init(
    raw: String, wall: WallTime?, precision: Precision, instant: Instant? = nil, zone: String? = nil,
    zoneBasis: ZoneBasis? = nil
  ) {
    self.raw = raw
    self.wall = wall
    self.precision = precision
    self.instant = instant
    self.zone = zone
    self.zoneBasis = zoneBasis
  }
}
