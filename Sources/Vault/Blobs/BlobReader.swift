// SPDX-License-Identifier: Apache-2.0

/// One object, read at any offset from any thread.
package protocol BlobReader: Sendable {
  /// Size in bytes.
  var size: Int { get }

  /// Reads up to `buffer.count` bytes at `offset`; fewer only at the end, 0 beyond it.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int
}
