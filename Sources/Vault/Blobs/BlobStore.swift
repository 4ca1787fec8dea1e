// SPDX-License-Identifier: Apache-2.0

/// Keeps sealed bytes by random id and knows nothing about them.
///
/// `BlobStoreContract` holds every implementation to these promises.
package protocol BlobStore: Sendable {
  /// Starts an object. Nothing is visible under `id` before the writer's `commit`.
  func writer(for id: ObjectID) throws -> any BlobWriter

  /// Opens an object; throws `.missing` when it is not there.
  func reader(of id: ObjectID) throws -> any BlobReader

  func contains(_ id: ObjectID) throws -> Bool

  /// Calls `body` with every id, in ascending order.
  func forEachObject(_ body: (ObjectID) throws -> Void) throws

  /// Calls `body` with a name for every unfinished write that a crash left behind.
  func forEachLeftover(_ body: (String) throws -> Void) throws

  /// Removes what a crash left of writes that were last touched before `time`, in seconds since 1970. A writer that
  /// is still at work must be younger.
  func removeLeftovers(before time: Int) throws

  /// Removes the object for good; it may be gone already.
  func destroy(_ id: ObjectID) throws
}

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

/// One object, read at any offset from any thread.
package protocol BlobReader: Sendable {
  /// Size in bytes.
  var size: Int { get }

  /// Reads up to `buffer.count` bytes at `offset`; fewer only at the end, 0 beyond it.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int
}
