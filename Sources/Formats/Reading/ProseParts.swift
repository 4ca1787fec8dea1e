// SPDX-License-Identifier: Apache-2.0

/// The numbers and words of a date written out, sorted by what they mean.
struct ProseParts {
  private let scalars: [Unicode.Scalar]
  private var at = 0
  private var month: Int?
  private var numbers: [(value: Int, digits: Int)] = []
  private var hour: Int?
  private(set) var minute: Int?
  private(set) var second: Int?
  private var isAfternoon: Bool?
  private(set) var zone: (name: String, offset: Int)?
  private(set) var otherWords = 0

  init(_ words: String) { scalars = Array(words.unicodeScalars) }

  mutating func read() {
    while at < scalars.count {
      if digit(at) != nil { number() } else if scalars[at].properties.isAlphabetic { word() } else { at += 1 }
    }
  }

  /// Year, month and day.
  var date: (Int, Int, Int)? {
    if let month, numbers.count == 2 {
      guard let year = numbers.first(where: { $0.digits == 4 }), let day = numbers.first(where: { $0.digits < 3 })
      else {
        return nil
      }
      return (year.value, month, day.value)
    }
    guard month == nil, numbers.count == 3, numbers[0].digits == 4, numbers[1].digits < 3, numbers[2].digits < 3 else {
      return nil
    }
    return (numbers[0].value, numbers[1].value, numbers[2].value)
  }

  var hour24: Int? {
    guard let hour else { return nil }
    guard let isAfternoon else { return hour }
    guard hour <= 12 else { return hour }
    return hour % 12 + (isAfternoon ? 12 : 0)
  }

  private func digit(_ place: Int) -> Int? {
    guard place < scalars.count, scalars[place].value &- 48 < 10 else { return nil }
    return Int(scalars[place].value - 48)
  }

  private func isColon(_ place: Int) -> Bool { place < scalars.count && scalars[place] == ":" }

  private mutating func digits() -> (value: Int, digits: Int) {
    var (value, count) = (0, 0)
    while let digit = digit(at) {
      if count < 9 { value = value * 10 + digit }
      (count, at) = (count + 1, at + 1)
    }
    return (value, count)
  }

  /// A number of the date, or hours with what follows their colon.
  private mutating func number() {
    let first = digits()
    guard isColon(at), digit(at + 1) != nil, hour == nil else { return numbers.append(first) }
    at += 1
    (hour, minute) = (first.value, digits().value)
    guard isColon(at), digit(at + 1) != nil else { return }
    at += 1
    second = digits().value
  }

  private mutating func word() {
    let start = at
    while at < scalars.count,
      scalars[at].properties.isAlphabetic || scalars[at].properties.generalCategory == .nonspacingMark
    {
      at += 1
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<at])
    take(String(text).lowercased(), String(text))
  }

  private mutating func take(_ word: String, _ written: String) {
    switch word {
    case "am", "vorm": isAfternoon = false
    case "pm", "nachm": isAfternoon = true
    case "a" where isHalf: isAfternoon = false
    case "p" where isHalf: isAfternoon = true
    case "年", "月", "日", "년", "월", "일", "m": break
    case "午前", "上午", "오전": isAfternoon = false
    case "午後", "下午", "오후": isAfternoon = true
    case "utc", "gmt", "z": takeZone(written)
    default:
      if month == nil, let found = MonthNames.month(word) { month = found } else { otherWords += 1 }
    }
  }

  /// Whether ". m" follows, as in "p. m.".
  private var isHalf: Bool {
    var place = at
    while place < scalars.count, !scalars[place].properties.isAlphabetic, digit(place) == nil { place += 1 }
    return place < scalars.count && (scalars[place] == "m" || scalars[place] == "M")
  }

  /// "UTC", "GMT+1", "UTC-05:30".
  private mutating func takeZone(_ written: String) {
    guard at < scalars.count, ["+", "-", "−"].contains(scalars[at]), digit(at + 1) != nil else {
      zone = ("UTC", 0)
      return
    }
    let isWest = scalars[at] != "+"
    let start = at
    at += 1
    let hours = digits()
    var minutes = 0
    if isColon(at), digit(at + 1) != nil {
      at += 1
      minutes = digits().value
    }
    guard hours.value <= 14, minutes < 60 else { return }
    var name = String.UnicodeScalarView()
    name.append(contentsOf: scalars[start..<at])
    zone = (written + String(name), (isWest ? -1 : 1) * (hours.value * 3600 + minutes * 60))
  }
}
