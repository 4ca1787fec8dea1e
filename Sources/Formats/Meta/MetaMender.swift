// SPDX-License-Identifier: Apache-2.0

/// Undoes Meta's writing of each UTF-8 byte as a character of its own ("cafÃ©").
///
/// A string is mended only where all its characters are below U+0100, one at least is above U+007F, and together they
/// are valid UTF-8: right text passes untouched.
struct MetaMender {
  /// Strings mended.
  private(set) var mended = 0
  let isOn: Bool

  init(isOn: Bool = true) { self.isOn = isOn }

  mutating func text(_ words: String) -> String {
    guard isOn, let right = Self.mend(words) else { return words }
    mended += 1
    return right
  }

  /// nil where the rule does not apply.
  static func mend(_ words: String) -> String? {
    guard words.utf8.contains(where: { $0 > 0x7F }) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(words.utf8.count)
    for scalar in words.unicodeScalars {
      guard scalar.value <= 0xFF else { return nil }
      bytes.append(UInt8(scalar.value))
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
