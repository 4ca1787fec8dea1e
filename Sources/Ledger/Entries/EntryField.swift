// SPDX-License-Identifier: Apache-2.0

/// One line of an entry: a key and a value that can only be an id, a count or a commitment.
public struct EntryField: Hashable, Sendable {
  /// A lower-case letter, then up to 31 letters and digits.
  public let key: String
  /// 1 to 128 characters out of `0` to `9` and `a` to `f`: there is no way to write a name or a word.
  public let value: String

  static let longestWord = 32
  static let longestValue = 128

  /// Bytes such as an id or a commitment, written in hexadecimal.
  public static func hex(_ key: String, _ bytes: some Collection<UInt8>) -> EntryField {
    EntryField(unchecked: key, Hex.encode(bytes))
  }

  /// A digest, written in hexadecimal.
  public static func digest(_ key: String, _ digest: Digest) -> EntryField {
    EntryField(unchecked: key, digest.hex)
  }

  /// A count or a size, written in decimal.
  public static func count(_ key: String, _ count: UInt64) -> EntryField {
    EntryField(unchecked: key, String(count))
  }

  private init(unchecked key: String, _ value: String) {
    self.key = key
    self.value = value
  }

  /// A field as read; nil when key or value break their rule.
  init?(key: String, value: String) {
    self.init(unchecked: key, value)
    guard isAllowed else { return nil }
  }

  /// Whether key and value follow their rules.
  var isAllowed: Bool { Self.isWord(key) && Self.isValue(value) }

  /// Whether `text` is spelled as keys and acts are.
  static func isWord(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= longestWord else { return false }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) && text.utf8.allSatisfy(isLetterOrDigit)
  }

  private static func isValue(_ text: String) -> Bool {
    (1...longestValue).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
        default: false
        }
      }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }
}
