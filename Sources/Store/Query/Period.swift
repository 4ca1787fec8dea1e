// SPDX-License-Identifier: Apache-2.0
import Records

/// A year, a month or a day of the clock on the wall: YYYY, YYYY-MM, YYYY-MM-DD.
struct Period: Hashable {
  private static let day: Int64 = 86_400_000

  let start: WallTime
  /// First moment after it.
  let end: WallTime

  init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard parts.count <= 3, zip(parts, widths).allSatisfy({ $0.count == $1 }) else { return nil }
    let numbers = parts.compactMap { Self.number(Array($0)) }
    guard numbers.count == parts.count, numbers[0] >= 1 else { return nil }
    self.init(numbers)
  }

  private init?(_ numbers: [Int64]) {
    let year = numbers[0]
    guard numbers.count > 1 else {
      self.init(days: Self.days(year, 1, 1), Self.days(year + 1, 1, 1))
      return
    }
    let month = numbers[1]
    guard (1...12).contains(month) else { return nil }
    let first = Self.days(year, month, 1)
    let next = month == 12 ? Self.days(year + 1, 1, 1) : Self.days(year, month + 1, 1)
    guard numbers.count > 2 else {
      self.init(days: first, next)
      return
    }
    guard numbers[2] >= 1, first + numbers[2] - 1 < next else { return nil }
    self.init(days: first + numbers[2] - 1, first + numbers[2])
  }

  private init(days start: Int64, _ end: Int64) {
    self.start = WallTime(milliseconds: start * Self.day)
    self.end = WallTime(milliseconds: end * Self.day)
  }

  /// Digits only: "+1" and "٣" are none.

  private static func number(_ digits: [UInt8]) -> Int64? {
    guard digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
  }

  /// Days since 0001-01-01 in the proleptic Gregorian calendar.
  static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 306
  }

  /// Year and month of a day counted as above.
  static func month(ofDay days: Int64) -> (year: Int64, month: Int64) {
    let shifted = days + 306
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9)
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month)
  }
}
