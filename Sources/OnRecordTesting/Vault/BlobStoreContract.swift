// SPDX-License-Identifier: Apache-2.0
import Vault

/// What every `BlobStore` promises. Each promise gets an empty store of its own.
package enum BlobStoreContract {
  package static let promises: [Promise<any BlobStore>] = [
    Promise("gives back what was put, at every offset") { store in
      let bytes = sample(70_000)
      let id = try put(bytes, in: store)
      let reader = try store.reader(of: id)
      try hold("size is that of the bytes", reader.size == bytes.count)
      for (offset, count) in [(0, 70_000), (0, 1), (69_999, 1), (4_095, 8_193), (33_000, 0)] {
        try hold("range \(offset)+\(count)", try read(reader, offset, count) == Array(bytes[offset..<offset + count]))
      }
    },
    Promise("reads short at the end and nothing beyond it") { store in
      let reader = try store.reader(of: try put(sample(10), in: store))
      try hold("a read across the end is short", try read(reader, 7, 100) == Array(sample(10)[7...]))
      try hold("a read beyond the end is empty", try read(reader, 10, 5).isEmpty)
      try hold("a read far beyond the end is empty", try read(reader, 1 << 40, 5).isEmpty)
    },
    Promise("keeps an empty object") { store in
      let id = try put([], in: store)
      try hold("it is there", try store.contains(id))
      try hold("it is empty", try store.reader(of: id).size == 0)
    },
    Promise("shows nothing before commit") { store in
      let id = ObjectID.random()
      let writer = try store.writer(for: id)
      try sample(10).withUnsafeBytes { try writer.write($0) }
      try hold("not there before", try !store.contains(id) && list(store).isEmpty)
      try writer.commit()
      try hold("there after", try store.contains(id) && list(store) == [id])
    },
    Promise("forgets an abandoned object") { store in
      let id = ObjectID.random()
      let writer = try store.writer(for: id)
      try sample(10).withUnsafeBytes { try writer.write($0) }
      writer.abandon()
      try hold("not there", try !store.contains(id))
      try hold("no draft is left", try leftovers(store).isEmpty)
    },
    Promise("forgets a writer that was let go") { store in
      do { try sample(10).withUnsafeBytes { try store.writer(for: .random()).write($0) } }
      try hold("no draft is left", try leftovers(store).isEmpty)
    },
    Promise("removes old drafts and spares young ones and objects") { store in
      let id = try put(sample(5), in: store)
      let writer = try store.writer(for: .random())
      try sample(5).withUnsafeBytes { try writer.write($0) }
      try store.removeLeftovers(before: 0)
      try hold("a young draft stays", try leftovers(store).count == 1)
      try store.removeLeftovers(before: Int.max)
      try hold("an old draft goes", try leftovers(store).isEmpty)
      try hold("the object stays", try list(store) == [id])
      writer.abandon()
    },
    Promise("takes nothing more after commit") { store in
      let id = ObjectID.random()
      let writer = try store.writer(for: id)
      try writer.commit()
      try refuses(.unsupported) { try sample(5).withUnsafeBytes { try writer.write($0) } }
      try refuses(.unsupported) { try writer.commit() }
      writer.abandon()
      try hold("the object stays as it was", try store.reader(of: id).size == 0)
    },
    Promise("takes the same object twice") { store in
      let bytes = sample(600_000)
      let id = try put(bytes, in: store)
      try put(bytes, as: id, in: store)
      try hold("one object", try list(store) == [id])
      try hold("no draft is left", try leftovers(store).isEmpty)
    },
    Promise("refuses other bytes under an id that is there") { store in
      let bytes = sample(600_000)
      let id = try put(bytes, in: store)
      for other in [bytes + [0], Array(bytes.dropLast()), [], bytes.dropLast() + [bytes.last! ^ 1]] {
        try refuses(.alreadyThere) { try put(other, as: id, in: store) }
      }
      try hold("the first bytes stay", try read(store.reader(of: id), 0, 600_000) == bytes)
      try hold("no draft is left", try leftovers(store).isEmpty)
    },
    Promise("says that an object is missing") { store in
      try hold("contains is false", try !store.contains(.random()))
      try refuses(.missing) { _ = try store.reader(of: .random()) }
    },
    Promise("lists each object once, in order") { store in
      let ids = try (0..<20).map { try put(sample($0), in: store) }
      try hold("all ids, ascending", try list(store) == ids.sorted())
    },
    Promise("destroys for good, and again without complaint") { store in
      let (gone, kept) = (try put(sample(5), in: store), try put(sample(6), in: store))
      try store.destroy(gone)
      try store.destroy(gone)
      try hold("only the other is left", try list(store) == [kept])
      try refuses(.missing) { _ = try store.reader(of: gone) }
    },
  ]

  private static func sample(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 * 31 + $0 >> 8) }
  }

  @discardableResult
  private static func put(_ bytes: [UInt8], as id: ObjectID = .random(), in store: any BlobStore) throws -> ObjectID {
    let writer = try store.writer(for: id)
    try bytes.withUnsafeBytes { bytes in
      try writer.write(UnsafeRawBufferPointer(rebasing: bytes.prefix(3)))
      try writer.write(UnsafeRawBufferPointer(rebasing: bytes.dropFirst(3)))
    }
    try writer.commit()
    return id
  }

  private static func read(_ reader: any BlobReader, _ offset: Int, _ count: Int) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = try reader.read(into: UnsafeMutableRawBufferPointer(buffer), at: offset)
    }
  }

  private static func list(_ store: any BlobStore) throws -> [ObjectID] {
    var ids: [ObjectID] = []
    try store.forEachObject { ids.append($0) }
    return ids
  }

  private static func leftovers(_ store: any BlobStore) throws -> [String] {
    var names: [String] = []
    try store.forEachLeftover { names.append($0) }
    return names
  }
}

/// Throws `BrokenPromise` unless `body` throws a `VaultError` of this code.
func refuses(_ code: VaultError.Code, _ body: () throws -> Void) throws {
  do { try body() } catch let error as VaultError where error.code == code { return }
  throw BrokenPromise("was not refused as \(code)")
}
