// SPDX-License-Identifier: Apache-2.0
import Foundation
import Records

/// Turns wall times of one zone into instants; the rules are asked once a period between two clock changes.
///
/// In the hour a clock repeats the earlier instant is taken; in the hour it skips, the offset before the change.
package struct ZoneClock {
  /// IANA name.
  package let name: String
  private let zone: TimeZone
  /// The period last used: wall milliseconds from `low` up to `high` stand `offset` seconds ahead of UTC.
  private var low: Int64 = 1
  private var high: Int64 = 0
  private var offset = 0

  /// nil when the name is no zone of the database.
  package init?(_ name: String) {
    guard TimeZone.knownTimeZoneIdentifiers.contains(name) || name == "UTC" || name == "GMT",
      let zone = TimeZone(identifier: name)
    else { return nil }
    (self.name, self.zone) = (name, zone)
  }

  @inline(__always)
  package mutating func instant(_ wall: WallTime) -> Instant {
    if wall.milliseconds < low || wall.milliseconds >= high { findPeriod(wall) }
    return Instant(wall, offset: offset)
  }

  private mutating func findPeriod(_ wall: WallTime) {
    // Two days before is surely before the period's start or inside an earlier one.
    var date = Date(timeIntervalSince1970: Self.seconds(wall) - 172_800)
    var offset = zone.secondsFromGMT(for: date)
    var start = Int64.min
    while let change = zone.nextDaylightSavingTimeTransition(after: date) {
      let after = zone.secondsFromGMT(for: change)
      let end = Self.wall(change, max(offset, after))
      if wall.milliseconds < end { return set(wall, start, end, offset) }
      (start, offset, date) = (end, after, change)
    }
    set(wall, start, .max, offset)
  }

  private mutating func set(_ wall: WallTime, _ low: Int64, _ high: Int64, _ offset: Int) {
    // The search began two days before; where it met no change, a day back is surely the same period.
    self.low = low == .min ? wall.milliseconds - WallTime.day : low
    (self.high, self.offset) = (high, offset)
  }

  private static func seconds(_ wall: WallTime) -> Double { Double(wall.milliseconds - Instant.epochWall) / 1000 }

  private static func wall(_ date: Date, _ offset: Int) -> Int64 {
    Int64(date.timeIntervalSince1970.rounded()) * 1000 + Instant.epochWall + Int64(offset) * 1000
  }
}
