// SPDX-License-Identifier: Apache-2.0

/// Days of the proleptic Gregorian calendar, counted without a calendar library.
enum CivilDays {
  /// 1970-01-01T00:00:00 on the scale of `WallTime`, in milliseconds since 0001-01-01.
  static let epoch: Int64 = 719_162 * 86_400_000

  /// Days from 0001-01-01 to the date; year 1 to 9999.
  static func since0001(year: Int, month: Int, day: Int) -> Int {
    let before = year - 1
    return before * 365 + before / 4 - before / 100 + before / 400 + daysBefore(month, isLeap(year)) + day - 1
  }

  static func length(ofMonth month: Int, year: Int) -> Int {
    let end = month == 12 ? (isLeap(year) ? 366 : 365) : daysBefore(month + 1, isLeap(year))
    return end - daysBefore(month, isLeap(year))
  }

  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  private static func daysBefore(_ month: Int, _ leap: Bool) -> Int {
    // 367/12 days a month from March on, the usual integer form.
    month <= 2 ? (month - 1) * 31 : (367 * month - 362) / 12 - (leap ? 1 : 2)
  }
}
