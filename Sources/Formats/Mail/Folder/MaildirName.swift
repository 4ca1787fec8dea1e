// SPDX-License-Identifier: Apache-2.0

/// A path inside a Maildir: folder, `cur`, `new` or `tmp`, and the flags at the name's end
/// (cr.yp.to/proto/maildir.html; Maildir++ folders begin with a dot).
struct MaildirName {
  /// Path of the folder that holds cur, new and tmp; empty for the outermost.
  let folder: String
  /// "cur", "new" or "tmp".
  let state: String
  /// The letters after `:2,`; `;` and `!` stand for the colon on file systems without it.
  let flags: String?

  init?(_ path: String) {
    let parts = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: true).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard parts.count >= 2, let name = parts.last, ["cur", "new", "tmp"].contains(parts[parts.count - 2]) else {
      return nil
    }
    folder = parts.dropLast(2).joined(separator: "/")
    state = parts[parts.count - 2]
    flags = Self.flags(name)
  }

  private static func flags(_ name: String) -> String? {
    let bytes = Array(name.utf8)
    guard let comma = bytes.lastIndex(of: 0x2C), comma >= 2, bytes[comma - 1] == 0x32 else { return nil }
    // U+F022 is the colon as macOS and Samba write it on NTFS.
    let isColon =
      [0x3A, 0x3B, 0x21, 0x2D].contains(bytes[comma - 2]) || bytes[..<(comma - 1)].ends(with: [0xEF, 0x80, 0xA2])
    guard isColon else { return nil }
    return String(decoding: bytes[(comma + 1)...], as: UTF8.self)
  }

  /// Title of the aggregation: ".Archive.2020" is "Archive/2020"; nil for the outermost folder.
  var title: String? {
    guard let last = folder.utf8.split(separator: 0x2F).last else { return nil }
    let name = String(decoding: last, as: UTF8.self)
    guard name.hasPrefix(".") else { return ModifiedUTF7.decoded(name) }
    return ModifiedUTF7.decoded(
      name.dropFirst().utf8.split(separator: 0x2E).map { String(decoding: $0, as: UTF8.self) }
        .joined(separator: "/"))
  }

  /// What the flags mean, in words.
  var meaning: String? {
    guard let flags else { return nil }
    let words = flags.utf8.compactMap { letter in
      switch letter {
      case 0x44: "draft"
      case 0x46: "flagged"
      case 0x50: "passed"
      case 0x52: "replied"
      case 0x53: "seen"
      case 0x54: "trashed"
      default: nil
      }
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  var isTrashed: Bool { flags?.utf8.contains(0x54) ?? false }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with tail: [UInt8]) -> Bool { suffix(tail.count).elementsEqual(tail) }
}
