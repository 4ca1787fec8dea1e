// SPDX-License-Identifier: Apache-2.0

/// A source as the engine sees it: a file that is only read. Keeps why a read failed.
final class ServedFile {
  private let source: any ByteSource
  /// What the engine is told; more than there is where the file was cut off.
  let size: Int
  private(set) var failure: (any Error)?

  init(_ source: any ByteSource, size: Int? = nil) {
    self.source = source
    self.size = size ?? source.size
  }

  /// Fills `buffer` as far as there are bytes; nil when reading failed.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> Int? {
    var filled = 0
    do {
      while filled < buffer.count {
        let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
        let n = try source.read(into: rest, at: offset + filled)
        guard n > 0 else { break }
        filled += n
      }
      return filled
    } catch {
      failure = failure ?? error
      return nil
    }
  }
}
