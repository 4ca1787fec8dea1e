// SPDX-License-Identifier: Apache-2.0

/// Where a tree's hashes come from: tiles on disk, or levels in memory.
protocol SubtreeHashes {
  /// The root of the perfect subtree over leaves `index << level ..< (index + 1) << level`.
  func subtree(level: Int, index: UInt64) throws -> Digest
}

extension SubtreeHashes {
  /// RFC 6962's MTH over leaves `range`, whose start is a multiple of the largest power of two below its length.
  func root(of range: Range<UInt64>) throws -> Digest {
    let count = range.upperBound - range.lowerBound
    guard count > 0 else { return Hashing.empty }
    if count.nonzeroBitCount == 1 {
      let level = count.trailingZeroBitCount
      return try subtree(level: level, index: range.lowerBound >> UInt64(level))
    }
    let middle = range.lowerBound + split(count)
    return Hashing.node(try root(of: range.lowerBound..<middle), try root(of: middle..<range.upperBound))
  }
}

/// RFC 6962: the largest power of two smaller than `count`, for a count of two or more.
func split(_ count: UInt64) -> UInt64 { 1 << UInt64(63 - (count - 1).leadingZeroBitCount) }
