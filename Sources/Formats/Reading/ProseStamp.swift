// SPDX-License-Identifier: Apache-2.0
import Records

/// A date written out in a language: "Monday, February 10, 2025 at 3:45:22 PM UTC", "10. Februar 2025 um 15:45:22 UTC",
/// "2025年2月10日 15:45". Read by its parts, not by their places; dates in digits alone are read only year first.
package struct ProseStamp {
  package let wall: WallTime
  package let precision: Stamp.Precision
  /// As written ("UTC", "GMT+1"), with its seconds ahead of UTC; nil where none of these is written.
  package let zone: (name: String, offset: Int)?
  /// Words that are neither month, half of the day nor zone (weekdays, "at").
  package let otherWords: Int

  /// Longest text looked at.
  private static let longest = 120

  /// nil where some part of a date or time is missing, or comes twice.
  package init?(_ words: String) {
    guard words.utf8.count <= Self.longest else { return nil }
    var parts = ProseParts(words)
    parts.read()
    guard let (year, month, day) = parts.date, let hour = parts.hour24, let minute = parts.minute,
      let wall = WallTime(year: year, month: month, day: day, hour: hour, minute: minute, second: parts.second ?? 0)
    else { return nil }
    self.wall = wall
    (precision, zone, otherWords) = (parts.second == nil ? .minute : .second, parts.zone, parts.otherWords)
  }

  /// The stamp where the source names its zone; else the wall time by `clock`.
  package static func stamp(_ raw: String, _ clock: inout LocalClock) -> Stamp {
    guard let read = ProseStamp(raw) else { return Stamp(raw: raw, wall: nil, precision: .second) }
    guard let zone = read.zone else { return clock.stamp(raw: raw, wall: read.wall, precision: read.precision) }
    return Stamp(
      raw: raw, wall: read.wall, precision: read.precision, instant: Instant(read.wall, offset: zone.offset),
      zone: zone.name, zoneBasis: .inSource)
  }
}
