// SPDX-License-Identifier: Apache-2.0

extension Instant {
  /// Milliseconds from 0001-01-01T00:00:00 to the epoch, on the civil scale.
  package static let epochWall: Int64 = 62_135_596_800_000

  /// The moment at which a clock `offset` seconds ahead of UTC shows `wall`.
  package init(_ wall: WallTime, offset: Int) {
    self.init(milliseconds: wall.milliseconds - Self.epochWall - Int64(offset) * 1000)
  }

  /// What a UTC clock shows at this moment.
  package var utc: WallTime { WallTime(milliseconds: milliseconds + Self.epochWall) }

  /// ISO 8601 in UTC: "2022-03-27T20:55:00Z".
  package var iso: String { String(decoding: utc.isoBytes(suffix: [0x5A]), as: UTF8.self) }
}
