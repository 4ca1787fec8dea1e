// SPDX-License-Identifier: Apache-2.0

/// Folder names of IMAP: UTF-7 with `&` for `+` and `,` for `/` (RFC 3501 5.1.3).
enum ModifiedUTF7 {
  static func decoded(_ name: String) -> String {
    guard name.utf8.contains(0x26) else { return name }
    var plain: [UInt8] = []
    var isShifted = false
    for byte in name.utf8 {
      switch byte {
      case 0x26:
        isShifted = true
        plain.append(0x2B)
      case 0x2C where isShifted: plain.append(0x2F)
      case 0x2B where !isShifted: plain += [0x2B, 0x2D]
      case 0x2D:
        // "&-" is an ampersand.
        if isShifted, plain.last == 0x2B {
          plain[plain.count - 1] = 0x26
        } else {
          plain.append(byte)
        }
        isShifted = false
      default: plain.append(byte)
      }
    }
    let decoded = plain.withUnsafeBytes { MimeCodec().decode($0, label: "utf-7") }
    return decoded.repaired == 0 && !decoded.isGuessed ? decoded.text : name
  }
}
