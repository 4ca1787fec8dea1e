// SPDX-License-Identifier: Apache-2.0
import Records

/// A date of mail: RFC 5322 3.3 and its obsolete forms, asctime, and what mailers make of them.
///
/// Wall time as written; the offset where one is named and possible.
struct MailDate {
  private(set) var year: Int?
  private(set) var month: Int?
  private(set) var day: Int?
  private(set) var hour: Int?
  private(set) var minute: Int?
  private(set) var second: Int?
  private(set) var zone: Range<Int>?
  /// Minutes east of UTC.
  private(set) var offset: Int?

  /// Reads the words of `range`; nil unless they make a possible date with a time of day.
  init?(_ bytes: MailBytes, _ range: Range<Int>) {
    var at = range.lowerBound
    while let word = Self.word(bytes, &at, range.upperBound) {
      guard take(bytes, word) else { break }
    }
    guard isPossible else { return nil }
  }

  private var isPossible: Bool {
    guard let year, let month, let day, let hour, let minute, (second ?? 0) < 61 else { return false }
    return WallTime(year: year, month: month, day: day, hour: hour, minute: minute) != nil
  }

  /// Next word: spaces, commas and comments lie between; nil at the end.
  private static func word(_ bytes: MailBytes, _ at: inout Int, _ end: Int) -> Range<Int>? {
    var depth = 0
    while at < end {
      let byte = bytes[at]
      if byte == 0x28 {
        depth += 1
      } else if byte == 0x29, depth > 0 {
        depth -= 1
      } else if depth == 0, !byte.isMailSpace, byte != 0x2C, byte != 0x29 {
        break
      }
      at += 1
    }
    let start = at
    while at < end, !bytes[at].isMailSpace, bytes[at] != 0x2C, bytes[at] != 0x28 { at += 1 }
    return at > start ? start..<at : nil
  }

  /// Puts one word where it belongs; false where it fits nowhere.
  private mutating func take(_ bytes: MailBytes, _ word: Range<Int>) -> Bool {
    let first = bytes[word.lowerBound]
    if first == 0x2B || (first == 0x2D && word.count > 1) { return takeOffset(bytes, word) }
    if first.isDigit { return takeNumber(bytes, word) }
    if word.count >= 3, month == nil, let month = Self.month(bytes, word) {
      self.month = month
      return true
    }
    // A weekday, misspelt or in another language too, says nothing that the date does not.
    if Self.isWeekday(bytes, word) || (day == nil && month == nil && hour == nil) { return true }
    return takeZoneName(bytes, word)
  }

  private mutating func takeNumber(_ bytes: MailBytes, _ word: Range<Int>) -> Bool {
    if bytes.index(of: 0x3A, from: word.lowerBound, to: word.upperBound) != nil { return takeTime(bytes, word) }
    if let dash = bytes.index(of: 0x2D, from: word.lowerBound, to: word.upperBound) {
      return takeDashed(bytes, word, dash)
    }
    guard word.count <= 4, let number = Self.number(bytes, word) else { return false }
    if day == nil, word.count <= 2 {
      day = number
    } else if year == nil {
      year = Self.fullYear(number, digits: word.count)
    } else {
      return false
    }
    return true
  }

  /// "24-Feb-2004", as IMAP and old mailers write it.
  private mutating func takeDashed(_ bytes: MailBytes, _ word: Range<Int>, _ dash: Int) -> Bool {
    guard let second = bytes.index(of: 0x2D, from: dash + 1, to: word.upperBound),
      let day = Self.number(bytes, word.lowerBound..<dash),
      let month = Self.month(bytes, (dash + 1)..<second),
      let year = Self.number(bytes, (second + 1)..<word.upperBound)
    else { return false }
    self.day = day
    self.month = month
    self.year = Self.fullYear(year, digits: word.upperBound - second - 1)
    return true
  }

  private mutating func takeTime(_ bytes: MailBytes, _ word: Range<Int>) -> Bool {
    guard hour == nil, let colon = bytes.index(of: 0x3A, from: word.lowerBound, to: word.upperBound) else {
      return false
    }
    var end = word.upperBound
    if let sign = (colon..<end).first(where: { bytes[$0] == 0x2B || bytes[$0] == 0x2D }) { end = sign }
    let next = bytes.index(of: 0x3A, from: colon + 1, to: end)
    guard let hour = Self.number(bytes, word.lowerBound..<colon),
      let minute = Self.number(bytes, (colon + 1)..<(next ?? end))
    else { return false }
    self.hour = hour
    self.minute = minute
    if let next {
      let dot = bytes.index(of: 0x2E, from: next + 1, to: end) ?? end
      guard let second = Self.number(bytes, (next + 1)..<dot) else { return false }
      self.second = second
    }
    return end == word.upperBound || takeOffset(bytes, end..<word.upperBound)
  }

  private mutating func takeOffset(_ bytes: MailBytes, _ word: Range<Int>) -> Bool {
    guard zone == nil else { return false }
    zone = word
    let sign = bytes[word.lowerBound] == 0x2D ? -1 : 1
    var digits = (word.lowerBound + 1)..<word.upperBound
    var minutes: Int? = nil
    if let colon = bytes.index(of: 0x3A, from: digits.lowerBound, to: digits.upperBound) {
      minutes = Self.number(bytes, (colon + 1)..<digits.upperBound)
      digits = digits.lowerBound..<colon
    }
    guard let number = Self.number(bytes, digits) else { return true }
    let total = minutes.map { number * 60 + $0 } ?? (digits.count <= 2 ? number * 60 : number / 100 * 60 + number % 100)
    if total <= 14 * 60 { offset = sign * total }
    return true
  }

  private mutating func takeZoneName(_ bytes: MailBytes, _ word: Range<Int>) -> Bool {
    guard zone == nil, hour != nil, word.count <= 6 else { return false }
    zone = word
    offset = MailZone.offset(bytes, word)
    return true
  }

  /// RFC 5322 4.3: two digits below 50 are 20xx, else 19xx; three digits count from 1900.
  private static func fullYear(_ number: Int, digits: Int) -> Int {
    if digits >= 4 { return number }
    if digits == 3 { return 1900 + number }
    return number < 50 ? 2000 + number : 1900 + number
  }

  private static func number(_ bytes: MailBytes, _ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 4 else { return nil }
    var value = 0
    for offset in range {
      guard bytes[offset].isDigit else { return nil }
      value = value * 10 + Int(bytes[offset] & 0x0F)
    }
    return value
  }

  private static let months: [StaticString] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let weekdays: [StaticString] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  private static func month(_ bytes: MailBytes, _ word: Range<Int>) -> Int? {
    months.firstIndex { bytes.hasPrefixIgnoringCase($0, at: word.lowerBound, to: word.upperBound) }.map { $0 + 1 }
  }

  static func isWeekday(_ bytes: MailBytes, _ word: Range<Int>) -> Bool {
    weekdays.contains { bytes.hasPrefixIgnoringCase($0, at: word.lowerBound, to: word.upperBound) }
  }
}

extension MailDate {
  var wall: WallTime {
    let day = WallTime.dayNumber(year ?? 1, month ?? 1, day ?? 1) * WallTime.day
    // A leap second (60) is the first of the next minute.
    let seconds = (hour ?? 0) * 3_600 + (minute ?? 0) * 60 + (second ?? 0)
    return WallTime(milliseconds: day + Int64(seconds) * 1_000)
  }

  var instant: Instant? { offset.map { Instant(wall, offset: $0 * 60) } }

  /// The stamp of these words; `raw` is the field as it stands.
  func stamp(raw: String, _ bytes: MailBytes) -> Stamp {
    Stamp(
      raw: raw, wall: wall, precision: second == nil ? .minute : .second, instant: instant,
      zone: zone.map { bytes.string($0) }, zoneBasis: offset == nil ? nil : .inSource)
  }
}
