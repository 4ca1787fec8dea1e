// SPDX-License-Identifier: Apache-2.0
import Records

/// Stamps written as ISO 8601 or nearly so: "2019-01-04T17:52:39.762+00:00", "2021-01-01 12:00:00 UTC".
package enum ISOStamp {
  /// nil when `raw` is no such stamp or names no possible time.
  ///
  /// Without a zone there is no instant, unless `utc` says that the source writes UTC.
  package static func stamp(_ raw: String, utc: Bool = false) -> Stamp? {
    var scan = Scan(bytes: Array(raw.utf8))
    guard let (wall, precision) = scan.wall() else { return nil }
    guard let minutes = scan.offset() else { return nil }
    guard let minutes = minutes ?? (utc ? 0 : nil) else { return Stamp(raw: raw, wall: wall, precision: precision) }
    return Stamp(
      raw: raw, wall: wall, precision: precision, instant: Instant(wall, offset: minutes * 60),
      zone: name(ofOffset: minutes), zoneBasis: .inSource)
  }

  /// The stamp as it was written where it cannot be read.
  package static func orRaw(_ raw: String, utc: Bool = false) -> Stamp {
    stamp(raw, utc: utc) ?? Stamp(raw: raw, wall: nil, precision: .second)
  }

  /// The moment as ISO 8601 in UTC ("2019-01-04T17:52:39.762Z"), as extras hold times; `raw` itself when unreadable.
  package static func utc(_ raw: String, utc: Bool = false) -> String {
    guard let instant = stamp(raw, utc: utc)?.instant else { return raw }
    return text(milliseconds: instant.milliseconds) ?? raw
  }

  /// Milliseconds since 1970 as ISO 8601 in UTC; nil outside the years 1 to 9999.
  package static func text(milliseconds: Int64) -> String? {
    EpochStamp.stamp(raw: "", milliseconds: milliseconds).wall.map { $0.iso + "Z" }
  }

  private static func name(ofOffset minutes: Int) -> String {
    guard minutes != 0 else { return "UTC" }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return (minutes < 0 ? "-" : "+") + two(abs(minutes) / 60) + two(abs(minutes) % 60)
  }

  private struct Scan {
    let bytes: [UInt8]
    var at = 0

    /// Year to day, a "T" or space, hours and minutes; seconds and their fraction where they are written.
    mutating func wall() -> (WallTime, Stamp.Precision)? {
      guard let year = number(4), eat(0x2D), let month = number(2), eat(0x2D), let day = number(2),
        eat(0x54) || eat(0x20), let hour = number(2), eat(0x3A), let minute = number(2)
      else { return nil }
      var (second, fraction, precision) = (0, 0, Stamp.Precision.minute)
      if eat(0x3A) {
        guard let value = number(2) else { return nil }
        (second, precision) = (value, .second)
        if eat(0x2E), let value = thousandths() { (fraction, precision) = (value, .millisecond) }
      }
      let wall = WallTime(
        year: year, month: month, day: day, hour: hour, minute: minute, second: second, millisecond: fraction)
      return wall.map { ($0, precision) }
    }

    /// Minutes east of UTC, the inner nil where none is written; the outer nil where something else follows.
    mutating func offset() -> Int?? {
      _ = eat(0x20)
      if at == bytes.count { return .some(nil) }
      if bytes[at...].elementsEqual("Z".utf8) || bytes[at...].elementsEqual("UTC".utf8) { return 0 }
      let sign = eat(0x2B) ? 1 : eat(0x2D) ? -1 : 0
      guard sign != 0, let hours = number(2) else { return nil }
      _ = eat(0x3A)
      let minutes = number(2) ?? 0
      guard at == bytes.count, hours <= 14, minutes < 60 else { return nil }
      return sign * (hours * 60 + minutes)
    }

    private mutating func eat(_ byte: UInt8) -> Bool {
      guard at < bytes.count, bytes[at] == byte else { return false }
      at += 1
      return true
    }

    private mutating func number(_ digits: Int) -> Int? {
      guard at + digits <= bytes.count, bytes[at..<at + digits].allSatisfy(Bytes.isDigit) else { return nil }
      defer { at += digits }
      return bytes[at..<at + digits].reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    /// Digits behind the point, cut to milliseconds.
    private mutating func thousandths() -> Int? {
      let start = at
      while at < bytes.count, Bytes.isDigit(bytes[at]) { at += 1 }
      guard at > start else { return nil }
      return (0..<3).reduce(0) { $0 * 10 + (start + $1 < at ? Int(bytes[start + $1] - 48) : 0) }
    }
  }
}
