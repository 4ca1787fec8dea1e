// SPDX-License-Identifier: Apache-2.0

extension WallTime {
  /// The calendar day it falls on.
  package var day: Day? {
    let fields = self.fields
    return Day(year: fields.year, month: fields.month, day: fields.day)
  }
}
