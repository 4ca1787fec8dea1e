// SPDX-License-Identifier: Apache-2.0

/// The rule for a key's name (c2sp.org/signed-note): not empty, no Unicode space, no `+`; control characters cannot
/// occur in a note at all.
enum KeyName {
  static func isValid(_ name: String) -> Bool {
    !name.isEmpty && name.unicodeScalars.allSatisfy { $0 != "+" && !$0.properties.isWhitespace && $0.value >= 0x20 }
  }
}
