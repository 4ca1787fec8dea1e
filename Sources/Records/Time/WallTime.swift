// SPDX-License-Identifier: Apache-2.0

/// A civil date and time with no zone, as a clock on a wall shows it (proleptic Gregorian).
///
/// Stored as milliseconds since 0001-01-01T00:00:00 of that same civil scale, so it orders and
/// subtracts without a calendar.
package struct WallTime: Sendable, Hashable, Comparable {
  package let milliseconds: Int64

  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  package static func < (a: WallTime, b: WallTime) -> Bool { a.milliseconds < b.milliseconds }
}
