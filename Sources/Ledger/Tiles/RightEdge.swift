// SPDX-License-Identifier: Apache-2.0

/// The partial tiles at a tree's right end: enough to append entries and to name every file that changes.
/// It reaches the root by another path than `Frontier`: from the hashes that are written to the tiles.
struct RightEdge: Sendable {
  /// The number of entries.
  private(set) var size: UInt64 = 0
  /// `rows[l]` holds the hashes of level l's partial tile, fewer than 256.
  private(set) var rows: [[Digest]] = []
  /// The partial entry bundle.
  private(set) var bundle: [UInt8] = []

  init() {}

  /// The edge of a stored tree, not yet checked against a root.
  init(size: UInt64, rows: [[Digest]], bundle: [UInt8]) {
    self.size = size
    self.rows = rows
    self.bundle = bundle
  }

  /// Adds an entry; tiles and bundles that become full are handed to `full`.
  mutating func append(_ entry: UnsafeRawBufferPointer, full: (TileFile) -> Void) {
    EntryBundle.append(entry, to: &bundle)
    push(Hashing.leaf(entry), level: 0, full: full)
    size += 1
    guard size % 256 == 0 else { return }
    full(TileFile(path: TilePath(.entries, index: size / 256 - 1), bytes: bundle))
    bundle.removeAll(keepingCapacity: true)
  }

  private mutating func push(_ hash: Digest, level: Int, full: (TileFile) -> Void) {
    if rows.count == level { rows.append([]) }
    rows[level].append(hash)
    guard rows[level].count == TilePath.fullWidth else { return }
    let index = size >> UInt64(8 * (level + 1))
    full(TileFile(path: TilePath(.hashes(level: level), index: index), bytes: HashTile.bytes(rows[level])))
    let root = HashTile.root(rows[level][...])
    rows[level].removeAll(keepingCapacity: true)
    push(root, level: level + 1, full: full)
  }

  /// The partial tiles and the partial bundle of this size.
  var partials: [TileFile] {
    TilePath.rightEdge(size: size).map { path in
      switch path.kind {
      case .entries: TileFile(path: path, bytes: bundle)
      case .hashes(let level): TileFile(path: path, bytes: HashTile.bytes(rows[level]))
      }
    }
  }

  /// Roots of the perfect subtrees from right to left, taken from the rows.
  private var peaksFromRight: [Digest] {
    rows.flatMap { row in
      var (end, peaks) = (row.count, [Digest]())
      while end > 0 {
        let count = 1 << end.trailingZeroBitCount
        peaks.append(HashTile.root(row[end - count..<end]))
        end -= count
      }
      return peaks
    }
  }

  /// The tree's root, from the tiles' hashes.
  var root: Digest {
    let peaks = peaksFromRight
    guard let last = peaks.first else { return Hashing.empty }
    return peaks.dropFirst().reduce(last) { Hashing.node($1, $0) }
  }

  /// The same tree as a frontier.
  var frontier: Frontier { Frontier(size: size, peaks: peaksFromRight.reversed()) }
}
