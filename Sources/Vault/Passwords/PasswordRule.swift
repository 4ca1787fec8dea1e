// SPDX-License-Identifier: Apache-2.0
import Foundation

/// What a password must be: 12 to 128 characters, not a common one, not the person's own name. No other rule
/// (NIST SP 800-63B; ASVS 5.0, 6.2).
package enum PasswordRule {
  package static let shortest = 12
  package static let longest = 128

  /// Why `password` cannot be taken, as what to do instead; nil when it can. `names`: the person's name and address,
  /// the authority's name.
  package static func problem(with password: String, names: [String]) -> String? {
    let count = password.unicodeScalars.count
    if count < shortest { return "Use at least \(shortest) characters: three or four words do well" }
    if count > longest { return "Use at most \(longest) characters" }
    let plain = folded(password)
    if Set(plain).count < 4 || isRun(plain) || CommonPasswords.all.contains(plain) {
      return "Choose a password that is not commonly used"
    }
    let isOwn = names.map(folded).contains { $0.count > 3 && plain.count - $0.count < 5 && plain.contains($0) }
    return isOwn ? "Choose a password that is not your name, your address or the authority’s name" : nil
  }

  /// Lower case, without spaces and marks.
  private static func folded(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
      .filter { !$0.isWhitespace }
  }

  /// Whether each character follows the one before ("123456789012", "abcdefghijkl", "nmlkjihgfedc").
  private static func isRun(_ text: String) -> Bool {
    let values = text.unicodeScalars.map { Int($0.value) }
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }
    return steps.allSatisfy { $0 == 1 || $0 == -9 } || steps.allSatisfy { $0 == -1 || $0 == 9 }
  }
}
