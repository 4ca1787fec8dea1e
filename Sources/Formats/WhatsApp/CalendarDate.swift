// SPDX-License-Identifier: Apache-2.0
import Foundation
import Records

/// Turns a stamp's year, month and day into a Gregorian date, by what the numbers themselves say of their calendar.
enum CalendarDate {
  /// Which calendar a stamp's year belongs to.
  enum Kind: String, Sendable { case gregorian, buddhist, japanese, republic, persian, islamic }

  /// WhatsApp began in 2009: within its lifetime the year ranges of the calendars do not meet
  /// (Gregorian 2009-, Buddhist 2552-, Persian 1388-, Islamic 1430-).
  static func kind(year: Int, digits: Int, era: Era) -> Kind {
    switch era {
    case .buddhist: return .buddhist
    case .reiwa, .heisei, .showa: return .japanese
    case .republic: return .republic
    case .common: break
    }
    if digits <= 2 { return year >= 52 ? .buddhist : .gregorian }
    if (2500...2700).contains(year) { return .buddhist }
    if (1380..<1425).contains(year) { return .persian }
    return (1425..<1500).contains(year) ? .islamic : .gregorian
  }

  /// The year as the Gregorian calendar counts it; nil where the calendars' years do not begin together.
  static func gregorianYear(_ year: Int, digits: Int, era: Era) -> Int? {
    switch kind(year: year, digits: digits, era: era) {
    case .gregorian: digits <= 2 ? 2000 + year : year
    case .buddhist: (digits <= 2 ? 2500 + year : year) - 543
    case .japanese, .republic: year + era.yearZero
    case .persian, .islamic: nil
    }
  }

  /// nil when no such day exists.
  static func day(year: Int, digits: Int, month: Int, day: Int, era: Era) -> WallTime? {
    if let year = gregorianYear(year, digits: digits, era: era) { return WallTime(year: year, month: month, day: day) }
    let isPersian = kind(year: year, digits: digits, era: era) == .persian
    return converted(isPersian ? .persian : .islamicUmmAlQura, year, month, day)
  }

  private static func converted(_ calendar: Calendar.Identifier, _ y: Int, _ m: Int, _ d: Int) -> WallTime? {
    guard (1...12).contains(m), (1...31).contains(d) else { return nil }
    var source = Calendar(identifier: calendar)
    source.timeZone = .gmt
    guard let date = source.date(from: DateComponents(year: y, month: m, day: d)),
      source.component(.month, from: date) == m
    else { return nil }
    let seconds = Int64(date.timeIntervalSince1970.rounded(.down))
    return Instant(milliseconds: seconds * 1000).utc
  }
}
