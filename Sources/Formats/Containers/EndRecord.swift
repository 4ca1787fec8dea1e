// SPDX-License-Identifier: Apache-2.0

/// A zip's end of central directory record: where the directory stands and how many entries it has.
struct EndRecord {
  let start: Int
  let size: Int
  let count: Int
  /// Bytes put before the zip (a self-extractor); added to every offset.
  let shift: Int

  /// nil when no end record is found in the last 65,557 bytes.
  init?(_ source: any ByteSource) throws {
    let from = max(0, source.size - 65_557)
    let tail = try source.bytes(from..<source.size)
    guard let at = Self.lastRecord(in: tail) else { return nil }
    var (count, size, offset) = (tail.le16(at + 10), tail.le32(at + 12), tail.le32(at + 16))
    var recordStart = from + at
    if let wide = try Self.zip64(source, locatorAt: from + at - 20) {
      (count, size, offset, recordStart) = (wide.count, wide.size, wide.offset, wide.at)
    }
    start = recordStart - size
    guard start >= 0, size >= 0, offset >= 0, offset <= start else {
      throw ZipDirectory.damaged("Its end record points outside the file.")
    }
    (self.size, self.count, shift) = (size, count, start - offset)
  }

  private static func lastRecord(in tail: [UInt8]) -> Int? {
    guard tail.count >= 22 else { return nil }
    for at in stride(from: tail.count - 22, through: 0, by: -1)
    where tail[at] == 0x50 && tail.le32(at) == 0x0605_4B50 && at + 22 + tail.le16(at + 20) <= tail.count {
      return at
    }
    return nil
  }

  private static func zip64(
    _ source: any ByteSource, locatorAt: Int
  ) throws -> (count: Int, size: Int, offset: Int, at: Int)? {
    guard locatorAt >= 0 else { return nil }
    let locator = try source.bytes(locatorAt..<locatorAt + 20)
    guard locator.count == 20, locator.le32(0) == 0x0706_4B50 else { return nil }
    // The record stands right before its locator unless something was put in front; both places are tried.
    for at in [locator.le64(8), locatorAt - 56] where at >= 0 && at <= locatorAt - 56 {
      let record = try source.bytes(at..<at + 56)
      guard record.count == 56, record.le32(0) == 0x0606_4B50 else { continue }
      let (count, size, offset) = (record.le64(32), record.le64(40), record.le64(48))
      guard count >= 0, size >= 0, offset >= 0, size <= at else { return nil }
      return (count, size, offset, at)
    }
    return nil
  }
}

extension [UInt8] {
  /// Little-endian reads; the caller has checked the bounds.
  func le16(_ at: Int) -> Int { Int(self[at]) | Int(self[at + 1]) << 8 }
  func le32(_ at: Int) -> Int { le16(at) | le16(at + 2) << 16 }
  /// Negative where the value exceeds 63 bits: no such size or offset can be right.
  func le64(_ at: Int) -> Int { le32(at) | le32(at + 4) << 32 }
}
