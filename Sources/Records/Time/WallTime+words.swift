// SPDX-License-Identifier: Apache-2.0

/// A wall time as people read it on pages and in letters.
extension WallTime {
  /// "Tuesday 3 March 2026".
  package var dayInWords: String { "\(Self.weekdays[Int(weekday)]) \(dayInShort)" }

  /// "3 March 2026".
  package var dayInShort: String {
    let f = fields
    return "\(f.day) \(Self.months[f.month - 1]) \(f.year)"
  }

  /// "09:41".
  package var clockInWords: String { String(decoding: iso.utf8.dropFirst(11).prefix(5), as: UTF8.self) }

  /// "2026-03-03".
  package var isoDay: String { String(decoding: iso.utf8.prefix(10), as: UTF8.self) }

  /// 0 for Monday: 1 January of year 1 was one.
  private var weekday: Int64 { ((dayNumber % 7) + 7) % 7 }

  /// "March 2026" of "2026-03"; the text itself when it is none.
  package static func monthInWords(_ text: String) -> String {
    let parts = text.split(separator: "-")
    guard parts.count == 2, let month = Int(parts[1]), (1...12).contains(month), let year = Int(parts[0]) else {
      return text
    }
    return "\(months[month - 1]) \(year)"
  }

  private static var weekdays: [String] {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  }

  private static var months: [String] {
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
  }
}
