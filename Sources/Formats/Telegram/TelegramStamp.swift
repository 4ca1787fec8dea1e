// SPDX-License-Identifier: Apache-2.0
import Records

/// The stamps of the pages: "27.03.2022 21:55:00 UTC+01:00"; older versions name no zone.
enum TelegramStamp {
  /// Wall time, and seconds east of UTC where they are given; nil when it is no such stamp.
  static func read(_ text: String) -> (wall: WallTime, offset: Int?)? {
    let parts = text.utf8.split(separator: 0x20)
    guard parts.count >= 2, let day = numbers(parts[0], UInt8(ascii: ".")), day.count == 3,
      let time = numbers(parts[1], UInt8(ascii: ":")), time.count == 3,
      let wall = WallTime(
        year: day[2], month: day[1], day: day[0], hour: time[0], minute: time[1], second: time[2])
    else { return nil }
    return (wall, parts.count > 2 ? offset(parts[2]) : nil)
  }

  /// The stamp, by its own zone or else by the clock; nil where there is none.
  static func stamp(_ text: String?, _ clock: inout LocalClock, _ desk: inout ReadingDesk) -> Stamp? {
    guard let text, !text.isEmpty else { return nil }
    guard let (wall, offset) = read(text) else {
      desk.count("impossibleStamps")
      return Stamp(raw: text, wall: nil, precision: .second)
    }
    guard let offset else {
      desk.count("datedByWall:")
      return clock.stamp(raw: text, wall: wall, precision: .second)
    }
    return Stamp(
      raw: text, wall: wall, precision: .second, instant: Instant(wall, offset: offset), zone: zone(offset),
      zoneBasis: .inSource)
  }

  private static func numbers(_ text: Substring.UTF8View, _ separator: UInt8) -> [Int]? {
    let parts = text.split(separator: separator).map { Int(Substring($0)) }
    return parts.contains(nil) ? nil : parts.compactMap { $0 }
  }

  /// "UTC+01:00".
  private static func offset(_ text: Substring.UTF8View) -> Int? {
    let word = Substring(text)
    guard word.hasPrefix("UTC") else { return nil }
    guard let sign = word.dropFirst(3).first else { return 0 }
    guard sign == "+" || sign == "-", let parts = numbers(word.dropFirst(4).utf8, UInt8(ascii: ":")),
      let hours = parts.first, hours <= 14, parts.count <= 2, parts.last ?? 0 < 60
    else { return nil }
    return (sign == "-" ? -1 : 1) * (hours * 3600 + (parts.count == 2 ? parts[1] * 60 : 0))
  }

  private static func zone(_ offset: Int) -> String {
    guard offset != 0 else { return "UTC" }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return (offset < 0 ? "-" : "+") + two(abs(offset) / 3600) + two(abs(offset) / 60 % 60)
  }
}
