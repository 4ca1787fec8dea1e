// SPDX-License-Identifier: Apache-2.0

/// A stored tree's hashes, read from its tiles at a given size; nothing is trusted until a proof reaches a signed root.
final class TileHashes: SubtreeHashes {
  private let store: TileStore
  private let size: UInt64
  /// Tiles read so far, and those the caller computed itself.
  private var read: [TilePath: HashTile]

  /// `own` replaces tiles by hashes computed from entries.
  init(_ store: TileStore, size: UInt64, own: [TilePath: HashTile] = [:]) {
    self.store = store
    self.size = size
    read = own
  }

  func subtree(level: Int, index: UInt64) throws -> Digest {
    let (tileLevel, height) = (level / 8, level % 8)
    let start = index << UInt64(height)
    let tile = try tile(level: tileLevel, index: start / 256)
    return tile.subtree(start: Int(start % 256), height: height)
  }

  private func tile(level: Int, index: UInt64) throws -> HashTile {
    let count = (size >> UInt64(8 * level)) - index * 256
    let path = TilePath(.hashes(level: level), index: index, width: Int(min(count, 256)))
    if let tile = read[path] { return tile }
    let tile = try store.tile(path)
    read[path] = tile
    return tile
  }
}
