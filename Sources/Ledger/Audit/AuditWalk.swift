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

  /// Takes the next bundle.
  mutating func add(_ bundle: BundleAudit.Result) throws {
    findings += bundle.findings
    for leaf in bundle.leaves { frontier.append(leaf: leaf) }
    guard bundle.leaves.count == TilePath.fullWidth else { return }
    try push(HashTile.root(bundle.leaves[...]), row: 0)
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
    if !isFull, frontier.root != checkpoint.root || frontier.size != checkpoint.size { findings.append(.root(checkpoint)) }
    return Array(findings.prefix(LogAudit.mostFindings))
  }
}
