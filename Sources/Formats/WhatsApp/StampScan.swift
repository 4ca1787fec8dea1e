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

/// A run of digits: its value and how many there were.
struct StampNumber {
  var value = 0
  var digits = 0
}

/// The calendar era a stamp names itself.
enum Era: UInt8 {
  case common, buddhist, reiwa, heisei, showa, republic

  /// Gregorian year of year 0 of the era.
  var yearZero: Int {
    switch self {
    case .common: 0
    case .buddhist: -543
    case .reiwa: 2018
    case .heisei: 1988
    case .showa: 1925
    case .republic: 1911
    }
  }

  static func named(_ word: UInt64) -> Era? { names[word] }

  private static let names: [UInt64: Era] = [
    WordHash.of("be"): .buddhist, WordHash.of("พศ"): .buddhist, WordHash.of("r"): .reiwa, WordHash.of("令和"): .reiwa,
    WordHash.of("h"): .heisei, WordHash.of("平成"): .heisei, WordHash.of("s"): .showa, WordHash.of("昭和"): .showa,
    WordHash.of("民國"): .republic, WordHash.of("民国"): .republic,
  ]
}

/// FNV-1a over the lower-cased letters of a word, dots and spaces left out ("p. m." is "pm").
struct WordHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
  private(set) var count = 0

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    let lower = byte &- 65 < 26 ? byte | 0x20 : byte
    value = (value ^ UInt64(lower)) &* 0x100_0000_01B3
    count += 1
  }

  /// 0 for no letters at all.
  var hash: UInt64 { count == 0 ? 0 : value }

  static func of(_ word: String) -> UInt64 {
    var hash = WordHash()
    for byte in word.utf8 where byte != 0x20 && byte != 0x2E { hash.add(byte) }
    return hash.hash
  }
}
