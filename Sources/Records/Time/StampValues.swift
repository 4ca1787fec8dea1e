// SPDX-License-Identifier: Apache-2.0

/// The fields of a stamp.
struct StampValues: Sendable, Hashable {
  var raw: RawStamp
  var wall: WallTime?
  var instant: Instant?
  var zone: String?
  var zoneBasis: Stamp.ZoneBasis?
  var precision: Stamp.Precision

  init(
    _ raw: RawStamp, _ wall: WallTime?, _ instant: Instant?, _ zone: String?, _ zoneBasis: Stamp.ZoneBasis?,
    _ precision: Stamp.Precision
  ) {
    self.raw = raw
    self.wall = wall
    self.instant = instant
    self.zone = zone
    self.zoneBasis = zoneBasis
    self.precision = precision
  }
}
