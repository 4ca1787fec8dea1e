// SPDX-License-Identifier: Apache-2.0
import Records

/// The time-ordered key of a record, which is also its row in the text index (docs/decisions/0005).
///
/// Seconds since 2000-01-01T00:00:00Z, times 64; the lowest 6 bits number, in order, what shares a
/// second. What does not fit runs over into the next seconds, which a stamp of minutes leaves free.
/// Small steps matter: every word of the index stores the distance to the record before.
enum RowKey {
  /// Places within one second.
  static let places: Int64 = 64
  /// 2000-01-01T00:00:00Z in milliseconds since 1970.
  static let epoch: Int64 = 946_684_800_000
  /// 1970-01-01 in milliseconds of `WallTime`.
  static let wallEpoch: Int64 = 62_135_596_800_000
  /// No zone is further than this from UTC, in milliseconds (14 hours; 15 to be safe).
  static let widestZone: Int64 = 54_000_000
  /// Milliseconds from 2000 on either side beyond which times are taken for the end: about 70 million years.
  private static let furthest = Int64.max / (places * 64)

  /// The moment `stamp` stands at in the order of time, in milliseconds since 2000: its instant, else its
  /// wall time as if in UTC; nil when it has neither.
  static func moment(of stamp: Stamp?) -> Int64? {
    if let instant = stamp?.instant { return moment(unix: instant.milliseconds) }
    return stamp?.wall.map { moment(unix: clamped($0.milliseconds) - wallEpoch) }
  }

  static func moment(unix: Int64) -> Int64 { clamped(unix) - epoch }

  /// First key of the second that holds `moment`.
  static func first(_ moment: Int64) -> Int64 { floored(moment, by: 1000) * places }

  /// Start of the key's second, in milliseconds since 2000. SQL has the same as `(row_key >> 6) * 1000`.
  static func moment(of key: Int64) -> Int64 { (key >> 6) * 1000 }

  /// Keys of everything whose wall time may lie in `walls` (milliseconds of `WallTime`), whatever its zone.
  static func keys(around walls: Range<Int64>) -> ClosedRange<Int64> {
    let lower = moment(unix: clamped(walls.lowerBound) - wallEpoch - widestZone)
    let upper = moment(unix: clamped(walls.upperBound) - wallEpoch + widestZone)
    return first(lower)...max(first(lower), first(upper))
  }

  private static func clamped(_ value: Int64) -> Int64 { min(max(value, -furthest), furthest) }

  private static func floored(_ value: Int64, by unit: Int64) -> Int64 {
    let quotient = value / unit
    return value % unit < 0 ? quotient - 1 : quotient
  }
}
