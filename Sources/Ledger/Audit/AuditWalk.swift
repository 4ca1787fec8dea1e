// SPDX-License-Identifier: Apache-2.0

/// Goes up the tree behind the bundles: each full tile's root is a hash of the tile above it.
struct AuditWalk {
  private let store: TileStore
  private let checkpoint: SignedCheckpoint
  private var frontier = Frontier()
  /// Hashes of the tile at hand of level l + 1, with the number of full tiles before it.
  private var rows: [(tiles: UInt64, hashes: [Digest])] = []
  private var findings: [AuditFinding] = []

  init(store: TileStore, checkpoint: SignedCheckpoint) {
    self.store = store
    self.checkpoint = checkpoint
  }

  /// Whether no more findings are listed.
  var isFull: Bool { findings.count >= LogAudit.mostFindings }

  /// Takes the next bundle. Where entries and tile differ, the hash above them tells which is damaged, and the walk
  /// goes on with the other.
  mutating func add(_ bundle: BundleAudit.Result) throws {
    findings += bundle.findings
    var leaves = bundle.entries ?? bundle.tile ?? []
    if let entries = bundle.entries, let tile = bundle.tile, entries != tile {
      let entriesAreDamaged = try confirms(tile, bundle)
      findings += bundle.differences(entriesAreDamaged: entriesAreDamaged)
      leaves = entriesAreDamaged ? tile : entries
    }
    for leaf in leaves { frontier.append(leaf: leaf) }
    guard leaves.count == TilePath.fullWidth else { return }
    try push(HashTile.root(leaves[...]), row: 0)
  }

  /// Whether the stored tile leads to the hash above it, or for the last one to the root.
  private func confirms(_ tile: [Digest], _ bundle: BundleAudit.Result) throws -> Bool {
    guard bundle.width == TilePath.fullWidth else {
      var whole = frontier
      for leaf in tile { whole.append(leaf: leaf) }
      return whole.root == checkpoint.root
    }
    let width = Int(min(checkpoint.size / 256 - bundle.index / 256 * 256, 256))
    let above = try store.read(TilePath(.hashes(level: 1), index: bundle.index / 256, width: width)) ?? []
    let hashes = HashTile(bytes: above)?.hashes ?? []
    let position = Int(bundle.index % 256)
    return position < hashes.count && hashes[position] == HashTile.root(tile[...])
  }

  private mutating func push(_ hash: Digest, row: Int) throws {
    if rows.count == row { rows.append((0, [])) }
    rows[row].hashes.append(hash)
    guard rows[row].hashes.count == TilePath.fullWidth else { return }
    try check(row)
    let root = HashTile.root(rows[row].hashes[...])
    rows[row] = (rows[row].tiles + 1, [])
    try push(root, row: row + 1)
  }

  private mutating func check(_ row: Int) throws {
    let (index, hashes) = rows[row]
    let path = TilePath(.hashes(level: row + 1), index: index, width: hashes.count)
    guard let bytes = try store.read(path) else { return findings.append(.missing(path)) }
    guard let stored = HashTile(bytes: bytes)?.hashes, stored.count == hashes.count else {
      return findings.append(.length(path, found: bytes.count))
    }
    for position in hashes.indices where stored[position] != hashes[position] {
      findings.append(.hash(path, position, "the tile below it"))
    }
  }

  /// Checks the partial tiles and the root.
  mutating func finish() throws -> [AuditFinding] {
    for row in rows.indices where !rows[row].hashes.isEmpty { try check(row) }
    if !isFull, frontier.root != checkpoint.root || frontier.size != checkpoint.size {
      findings.append(.root(checkpoint))
    }
    return Array(findings.prefix(LogAudit.mostFindings))
  }
}
