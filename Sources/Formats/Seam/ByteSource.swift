// SPDX-License-Identifier: Apache-2.0

/// Random-access bytes: a file, a sealed object, a member of a container. No path, no clock.
package protocol ByteSource: Sendable {
  /// Size in bytes; fixed while a parse runs.
  var size: Int { get }

  /// Reads up to `buffer.count` bytes at `offset`; returns how many, 0 only at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int
}
