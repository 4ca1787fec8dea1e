// SPDX-License-Identifier: Apache-2.0
import Records

/// A time read by a pattern: the wall time, and the offset where the source has one.
package struct TimeReading: Sendable, Hashable {
  package private(set) var wall: WallTime?
  /// Seconds ahead of UTC.
  package private(set) var offset: Int?
  package private(set) var precision: Stamp.Precision
  /// Milliseconds since 1970, for sources that count.
  package private(set) var epoch: Int64?

  init(epoch: Int64, precision: Stamp.Precision) { (self.epoch, self.precision) = (epoch, precision) }

  /// nil where the characters do not fit the pattern or name no possible time.
  init?(_ raw: String, _ tokens: [TimeToken]) {
    var fields = WallTime.Fields(year: 0, month: 0, day: 0)
    var (rest, isAfternoon) = (Array(raw.utf8)[...], Bool?.none)
    precision = .day
    for token in tokens {
      guard Self.read(token, &rest, &fields, &isAfternoon, &offset) else { return nil }
      precision = Self.finer(precision, token.part)
    }
    guard rest.isEmpty else { return nil }
    if let isAfternoon { fields.hour = fields.hour % 12 + (isAfternoon ? 12 : 0) }
    guard
      let wall = WallTime(
        year: fields.year, month: fields.month, day: fields.day, hour: fields.hour, minute: fields.minute,
        second: fields.second, millisecond: fields.millisecond)
    else { return nil }
    self.wall = wall
  }

  private static func finer(_ precision: Stamp.Precision, _ part: TimeToken.Part) -> Stamp.Precision {
    switch part {
    case .fraction: .millisecond
    case .second: precision == .millisecond ? precision : .second
    case .minute: precision == .day ? .minute : precision
    case .year, .month, .monthName, .day, .hour, .halfHour, .half, .zone, .literal: precision
    }
  }

  private static func read(
    _ token: TimeToken, _ rest: inout ArraySlice<UInt8>, _ fields: inout WallTime.Fields, _ isAfternoon: inout Bool?,
    _ offset: inout Int?
  ) -> Bool {
    switch token.part {
    case .literal:
      guard rest.starts(with: token.literal) else { return false }
      rest = rest.dropFirst(token.literal.count)
      return true
    case .monthName: return month(&rest, &fields)
    case .half: return half(&rest, &isAfternoon)
    case .zone: return zone(&rest, &offset)
    case .fraction:
      guard let digits = digits(&rest, 1...9) else { return false }
      fields.millisecond = Int((digits.text + "00").prefix(3)) ?? 0
      return true
    case .year, .month, .day, .hour, .halfHour, .minute, .second:
      let most = token.part == .year ? token.count : 2
      guard let digits = digits(&rest, min(token.count, most)...most) else { return false }
      set(token, digits.value, &fields)
      return true
    }
  }

  private static func set(_ token: TimeToken, _ value: Int, _ fields: inout WallTime.Fields) {
    switch token.part {
    case .year: fields.year = token.count == 2 ? (value < 70 ? 2000 : 1900) + value : value
    case .month: fields.month = value
    case .day: fields.day = value
    case .hour, .halfHour: fields.hour = value
    case .minute: fields.minute = value
    case .second: fields.second = value
    case .monthName, .fraction, .half, .zone, .literal: break
    }
  }

  private static func digits(_ rest: inout ArraySlice<UInt8>, _ counts: ClosedRange<Int>) -> (text: String, value: Int)?
  {
    let run = rest.prefix { (0x30...0x39).contains($0) }.prefix(counts.upperBound)
    guard run.count >= counts.lowerBound else { return nil }
    rest = rest.dropFirst(run.count)
    let text = String(decoding: run, as: UTF8.self)
    return Int(text).map { (text, $0) }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// English, whole or its first three letters.
  private static func month(_ rest: inout ArraySlice<UInt8>, _ fields: inout WallTime.Fields) -> Bool {
    let run = rest.prefix { (0x41...0x5A).contains($0 & 0xDF) }
    let word = String(decoding: run, as: UTF8.self).lowercased()
    guard word.utf8.count >= 3, let number = months.firstIndex(where: { $0.hasPrefix(word) }) else { return false }
    rest = rest.dropFirst(run.count)
    fields.month = number + 1
    return true
  }

  private static func half(_ rest: inout ArraySlice<UInt8>, _ isAfternoon: inout Bool?) -> Bool {
    let letters = rest.prefix(4).filter { $0 != UInt8(ascii: ".") }.prefix(2).map { $0 & 0xDF }
    guard letters == Array("AM".utf8) || letters == Array("PM".utf8) else { return false }
    isAfternoon = letters[0] == UInt8(ascii: "P")
    let hasDots = rest.dropFirst().first == UInt8(ascii: ".")
    rest = rest.dropFirst(hasDots ? 4 : 2)
    return true
  }

  /// "Z", "+01:00", "-0500", "+01".
  private static func zone(_ rest: inout ArraySlice<UInt8>, _ offset: inout Int?) -> Bool {
    guard let sign = rest.popFirst() else { return false }
    if sign == UInt8(ascii: "Z") {
      offset = 0
      return true
    }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), let hours = digits(&rest, 2...2) else { return false }
    if rest.first == UInt8(ascii: ":") { rest = rest.dropFirst() }
    let minutes = digits(&rest, 2...2)?.value ?? 0
    guard hours.value <= 18, minutes < 60 else { return false }
    offset = (hours.value * 3600 + minutes * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
    return true
  }
}
