// SPDX-License-Identifier: Apache-2.0

extension Day {
  /// Days since 0001-01-01.
  package var number: Int { Int(WallTime.dayNumber(year, month, day)) }

  /// The day with this number; 0001-01-01 for what lies before it.
  package init(number: Int) {
    let fields = WallTime(milliseconds: Int64(max(0, number)) * WallTime.day).fields
    self.init(unchecked: fields.year, fields.month, fields.day)
  }

  /// The day of a wall time.
  package init(_ wall: WallTime) { self.init(number: Int(wall.dayNumber)) }

  package func adding(days: Int) -> Day { Day(number: number + days) }

  /// Days from this day to `later`; negative when it is earlier.
  package func days(until later: Day) -> Int { later.number - number }
}
