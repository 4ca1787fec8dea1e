// SPDX-License-Identifier: Apache-2.0

/// FNV-1a over the lower-cased letters of a word, dots and spaces left out ("p. m." is "pm").
struct WordHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
  private(set) var count = 0

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    let lower = byte &- 65 < 26 ? byte | 0x20 : byte
    value = (value ^ UInt64(lower)) &* 0x100_0000_01B3
    count += 1
  }

  /// 0 for no letters at all.
  var hash: UInt64 { count == 0 ? 0 : value }

  static func of(_ word: String) -> UInt64 {
    var hash = WordHash()
    for byte in word.utf8 where byte != 0x20 && byte != 0x2E { hash.add(byte) }
    return hash.hash
  }
}
