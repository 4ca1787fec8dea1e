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
  var isAllowed: Bool {
    Self.check(value, EntryForm.isValue) && Self.check(key) { EntryForm.isWord($0) && !EntryForm.isReserved($0) }
  }

  /// Whether `text` is spelled as keys and acts are.
  static func isWord(_ text: String) -> Bool { check(text, EntryForm.isWord) }

  private static func check(_ text: String, _ rule: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    Array(text.utf8).withUnsafeBytes(rule)
  }
}
