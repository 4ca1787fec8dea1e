// SPDX-License-Identifier: Apache-2.0

/// One object on its way in.
package protocol BlobWriter: AnyObject {
  /// Appends; the bytes are copied or written before it returns.
  func write(_ bytes: UnsafeRawBufferPointer) throws

  /// Returns when all bytes and the name are durable. The same bytes under the same id again is success;
  /// other bytes under an id that is there throw `.alreadyThere` and change nothing.
  func commit() throws

  /// Forgets what was written; does nothing after `commit`.
  func abandon()
}
