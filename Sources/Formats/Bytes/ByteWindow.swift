// SPDX-License-Identifier: Apache-2.0
import Glibc

/// A window that slides over a stream: contiguous bytes from `start` to `end`, refilled at the end.
///
/// The four fields read at every line are not checked for overlapping access: nothing here hands out `inout`.
/// It grows only while the caller holds on to more than it has room for, up to the caller's own limit.
package final class ByteWindow {
  private let stream: any ByteStream
  private var base: UnsafeMutableRawBufferPointer
  /// First byte still held.
  @exclusivity(unchecked) package private(set) var start: BytePointer
  /// One past the last byte read.
  @exclusivity(unchecked) package private(set) var end: BytePointer
  /// Place of `start` in the stream.
  @exclusivity(unchecked) package private(set) var offset = 0
  /// True once the stream has given its last byte.
  @exclusivity(unchecked) package private(set) var isAtEnd = false
  /// Why the stream stopped before its end, where it did.
  package private(set) var failure: (any Error)?

  /// 256 KiB stays in the second-level cache of the machines we know.
  package init(_ stream: any ByteStream, capacity: Int = 262_144) {
    self.stream = stream
    base = .allocate(byteCount: capacity + Self.slack, alignment: 64)
    start = BytePointer(base.baseAddress!.assumingMemoryBound(to: UInt8.self))
    end = start
  }

  deinit { base.deallocate() }

  /// Readable bytes behind `end`, so that a wide load at the last byte stays inside the allocation.
  private static let slack = 64

  @inline(__always)
  package func place(of p: BytePointer) -> Int { offset + (p - start) }

  /// Lets go of the bytes before `p`.
  @inline(__always)
  package func advance(to p: BytePointer) {
    offset += p - start
    start = p
  }

  /// Reads more behind `end`; the held bytes may move. Returns false when nothing more comes.
  package func fill() -> Bool {
    guard !isAtEnd else { return false }
    makeRoom()
    let used = end - first
    let room = UnsafeMutableRawBufferPointer(rebasing: base[used..<(base.count - Self.slack)])
    readUpToHalf(room)
    memset(base.baseAddress! + (end - first), 0, Self.slack)
    return end - first > used
  }

  /// A stream that hands out little at a time is asked again, so that lines are not looked at over and over.
  private func readUpToHalf(_ room: UnsafeMutableRawBufferPointer) {
    var filled = 0
    while filled * 2 < room.count, !isAtEnd {
      do {
        let n = try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: room[filled...]))
        filled += n
        isAtEnd = n == 0
      } catch {
        failure = error
        isAtEnd = true
      }
    }
    end += filled
  }

  private var first: BytePointer { BytePointer(base.baseAddress!.assumingMemoryBound(to: UInt8.self)) }

  /// Moves the held bytes to the front; doubles the room when they fill more than half of it.
  private func makeRoom() {
    let held = end - start
    if held * 2 > base.count - Self.slack {
      let larger = UnsafeMutableRawBufferPointer.allocate(
        byteCount: (base.count - Self.slack) * 2 + Self.slack, alignment: 64)
      memcpy(larger.baseAddress!, start, held)
      base.deallocate()
      base = larger
    } else {
      memmove(base.baseAddress!, start, held)
    }
    start = first
    end = start + held
  }
}
