// SPDX-License-Identifier: Apache-2.0

/// A text as a reader sees it where it could hide a marking: wide letters as plain ones, every kind of blank as a
/// blank, characters without width left out. Other characters stay.
enum PlainLetters {
  /// The text itself where nothing in it needs changing, which is nearly always.
  static func of(_ text: String) -> String {
    guard text.utf8.contains(where: mayLead), text.unicodeScalars.contains(where: { plain($0) != $0 }) else {
      return text
    }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { if let scalar = plain(scalar) { out.append(scalar) } }
    return String(out)
  }

  /// Whether a character below may begin with this byte: a quick look before the slow one.
  private static func mayLead(_ byte: UInt8) -> Bool {
    byte >= 0xC2 && (byte == 0xC2 || (0xE1...0xE3).contains(byte) || byte == 0xEF)
  }

  /// Nil where the character has no width.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: nil
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    case 0x2010...0x2015: "-"
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
    default: scalar
    }
  }
}
