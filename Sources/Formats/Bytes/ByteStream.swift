// SPDX-License-Identifier: Apache-2.0

/// Bytes that come in order and once: a source read from its start, a member while it inflates.
package protocol ByteStream: AnyObject {
  /// Reads up to `buffer.count` bytes; returns how many, 0 only at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}
