// SPDX-License-Identifier: Apache-2.0

/// Standard base64 (RFC 4648 section 4), strict: padding required and unused bits zero, so that one byte string has
/// one spelling and no changed character of a proof goes unnoticed.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let pad = UInt8(ascii: "=")
  private static let values: [UInt8] = {
    var table = [UInt8](repeating: 0xff, count: 256)
    for (value, character) in alphabet.enumerated() { table[Int(character)] = UInt8(value) }
    return table
  }()

  /// The text of `bytes`, padded.
  static func encode(_ bytes: some Collection<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var group: UInt32 = 0
    var held = 0
    for byte in bytes {
      group = group << 8 | UInt32(byte)
      held += 1
      guard held == 3 else { continue }
      append(group, characters: 4, to: &text)
      (group, held) = (0, 0)
    }
    if held > 0 { append(group << (8 * (3 - held)), characters: held + 1, to: &text) }
    while text.count % 4 != 0 { text.append(pad) }
    return String(decoding: text, as: UTF8.self)
  }

  private static func append(_ group: UInt32, characters: Int, to text: inout [UInt8]) {
    for index in 0..<characters { text.append(alphabet[Int(group >> (18 - 6 * index)) & 63]) }
  }

  /// The bytes of `text`, nil unless `text` is the one spelling of them.
  static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
    guard text.count % 4 == 0 else { return nil }
    let padding = text.suffix(2).reversed().prefix { $0 == pad }.count
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var (group, bits): (UInt32, Int) = (0, 0)
    for character in text.dropLast(padding) {
      let value = values[Int(character)]
      guard value != 0xff else { return nil }
      group = group << 6 | UInt32(value)
      bits += 6
      guard bits >= 8 else { continue }
      bits -= 8
      bytes.append(UInt8(truncatingIfNeeded: group >> bits))
      group &= (1 << bits) - 1
    }
    return group == 0 ? bytes : nil
  }
}
