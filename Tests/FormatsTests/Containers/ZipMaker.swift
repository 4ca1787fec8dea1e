// SPDX-License-Identifier: Apache-2.0
import Formats

/// Writes zips by hand, sound or broken in a chosen way: stored members, a directory, an end record (APPNOTE 6.3.10).
enum ZipMaker {
  struct Member {
    var name: [UInt8]
    var data: [UInt8]
    var flags = 0x0800
    /// Unix mode put into the directory.
    var mode = 0o100644
    /// Name in the local header where it is to differ.
    var localName: [UInt8]?
    /// Raw compressed bytes with their method and inflated size; stored when nil.
    var deflated: (bytes: [UInt8], size: Int, crc: UInt32)?
  }

  static func make(_ files: [(String, [UInt8])]) throws -> [UInt8] {
    make(files.map { Member(name: Array($0.0.utf8), data: $0.1) })
  }

  static func make(_ members: [Member], offsets: [Int]? = nil) -> [UInt8] {
    var out: [UInt8] = []
    var places: [Int] = []
    for member in members {
      places.append(out.count)
      out += local(member)
    }
    let start = out.count
    for (i, member) in members.enumerated() { out += central(member, at: offsets?[i] ?? places[i]) }
    let size = out.count - start
    out += le32(0x0605_4B50) + le16(0) + le16(0) + le16(members.count) + le16(members.count) + le32(size) + le32(start)
    return out + le16(0)
  }

  private static func fields(_ m: Member) -> [UInt8] {
    let stored = m.deflated?.bytes ?? m.data
    let crc = m.deflated?.crc ?? crc32(m.data)
    return le16(m.flags) + le16(m.deflated == nil ? 0 : 8) + le16(0) + le16(0x5800) + le32(Int(crc))
      + le32(stored.count)
      + le32(m.deflated?.size ?? m.data.count)
  }

  private static func local(_ m: Member) -> [UInt8] {
    let name = m.localName ?? m.name
    return le32(0x0403_4B50) + le16(20) + fields(m) + le16(name.count) + le16(0) + name + (m.deflated?.bytes ?? m.data)
  }

  private static func central(_ m: Member, at offset: Int) -> [UInt8] {
    le32(0x0201_4B50) + le16(20 | 3 << 8) + le16(20) + fields(m) + le16(m.name.count) + le16(0) + le16(0) + le16(0)
      + le16(0) + le32(m.mode << 16) + le32(offset) + m.name
  }

  static func le16(_ v: Int) -> [UInt8] { [UInt8(v & 0xFF), UInt8(v >> 8 & 0xFF)] }
  static func le32(_ v: Int) -> [UInt8] { le16(v & 0xFFFF) + le16(v >> 16 & 0xFFFF) }

  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
