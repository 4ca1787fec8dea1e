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

  /// Writes the tiles and bundles that are not there yet, and last the checkpoint that needs them: each is whole and
  /// synced before it has its name, and every tile's name is synced before the checkpoint has its own.
  func apply(_ files: [TileFile], publishing checkpoint: SignedCheckpoint) throws {
    try refuseConflicts(with: files)
    let paths = files.map { folder.file($0.path) }
    var folders = Set<String>()
    var missing: [String] = []
    for (file, path) in zip(files, paths) {
      folders.formUnion(try disk.makeFolder(Disk.parent(of: path)) + [Disk.parent(of: path)])
      guard try !disk.exists(path) else { continue }
      try disk.prepare(path, with: file.bytes)
      missing.append(path)
    }
    try disk.prepare(folder.checkpoint, with: checkpoint.bytes)
    let present = paths.filter { !missing.contains($0) }
    try disk.sync(present + (missing + [folder.checkpoint]).map(Disk.temporary))
    for path in missing { try disk.reveal(path) }
    try disk.sync(folders.sorted())
    try disk.reveal(folder.checkpoint)
  }

  /// Removes the partial tiles whose full tile is published.
  func removePartials(of files: [TileFile]) throws {
    for file in files where file.path.isFull {
      try disk.removeFolder("\(folder.path)/\(file.path.partialFolder)")
    }
  }
}
