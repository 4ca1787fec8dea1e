// SPDX-License-Identifier: Apache-2.0

/// An address in the form in which two are compared: equal means the same address, however it was written.
package enum ComparableAddress: Sendable, Hashable {
  /// A telephone number as in E.164: "+447700900123".
  case number(String)
  /// A mail address, upper and lower case of ASCII alike.
  case mail(String)
  /// Anything else, as it stands without marks that direct text.
  case account(String)

  /// `plan` completes national forms; without it only international ones are numbers. Nil for nothing but marks.
  package init?(_ text: String, _ plan: DiallingPlan?) {
    let text = Self.withoutMarks(text)
    guard !text.isEmpty else { return nil }
    if let number = Self.number(text, plan) ?? Self.accountNumber(text) {
      self = .number(number)
    } else if text.utf8.contains(UInt8(ascii: "@")) {
      self = .mail(Self.folded(text))
    } else {
      self = .account(text)
    }
  }

  /// A displayed name that is an address: phones show a number or mail address where they know no name.
  package init?(displayed name: String, _ plan: DiallingPlan?) {
    guard let address = ComparableAddress(name, plan) else { return nil }
    switch address {
    case .number: self = address
    case .mail(let mail):
      guard !mail.utf8.contains(0x20) else { return nil }
      self = address
    case .account: return nil
    }
  }

  /// The text without marks that direct it and without white space around it.
  package static func withoutMarks(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isMark(scalar) { kept.append(scalar) }
    let trimmed = kept.drop { $0.properties.isWhitespace }
    guard let last = trimmed.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(trimmed[...last])
  }

  /// Marks of direction (Unicode 15, 23.2), joiners of no width and the byte order mark.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200b...0x200f, 0x202a...0x202e, 0x2060, 0x2066...0x2069, 0xfeff: true
    default: false
    }
  }

  private static func folded(_ text: String) -> String {
    String(decoding: text.utf8.map { (0x41...0x5a).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
