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
