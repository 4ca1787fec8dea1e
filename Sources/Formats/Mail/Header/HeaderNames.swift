// SPDX-License-Identifier: Apache-2.0
import Glibc

/// Names of extras for header fields ("header:Received"), each made once a parse.
struct HeaderNames {
  private struct Entry {
    let name: String
    let length: Int
  }
  private var known: [UInt64: Entry] = [:]

  /// "header:" and the field's name as written.
  mutating func name(_ bytes: MailBytes, _ range: Range<Int>) -> String {
    // FNV-1a, to find a candidate only: the name itself is compared.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for offset in range { hash = (hash ^ UInt64(bytes[offset])) &* 0x100_0000_01B3 }
    if let entry = known[hash], entry.length == range.count, Self.matches(entry.name, bytes, range) {
      return entry.name
    }
    let name = "header:" + bytes.string(range)
    if known.count < 512 { known[hash] = Entry(name: name, length: range.count) }
    return name
  }

  private static func matches(_ name: String, _ bytes: MailBytes, _ range: Range<Int>) -> Bool {
    name.utf8.withContiguousStorageIfAvailable { utf8 in
      utf8.count - 7 == range.count && memcmp(utf8.baseAddress! + 7, bytes.base + range.lowerBound, range.count) == 0
    } ?? false
  }
}
