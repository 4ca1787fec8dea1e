// SPDX-License-Identifier: Apache-2.0

extension Int {
  /// "412,000".
  package var grouped: String {
    let digits = Array(String(magnitude))
    var text = self < 0 ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  /// "1 message", "412,000 messages".
  package func of(_ one: String, _ many: String? = nil) -> String {
    grouped + " " + (self == 1 ? one : many ?? one + "s")
  }
}
