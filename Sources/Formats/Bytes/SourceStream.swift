// SPDX-License-Identifier: Apache-2.0

/// A random-access source read from one end to the other.
package final class SourceStream: ByteStream {
  private let source: any ByteSource
  private var offset: Int

  package init(_ source: any ByteSource, from offset: Int = 0) {
    self.source = source
    self.offset = offset
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let n = try source.read(into: buffer, at: offset)
    offset += n
    return n
  }
}
