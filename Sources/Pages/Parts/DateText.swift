// SPDX-License-Identifier: Apache-2.0

import Records

/// A date as it was typed, before it is known to be one.
package struct DateText: Sendable, Hashable {
  package var day: String
  package var month: String
  package var year: String

  package init(day: String = "", month: String = "", year: String = "") {
    (self.day, self.month, self.year) = (day, month, year)
  }

  package init(_ date: Day) {
    self.init(day: String(date.day), month: String(date.month), year: String(date.year))
  }

  package var isEmpty: Bool { day.isEmpty && month.isEmpty && year.isEmpty }

  /// Nil when the boxes name no day of the calendar.
  package var date: Day? {
    guard let day = Int(day), let month = Int(month), let year = Int(year) else { return nil }
    return Day(year: year, month: month, day: day)
  }
}
