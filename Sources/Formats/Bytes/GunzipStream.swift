// SPDX-License-Identifier: Apache-2.0

/// A gzip stream as it inflates; what stands behind its end (padding that hides the size) is left alone.
///
/// One thread at a time.
final class GunzipStream: ByteStream {
  private let inflater: Inflater

  init(_ source: any ByteSource) throws {
    guard let inflater = Inflater(source, .gzip) else { throw Inflater.damaged(at: 0) }
    self.inflater = inflater
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    var count = 0
    while count == 0, !inflater.isAtEnd, !buffer.isEmpty { count = try inflater.read(into: buffer) }
    return count
  }
}
