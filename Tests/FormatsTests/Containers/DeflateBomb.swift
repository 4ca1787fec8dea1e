// SPDX-License-Identifier: Apache-2.0

/// A megabyte of zeros, deflated to about a kilobyte by zlib: 64 KiB repeats of one short code.
enum DeflateBomb {
  static let size = 1 << 20

  /// A zip of one such member; `declared` is the size its headers claim.
  static func zip(declared: Int) -> [UInt8] {
    let bytes = head + [UInt8](repeating: 0, count: zeros) + tail
    return ZipMaker.make([.init(name: [0x61], data: [], deflated: (bytes, declared, crc))])
  }

  /// A member of about `mebibytes`; its CRC is wrong, which only a reader that inflates it all would see.
  static func member(_ name: String, mebibytes: Int) -> ZipMaker.Member {
    let bytes = head + [UInt8](repeating: 0, count: zeros + (mebibytes - 1) * size / 1032) + tail
    return .init(name: Array(name.utf8), data: [], deflated: (bytes, mebibytes * size, crc))
  }

  private static let head: [UInt8] = [
    0xED, 0xC1, 0x31, 0x01, 0x00, 0x00, 0x00, 0xC2, 0xA0, 0xF5, 0x4F, 0x6D, 0x08, 0x5F, 0xA0,
  ]
  private static let zeros = 1016
  private static let tail: [UInt8] = [0x3E, 0x03]
  private static let crc: UInt32 = 0xA738EA1C
}
