// SPDX-License-Identifier: Apache-2.0

extension WallTime {
  /// Milliseconds in a day.
  package static let day: Int64 = 86_400_000

  /// Civil fields of a wall time.
  package struct Fields: Sendable, Hashable {
    package var year: Int
    package var month: Int
    package var day: Int
    package var hour = 0
    package var minute = 0
    package var second = 0
    package var millisecond = 0

    package init(
      year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, millisecond: Int = 0
    ) {
      self.year = year
      self.month = month
      self.day = day
      self.hour = hour
      self.minute = minute
      self.second = second
      self.millisecond = millisecond
    }
  }

  /// nil where the fields name no date or time (30 February, 24:00, second 60).
  package init?(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, millisecond: Int = 0
  ) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year)
    else { return nil }
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
      (0...999).contains(millisecond)
    else { return nil }
    let seconds = Int64(hour * 3600 + minute * 60 + second)
    self.init(
      milliseconds: Self.dayNumber(year, month, day) * Self.day + seconds * 1000 + Int64(millisecond))
  }

  /// Days in a month of the Gregorian calendar.
  package static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// Days since 0001-01-01 (proleptic Gregorian).
  package static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int64 {
    let y = Int64(month <= 2 ? year - 1 : year)
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = Int64((153 * ((month + 9) % 12) + 2) / 5 + day - 1)
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 306
  }

  /// The civil fields this wall time shows.
  package var fields: Fields {
    let (days, rest) = floorDivide(milliseconds, Self.day)
    let shifted = days + 306
    let (era, dayOfEra) = floorDivide(shifted, 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let seconds = Int(rest / 1000)
    return Fields(
      year: Int(year), month: Int(month), day: Int(day), hour: seconds / 3600, minute: seconds / 60 % 60,
      second: seconds % 60, millisecond: Int(rest % 1000))
  }

  /// Whole days since 0001-01-01, for counting days and gaps.
  package var dayNumber: Int64 { floorDivide(milliseconds, Self.day).0 }

  /// ISO 8601 without a zone: "2022-03-27T21:55:00"; milliseconds only where there are some.
  package var iso: String { String(decoding: isoBytes(suffix: []), as: UTF8.self) }

  /// The ISO 8601 bytes with `suffix` ("Z") behind them.
  package func isoBytes(suffix: [UInt8]) -> [UInt8] {
    let f = fields
    var out: [UInt8] = []
    out.reserveCapacity(28)
    func put(_ value: Int, _ width: Int) {
      var divisor = 1
      for _ in 1..<width { divisor *= 10 }
      while divisor > 0 {
        out.append(UInt8(48 + value / divisor % 10))
        divisor /= 10
      }
    }
    put(f.year, 4)
    for (value, separator) in [(f.month, 45), (f.day, 45), (f.hour, 84), (f.minute, 58), (f.second, 58)] {
      out.append(UInt8(separator))
      put(value, 2)
    }
    if f.millisecond != 0 {
      out.append(46)
      put(f.millisecond, 3)
    }
    return out + suffix
  }
}

/// Quotient and remainder with the remainder never negative.
private func floorDivide(_ a: Int64, _ b: Int64) -> (Int64, Int64) {
  let (q, r) = a.quotientAndRemainder(dividingBy: b)
  return r < 0 ? (q - 1, r + b) : (q, r)
}
