// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// A stream that can be opened again, read at any offset: forward as it comes, backward from a window or from its start.
///
/// For members that are not stored or deflated plainly; readers go forward, so going back is rare.
///
/// `@unchecked`: `state` is touched only while `lock` is held.
package final class StreamedSource: ByteSource, @unchecked Sendable {
  package let size: Int
  private let lock = Mutex(())
  private var state: State

  fileprivate struct State {
    let open: () throws -> any ByteStream
    var stream: (any ByteStream)?
    /// The bytes last read, and the offset of the first.
    var window: [UInt8] = []
    var start = 0
  }

  /// Bytes kept behind the place last read (4 MiB).
  fileprivate static let kept = 4 << 20

  /// Reads the stream once to its end, to know its size.
  package init(_ open: @escaping () throws -> any ByteStream) throws {
    let counted = try open()
    var total = 0
    do {
      try withUnsafeTemporaryAllocation(byteCount: 131_072, alignment: 64) { buffer in
        while case let n = try counted.read(into: buffer), n > 0 { total += n }
      }
    } catch let error as FormatError where error.code == .corrupt && total > 0 {
      // What came before the damage is there to be read; the container says that it is cut.
    }
    size = total
    state = State(open: open)
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    guard offset >= 0, offset < size, !buffer.isEmpty else { return 0 }
    return try lock.withLock { _ in try state.read(into: buffer, at: offset) }
  }
}

extension StreamedSource.State {
  mutating func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    if stream == nil || offset < start { try restart() }
    while offset >= start + window.count {
      guard try pull() else { return 0 }
    }
    let from = offset - start
    let n = min(buffer.count, window.count - from)
    window.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[from..<from + n])) }
    return n
  }

  private mutating func restart() throws {
    stream = try open()
    (window, start) = ([], 0)
  }

  /// Reads on; false at the end.
  private mutating func pull() throws -> Bool {
    guard let stream else { return false }
    if window.count > 2 * StreamedSource.kept {
      let gone = window.count - StreamedSource.kept
      window.removeFirst(gone)
      start += gone
    }
    let piece = try [UInt8](unsafeUninitializedCapacity: 262_144) { buffer, filled in
      filled = try stream.read(into: UnsafeMutableRawBufferPointer(buffer))
    }
    window += piece
    return !piece.isEmpty
  }
}
