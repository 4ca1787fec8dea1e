// SPDX-License-Identifier: Apache-2.0

/// How an Android phone's language and region write stamps and WhatsApp's words.
enum AndroidDialect: Sendable {
  case british, american, german

  var words: AppWords { self == .german ? .german : .english }

  func stamp(_ at: ChatTime) -> String {
    let two = ChatTime.two
    let year = two(at.year % 100)
    switch self {
    case .british: return "\(two(at.day))/\(two(at.month))/\(at.year), \(two(at.hour)):\(two(at.minute))"
    case .german: return "\(two(at.day)).\(two(at.month)).\(year), \(two(at.hour)):\(two(at.minute))"
    // U+202F before AM and PM, as Android has written it since 2023.
    case .american:
      return "\(at.month)/\(at.day)/\(year), \(at.hourOfTwelve):\(two(at.minute))\u{202F}\(at.halfOfDay)"
    }
  }
}
