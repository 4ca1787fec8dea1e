// SPDX-License-Identifier: Apache-2.0

/// The tiles and bundles of a ledger folder: written once, never changed.
struct TileStore: Sendable {
  let folder: LedgerFolder
  let disk: Disk

  /// The tile's bytes; a partial tile that is gone is cut from the full one (c2sp.org/tlog-tiles, partial tiles).
  func read(_ path: TilePath) throws -> [UInt8]? {
    if let bytes = try disk.read(folder.file(path)) { return bytes }
    guard !path.isFull, let full = try disk.read(folder.file(path.full)) else { return nil }
    return cut(full, to: path)
  }

  private func cut(_ full: [UInt8], to path: TilePath) -> [UInt8]? {
    guard path.kind == .entries else { return Array(full.prefix(path.width * Digest.byteCount)) }
    guard let entries = EntryBundle.entries(full)?.prefix(path.width) else { return nil }
    var bundle: [UInt8] = []
    for entry in entries { EntryBundle.append(entry, to: &bundle) }
    return bundle
  }

  /// A tile's hashes; throws `damaged` when the file is missing or has another length.
  func tile(_ path: TilePath) throws -> HashTile {
    guard let bytes = try read(path) else { throw LedgerError.damaged("\(path.path) is missing.") }
    guard let tile = HashTile(bytes: bytes), tile.hashes.count == path.width else {
      throw LedgerError.damaged("\(path.path) has \(bytes.count) bytes instead of \(path.width * Digest.byteCount).")
    }
    return tile
  }

  /// A bundle's entries; throws `damaged` when the file is missing or holds another number of them.
  func entries(_ path: TilePath) throws -> [[UInt8]] {
    guard let bytes = try read(path) else { throw LedgerError.damaged("\(path.path) is missing.") }
    guard let entries = EntryBundle.entries(bytes), entries.count == path.width else {
      throw LedgerError.damaged("\(path.path) does not hold \(path.width) whole entries.")
    }
    return entries
  }

  /// The partial tiles at the right end of a tree of this size, unchecked.
  func rightEdge(size: UInt64) throws -> RightEdge {
    var (rows, count) = ([[Digest]](), size)
    while count > 0 {
      let path = TilePath(.hashes(level: rows.count), index: count / 256, width: Int(count % 256))
      rows.append(path.width > 0 ? try tile(path).hashes : [])
      count /= 256
    }
    var bundle: [UInt8] = []
    if size % 256 > 0 {
      let path = TilePath(.entries, index: size / 256, width: Int(size % 256))
      for entry in try entries(path) { EntryBundle.append(entry, to: &bundle) }
    }
    return RightEdge(size: size, rows: rows, bundle: bundle)
  }

  /// Throws `rolledBack` when one of the files exists and holds something else: another history was written here.
  func refuseConflicts(with files: [TileFile]) throws {
    for file in files {
      guard let stored = try disk.read(folder.file(file.path)), stored != file.bytes else { continue }
      throw LedgerError(
        .rolledBack, "\(file.path.path) already holds other entries than the ledger would write now.",
        remedy: "The ledger was set back to an older state; restore the newest backup and verify.")
    }
  }

  /// Writes the files that are not there yet; each is durable under its name when this returns.
  func apply(_ files: [TileFile]) throws {
    try refuseConflicts(with: files)
    var folders: [String] = []
    for file in files {
      let path = folder.file(file.path)
      let parent = Disk.parent(of: path)
      try disk.makeFolder(parent)
      try write(file, to: path)
      if !folders.contains(parent) { folders.append(parent) }
    }
    for folder in folders { try disk.syncFolder(folder) }
  }

  private func write(_ file: TileFile, to path: String) throws {
    guard try disk.read(path) == nil else { return try disk.syncFile(path) }
    try disk.replace(path, with: file.bytes)
  }

  /// Removes the partial tiles whose full tile is published.
  func removePartials(of files: [TileFile]) throws {
    for file in files where file.path.isFull {
      try disk.removeFolder("\(folder.path)/\(file.path.partialFolder)")
    }
  }
}
