// SPDX-License-Identifier: Apache-2.0
import Glibc

/// Objects as files `<folder>/<first two digits>/<id>` on a local disk.
///
/// Order of durability of one object: draft in the same folder, write, fsync, link under its name, fsync of the folder.
package struct DirectoryBlobStore: BlobStore {
  /// Ends the name of a file that is still being written.
  static let draftSuffix = ".draft"

  private let folder: Folder

  /// Uses a folder that `make` has made.
  package init(folder path: String) { folder = Folder(path: path) }

  /// Makes the folder and its 256 subfolders, durable on return; they may be there already.
  package func make() throws {
    try explaining {
      try folder.make()
      for byte in UInt8.min...UInt8.max { try folder.folder([byte].lowercaseHex).make() }
      try folder.sync()
    }
  }

  package func writer(for id: ObjectID) throws -> any BlobWriter {
    try explaining {
      let shard = shard(of: id)
      if try !folder.has(shard.name) {
        try shard.folder.make()
        try folder.sync()
      }
      return try DirectoryBlobWriter(id, in: shard.folder)
    }
  }

  package func reader(of id: ObjectID) throws -> any BlobReader {
    try explaining {
      guard let file = try Descriptor.existing(shard(of: id).folder.path(id.hex)) else { throw Self.missing(id) }
      return DirectoryBlobReader(file: file, size: try file.size())
    }
  }

  package func contains(_ id: ObjectID) throws -> Bool {
    try explaining { try shard(of: id).folder.has(id.hex) }
  }

  package func forEachObject(_ body: (ObjectID) throws -> Void) throws {
    try forEachName { shard, name in
      if let id = ObjectID(hex: name), self.shard(of: id).name == shard { try body(id) }
    }
  }

  package func forEachLeftover(_ body: (String) throws -> Void) throws {
    try forEachName { shard, name in
      if name.hasSuffix(Self.draftSuffix) { try body("\(shard)/\(name)") }
    }
  }

  package func removeLeftovers(before time: Int) throws {
    try forEachLeftover { name in
      try explaining {
        guard let draft = try Descriptor.existing(folder.path(name)) else { return }
        if try draft.status().st_mtim.tv_sec < time { try folder.remove(name) }
      }
    }
  }

  package func destroy(_ id: ObjectID) throws {
    try explaining {
      let shard = shard(of: id).folder
      guard try shard.has(id.hex) else { return }
      try shard.remove(id.hex)
      try shard.sync()
    }
  }

  private func shard(of id: ObjectID) -> (name: String, folder: Folder) {
    let name = String(id.hex.prefix(2))
    return (name, folder.folder(name))
  }

  private func forEachName(_ body: (_ shard: String, _ name: String) throws -> Void) throws {
    for shard in try explaining({ try folder.names() }) where shard.utf8.count == 2 {
      for name in try explaining({ try folder.folder(shard).names() }) { try body(shard, name) }
    }
  }

  private static func missing(_ id: ObjectID) -> VaultError {
    VaultError(
      .missing, "Object \(id) is not in the vault.", remedy: "Restore it from a backup; its id is its file name.")
  }
}
