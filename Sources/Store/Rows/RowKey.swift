// SPDX-License-Identifier: Apache-2.0
import Records

/// The time-ordered key of a record, which is also its row in the text index (docs/decisions/0005).
///
/// Milliseconds since 2000-01-01T00:00:00Z, times 64; the lowest 6 bits number what shares a
/// millisecond. What does not fit runs over into the next milliseconds, which a stamp of minutes or
/// seconds leaves free. Small numbers matter: every word of the index stores the distance to the last.
enum RowKey {
  /// Places within one millisecond.
  static let places: Int64 = 64
  /// 2000-01-01T00:00:00Z in milliseconds since 1970.
  static let epoch: Int64 = 946_684_800_000
  /// 1970-01-01 in milliseconds of `WallTime`.
  static let wallEpoch: Int64 = 62_135_596_800_000
  /// No zone is further than this from UTC, in milliseconds (14 hours; 15 to be safe).
  static let widestZone: Int64 = 54_000_000

  /// First key of the millisecond `unix` (since 1970); far away times stand at the ends.
  static func first(unix: Int64) -> Int64 {
    let limit = Int64.max / places - epoch
    return (min(max(unix, -limit), limit) - epoch) * places
  }

  /// First key for `stamp`: its instant, else its wall time as if in UTC; nil when it has neither.
  static func first(for stamp: Stamp?) -> Int64? {
    if let instant = stamp?.instant { return first(unix: instant.milliseconds) }
    return stamp?.wall.map { first(unix: saturating($0.milliseconds, -wallEpoch)) }
  }

  /// Keys of everything whose wall time may lie in `walls` (milliseconds of `WallTime`), whatever its zone.
  static func keys(around walls: Range<Int64>) -> ClosedRange<Int64> {
    let lower = saturating(walls.lowerBound, -wallEpoch - widestZone)
    let upper = saturating(walls.upperBound, widestZone - wallEpoch)
    return first(unix: lower)...max(first(unix: lower), first(unix: upper))
  }

  private static func saturating(_ a: Int64, _ b: Int64) -> Int64 {
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? (b < 0 ? .min / 2 : .max / 2) : sum
  }
}
