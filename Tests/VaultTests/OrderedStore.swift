// SPDX-License-Identifier: Apache-2.0
import Synchronization

@testable import Vault

/// A store that calls `beforeCommit` with an object's id before the store below gives the object its name.
final class OrderedStore: BlobStore {
  let committed = Mutex<[ObjectID]>([])
  private let store: any BlobStore
  private let beforeCommit: @Sendable (ObjectID) throws -> Void

  init(below store: any BlobStore, beforeCommit: @escaping @Sendable (ObjectID) throws -> Void) {
    self.store = store
    self.beforeCommit = beforeCommit
  }

  func writer(for id: ObjectID) throws -> any BlobWriter {
    OrderedWriter(writer: try store.writer(for: id)) { [self] in
      try beforeCommit(id)
      committed.withLock { $0.append(id) }
    }
  }

  func reader(of id: ObjectID) throws -> any BlobReader { try store.reader(of: id) }
  func contains(_ id: ObjectID) throws -> Bool { try store.contains(id) }
  func forEachObject(_ body: (ObjectID) throws -> Void) throws { try store.forEachObject(body) }
  func forEachLeftover(_ body: (String) throws -> Void) throws { try store.forEachLeftover(body) }
  func removeLeftovers(before time: Int) throws { try store.removeLeftovers(before: time) }
  func destroy(_ id: ObjectID) throws { try store.destroy(id) }
}

private final class OrderedWriter: BlobWriter {
  private let writer: any BlobWriter
  private let beforeCommit: () throws -> Void

  init(writer: any BlobWriter, beforeCommit: @escaping () throws -> Void) {
    self.writer = writer
    self.beforeCommit = beforeCommit
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws { try writer.write(bytes) }
  func abandon() { writer.abandon() }

  func commit() throws {
    try beforeCommit()
    try writer.commit()
  }
}
