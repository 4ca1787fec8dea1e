// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// What deflated bytes inflate to, read at any offset in constant memory.
///
/// The first pass leaves checkpoints behind it, at most 256 of 32 KiB; a read starts from the nearest place before it:
/// a held block, a stream that stands there, or a checkpoint. The first pass also checks the CRC where one is known.
///
/// `@unchecked`: `state` is touched only while `lock` is held.
package final class InflatedSource: ByteSource, @unchecked Sendable {
  package enum Kind: Sendable, Hashable { case raw, zlib, gzip }

  package let size: Int
  private let lock = Mutex(())
  private let state: InflatedState

  /// - Parameters:
  ///   - size: of what comes out, as declared; a source that gives more or less is damaged, and reading its last byte
  ///     says so. nil: it is inflated once to its end, to know.
  ///   - crc: CRC-32 of what comes out, as declared.
  package init(
    _ source: any ByteSource, kind: Kind, size: Int? = nil, crc: UInt32? = nil, limits: ContainerLimits = .standard
  ) throws {
    state = InflatedState(source, kind, size: size, crc: crc, limits: limits)
    self.size = try size ?? state.measure()
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    guard offset >= 0, offset < size, !buffer.isEmpty else { return 0 }
    let room = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(buffer.count, size - offset)])
    return try lock.withLock { _ in try state.read(into: room, at: offset) }
  }
}
