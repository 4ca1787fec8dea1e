// SPDX-License-Identifier: Apache-2.0
import Glibc

/// A pointer to one byte of text being read.
package typealias BytePointer = UnsafePointer<UInt8>

/// Byte searches by the C library, which knows the machine's widest registers.
package enum Bytes {
  /// First `byte` in `start ..< end`.
  @inline(__always)
  package static func find(_ byte: UInt8, _ start: BytePointer, _ end: BytePointer) -> BytePointer? {
    guard start < end, let hit = memchr(start, Int32(byte), end - start) else { return nil }
    return BytePointer(hit.assumingMemoryBound(to: UInt8.self))
  }

  /// Last `byte` in `start ..< end`.
  package static func findLast(_ byte: UInt8, _ start: BytePointer, _ end: BytePointer) -> BytePointer? {
    var p = end
    while p > start {
      p -= 1
      if p.pointee == byte { return p }
    }
    return nil
  }

  /// First `needle` in `start ..< end`.
  package static func find(_ needle: StaticString, _ start: BytePointer, _ end: BytePointer) -> BytePointer? {
    find(needle.utf8Start, needle.utf8CodeUnitCount, start, end)
  }

  package static func find(_ needle: [UInt8], _ start: BytePointer, _ end: BytePointer) -> BytePointer? {
    needle.withUnsafeBufferPointer { find($0.baseAddress!, $0.count, start, end) }
  }

  private static func find(
    _ needle: BytePointer, _ count: Int, _ start: BytePointer, _ end: BytePointer
  ) -> BytePointer? {
    var p = start
    while end - p >= count, let hit = find(needle[0], p, end - count + 1) {
      if memcmp(hit, needle, count) == 0 { return hit }
      p = hit + 1
    }
    return nil
  }

  @inline(__always)
  package static func starts(_ start: BytePointer, _ end: BytePointer, with text: StaticString) -> Bool {
    let n = text.utf8CodeUnitCount
    return end - start >= n && memcmp(start, text.utf8Start, n) == 0
  }

  package static func ends(_ start: BytePointer, _ end: BytePointer, with text: StaticString) -> Bool {
    let n = text.utf8CodeUnitCount
    return end - start >= n && memcmp(end - n, text.utf8Start, n) == 0
  }

  @inline(__always)
  package static func equal(_ a: BytePointer, _ b: BytePointer, _ count: Int) -> Bool { memcmp(a, b, count) == 0 }

  @inline(__always)
  package static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
}
