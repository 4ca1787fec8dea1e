// SPDX-License-Identifier: Apache-2.0
import Formats

/// Writes a zip whose members are stored, not compressed (APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12, 4.3.16).
struct StoredZip {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0
  /// 16 February 2026, 09:00:00 in MS-DOS form; the same for every member.
  private static let time: (UInt16, UInt16) = (9 << 11, 46 << 9 | 2 << 5 | 16)
  /// General purpose bit 11: names are UTF-8.
  private static let utf8Names: UInt16 = 1 << 11

  static func bytes(_ files: [DemoFile]) -> [UInt8] {
    var zip = StoredZip()
    for file in files { zip.add(file) }
    return zip.finished()
  }

  private mutating func add(_ file: DemoFile) {
    let name = Array(file.name.utf8)
    let offset = UInt32(body.count)
    let sizes = [CRC32.of(file.bytes), UInt32(file.bytes.count), UInt32(file.bytes.count)]
    let facts = [20, Self.utf8Names, 0, Self.time.0, Self.time.1].flatMap(Self.little)
    let rest = facts + sizes.flatMap(Self.little) + Self.little(UInt16(name.count)) + Self.little(UInt16(0))
    body += Self.little(UInt32(0x0403_4B50)) + rest + name + file.bytes
    directory += Self.little(UInt32(0x0201_4B50)) + Self.little(UInt16(20)) + rest
    directory +=
      [UInt16](repeating: 0, count: 3).flatMap(Self.little) + Self.little(UInt32(0)) + Self.little(offset) + name
    count += 1
  }

  private func finished() -> [UInt8] {
    let end = Self.little(UInt32(0x0605_4B50)) + [0, 0, UInt16(count), UInt16(count)].flatMap(Self.little)
    let place = Self.little(UInt32(directory.count)) + Self.little(UInt32(body.count))
    return body + directory + end + place + Self.little(UInt16(0))
  }

  private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}
