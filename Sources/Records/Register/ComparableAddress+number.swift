// SPDX-License-Identifier: Apache-2.0

extension ComparableAddress {
  /// Digits of a number with its country code (E.164, 6.1: at most 15).
  private static let lengths = 7...15

  /// The number as in E.164; nil for what is no number, or a national one whose country is not known.
  static func number(_ text: String, _ plan: DiallingPlan?) -> String? {
    guard var digits = digits(of: text) else { return nil }
    let isInternational = digits.hasPrefix("+")
    if isInternational {
      digits.removeFirst()
      return international(digits, plan)
    }
    if digits.hasPrefix("00") { return international(String(digits.dropFirst(2)), plan) }
    guard let plan else { return nil }
    if plan.country == "1", digits.utf8.count == 10 { return "+1" + digits }
    guard digits.hasPrefix(plan.trunk) else { return nil }
    let whole = plan.country + digits.dropFirst(plan.trunk.utf8.count)
    return lengths.contains(whole.utf8.count) && digits.utf8.count >= 7 ? "+" + whole : nil
  }

  /// "+44 (0)7700 900123" is written with the trunk prefix that must not be dialled after the code.
  private static func international(_ digits: String, _ plan: DiallingPlan?) -> String? {
    var digits = digits
    if let plan, plan.trunk == "0", digits.hasPrefix(plan.country + "0") {
      digits = plan.country + digits.dropFirst(plan.country.utf8.count + 1)
    }
    return lengths.contains(digits.utf8.count) && !digits.hasPrefix("0") ? "+" + digits : nil
  }

  /// Digits, after a "+" where there is one; nil where anything stands that is not part of how numbers are written.
  private static func digits(of text: String) -> String? {
    var digits = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39: digits.unicodeScalars.append(scalar)
      case 0x2b, 0xff0b:
        guard digits.isEmpty else { return nil }
        digits = "+"
      case 0x20, 0xa0, 0x2009, 0x202f, 0x28, 0x29, 0x2d, 0x2e, 0x2f, 0x2010...0x2013: continue
      default: return nil
      }
    }
    return digits.isEmpty || digits == "+" ? nil : digits
  }

  /// WhatsApp's own accounts are numbers: "447700900123@s.whatsapp.net" (docs/formats/whatsapp-databases.md).
  static func accountNumber(_ text: String) -> String? {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, ["s.whatsapp.net", "c.us"].contains(String(parts[1])),
      lengths.contains(parts[0].utf8.count), parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return "+" + parts[0]
  }

  /// How the address may be written once blanks, brackets, dots and dashes are taken away, to look it up by.
  package func spellings(_ plan: DiallingPlan?) -> [String] {
    switch self {
    case .mail(let text), .account(let text): return [text]
    case .number(let number):
      let digits = String(number.dropFirst())
      var spellings = [number, "00" + digits, digits + "@s.whatsapp.net", digits + "@c.us"]
      guard let plan, digits.hasPrefix(plan.country) else { return spellings }
      let national = digits.dropFirst(plan.country.utf8.count)
      spellings += [plan.trunk + national, "+" + plan.country + plan.trunk + national]
      return plan.country == "1" ? spellings + [String(national)] : spellings
    }
  }
}
