// SPDX-License-Identifier: Apache-2.0
import Records

/// A date and time as a telephone writes them by its settings: numbers whose order is not yet known.
package struct LocalDate: Hashable {
  /// The three numbers of the date as they stand.
  package let numbers: [Int]
  package let separator: UInt8
  package let hour: Int
  package let minute: Int
  package let second: Int?
  /// Whether every one-digit day and month has its zero, and the year four digits.
  package let isPadded: Bool

  /// - Parameters:
  ///   - date: "12/03/2022", "2022-03-12".
  ///   - time: "10:11", "10:11:12", "9:05 PM".
  package init?(date: some StringProtocol, time: some StringProtocol) {
    let date = Array(date.utf8)
    let time = Array(time.utf8)
    guard let separator = date.first(where: { !Bytes.isDigit($0) }), [0x2F, 0x2E, 0x2D].contains(separator) else {
      return nil
    }
    let parts = date.split(separator: separator, omittingEmptySubsequences: false)
    let trimmed = parts.map { $0.filter { $0 > 0x20 && $0 < 0x80 } }
    guard parts.count == 3 || (parts.count == 4 && parts[3].isEmpty), date.count <= 16,
      trimmed.prefix(3).allSatisfy({ !$0.isEmpty && $0.count <= 4 && $0.allSatisfy(Bytes.isDigit) })
    else { return nil }
    numbers = trimmed.prefix(3).map { $0.reduce(0) { $0 * 10 + Int($1 - 48) } }
    self.separator = separator
    isPadded = trimmed[0].count + trimmed[1].count + trimmed[2].count == 8
    let clock = time.split { !Bytes.isDigit($0) }
    guard clock.count == 2 || clock.count == 3, time.count <= 16, time.contains(0x3A),
      clock.allSatisfy({ $0.count <= 2 })
    else { return nil }
    let values = clock.map { $0.reduce(0) { $0 * 10 + Int($1 - 48) } }
    let letters = time.filter { ($0 | 0x20) &- 0x61 < 26 }.map { $0 | 0x20 }
    guard letters.isEmpty || letters == Array("am".utf8) || letters == Array("pm".utf8) else { return nil }
    (minute, second) = (values[1], values.count == 3 ? values[2] : nil)
    hour = letters.isEmpty ? values[0] : values[0] % 12 + (letters[0] == 0x70 ? 12 : 0)
  }

  /// The wall time under `order`; nil where that is no date.
  package func wall(_ order: DateOrder) -> WallTime? {
    let (year, month, day) =
      switch order {
      case .dmy: (numbers[2], numbers[1], numbers[0])
      case .mdy: (numbers[2], numbers[0], numbers[1])
      case .ymd: (numbers[0], numbers[1], numbers[2])
      }
    return WallTime(
      year: year < 100 ? year + 2000 : year, month: month, day: day, hour: hour, minute: minute, second: second ?? 0)
  }

  package var precision: Stamp.Precision { second == nil ? .minute : .second }
}
