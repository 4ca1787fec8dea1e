// SPDX-License-Identifier: Apache-2.0

/// Eight bytes at a time, for the few marks a reader stops at. Reads up to 7 bytes behind `end` (`ByteWindow`'s slack).
enum WordScan {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// First `a` or `b` in `p ..< end`, else `end`.
  @inline(__always)
  static func find(_ a: UInt8, or b: UInt8, _ p: BytePointer, _ end: BytePointer) -> BytePointer {
    let (wantedA, wantedB) = (ones &* UInt64(a), ones &* UInt64(b))
    var p = p
    while p < end {
      let word = UInt64(littleEndian: UnsafeRawPointer(p).loadUnaligned(as: UInt64.self))
      let hits = zeros(word ^ wantedA) | zeros(word ^ wantedB)
      if hits != 0 { return min(end, p + hits.trailingZeroBitCount >> 3) }
      p += 8
    }
    return end
  }

  /// High bits of the bytes that are zero; the lowest is exact.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }
}
