// SPDX-License-Identifier: Apache-2.0
import Formats

/// Bytes in memory that come at most `most` a read.
package struct ShortSource: ByteSource {
  package let bytes: [UInt8]
  package let most: Int

  package init(bytes: [UInt8], most: Int = .max) {
    self.bytes = bytes
    self.most = most
  }

  package var size: Int { bytes.count }

  package func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    guard offset >= 0, offset < bytes.count else { return 0 }
    let n = min(buffer.count, most, bytes.count - offset)
    bytes.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + n])) }
    return n
  }
}
