// SPDX-License-Identifier: Apache-2.0

/// Which half of the day a word beside the time names. Words are only needed where structure cannot tell.
enum DayPart: UInt8 {
  /// 12 is midnight.
  case morning
  /// 12 is noon.
  case afternoon
  /// Evening words: as afternoon, but 12 is midnight.
  case night
  /// Noon words: 11 to 2.
  case noon

  /// The hour from 0 to 23; nil when hour and word contradict each other beyond what phones write.
  func hour(_ hour: Int) -> Int? {
    // "0:24 PM" and "13:05 PM" are wrong but real (docs/formats/whatsapp.md).
    guard (0...23).contains(hour) else { return nil }
    if hour > 12 { return hour }
    switch self {
    case .morning: return hour == 12 ? 0 : hour
    case .afternoon: return hour == 12 ? 12 : hour + 12
    case .night: return hour == 12 ? 0 : hour + 12
    case .noon: return hour >= 10 ? hour : hour + 12
    }
  }

  static func named(_ word: UInt64) -> DayPart? {
    if word == 0 { return nil }
    if word == am { return .morning }
    if word == pm { return .afternoon }
    return names[word]
  }

  private static let am = WordHash.of("am")
  private static let pm = WordHash.of("pm")

  private static let names: [UInt64: DayPart] = {
    var names: [UInt64: DayPart] = [:]
    for (part, words) in words { for word in words { names[WordHash.of(word)] = part } }
    return names
  }()

  /// From CLDR's day periods and real exports.
  private static let words: [(DayPart, [String])] = [
    (
      .morning,
      [
        "am", "vorm", "morgens", "früh", "nachts", "ص", "صباحا", "صباحًا", "上午", "凌晨", "早上", "清晨", "半夜", "午夜", "午前",
        "오전", "SA", "ÖÖ", "öö", "in the morning", "de la mañana", "de la madrugada", "da manhã", "du matin",
        "di mattina",
        "πμ", "قظ", "قبلازظهر", "पूर्वाह्न", "पूर्व", "ก่อนเที่ยง", "dop", "de", "fm", "fh", "ap", "πμ", "пробед", "дп", "дп",
        "pd", "пробяд", "am", "priešpiet", "priekšp", "vm", "f h", "PG", "לפנה״צ", "בבוקר", "קבל", "dimineața",
        "ante meridiem",
      ]
    ),
    (
      .afternoon,
      [
        "pm", "nachm", "nachmittags", "mittags", "م", "مساء", "مساءً", "下午", "午後", "오후", "CH", "ÖS", "ös",
        "in the afternoon", "de la tarde", "da tarde", "de l'après-midi", "di pomeriggio", "μμ", "بظ", "بعدازظهر",
        "अपराह्न",
        "หลังเที่ยง", "odp", "du", "em", "ip", "пп", "слоб", "md", "popiet", "pēcp", "nm", "eh", "e h", "PTG", "אחה״צ",
        "delaprès midi",
        "delaprèsmidi",
      ]
    ),
    (
      .night,
      [
        "abends", "晚上", "傍晚", "in the evening", "at night", "de la noche", "da noite", "du soir", "di sera", "בערב",
      ]
    ),
    (.noon, ["中午", "正午", "noon", "del mediodía", "mediodía"]),
  ]
}
