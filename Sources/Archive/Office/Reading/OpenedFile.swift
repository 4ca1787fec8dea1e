// SPDX-License-Identifier: Apache-2.0
import Formats

/// A sealed file, opened to be handed out as it came; read part by part.
package struct OpenedFile: Sendable {
  package let name: String
  /// Bytes.
  package let size: Int
  private let source: any ByteSource & Sendable
  private let start: Int

  /// `size` bytes of `source` from `start` on; all of it where nothing else is said.
  init(_ name: String, _ source: any ByteSource & Sendable, start: Int = 0, size: Int? = nil) {
    (self.name, self.source, self.start) = (name, source, start)
    self.size = size ?? source.size
  }

  /// At most `count` bytes from `offset` on; empty at the end.
  package func bytes(at offset: Int, _ count: Int) throws -> [UInt8] {
    let count = max(0, min(count, size - offset))
    return try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = try read(into: UnsafeMutableRawBufferPointer(buffer), at: offset)
    }
  }
}

extension OpenedFile: ByteSource {
  package func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    let count = max(0, min(buffer.count, size - offset))
    var filled = 0
    while filled < count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled..<count])
      let got = try source.read(into: rest, at: start + offset + filled)
      guard got > 0 else { throw ArchiveError(.damaged, "An object ends before its last byte.") }
      filled += got
    }
    return count
  }
}
