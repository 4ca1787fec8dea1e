// SPDX-License-Identifier: Apache-2.0

/// A moment on the wall clock of the phones of the story; no zone.
struct ChatTime: Sendable {
  var year = 0
  var month = 0
  var day = 0
  var hour = 0
  var minute = 0
  var second = 0

  /// Hour on a twelve-hour clock, 1 to 12.
  var hourOfTwelve: Int { (hour + 11) % 12 + 1 }
  var halfOfDay: String { hour < 12 ? "AM" : "PM" }

  /// `number` in at least two digits.
  static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
