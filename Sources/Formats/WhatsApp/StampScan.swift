// SPDX-License-Identifier: Apache-2.0

/// The start of a line read as a stamp by structure alone: three numbers that make a date, two or three that make a
/// time, and what stands between and behind them. No locale, no list of formats.
struct StampScan {
  /// What closes the stamp.
  enum Style: UInt8 { case dash, bracket, colon }

  var style = Style.dash
  /// The date's numbers in the order they stand.
  var a = StampNumber()
  var b = StampNumber()
  var c = StampNumber()
  var dateSeparator: UInt8 = 0
  var hour = 0
  var minute = 0
  /// -1 where the stamp has none.
  var second = -1
  var timeSeparator: UInt8 = 0
  var isTimeFirst = false
  var hasComma = false
  /// Hash of the letters before the time (after the date) and behind it; 0 where there are none.
  var wordBefore: UInt64 = 0
  var wordAfter: UInt64 = 0
  var era = Era.common
  /// The era stands before the first number ("R4/3/27").
  var eraLeads = false
  /// Offsets from the line's first byte: the stamp's characters, and what follows its closing.
  var stampStart = 0
  var stampEnd = 0
  var bodyStart = 0
  /// "[stamp] - text": how the web export marks its own lines.
  var isWebSystem = false

  var hasSeconds: Bool { second >= 0 }
  var isYearFirst: Bool { eraLeads || a.digits >= 3 || a.value > 31 }
  var yearDigits: Int { isYearFirst ? a.digits : c.digits }
  var hasDayPart: Bool { DayPart.named(wordAfter) != nil || DayPart.named(wordBefore) != nil }
  var dayPartWord: UInt64 { DayPart.named(wordBefore) != nil || wordAfter == 0 ? wordBefore : wordAfter }
}
