// SPDX-License-Identifier: Apache-2.0

/// One key for an entry of a union: the union's row times 2^32 and the entry's place in it.
enum EntryKey {
  static func first(of union: Int64) -> Int64 { union << 32 }
  static func last(of union: Int64) -> Int64 { (union + 1) << 32 - 1 }
  static func key(_ entry: Int, of union: Int64) -> Int64 { union << 32 + Int64(entry) }
  static func entry(of key: Int64) -> Int { Int(key & 0xFFFF_FFFF) }
}
