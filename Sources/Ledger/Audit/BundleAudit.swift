// SPDX-License-Identifier: Apache-2.0

/// Reads one entry bundle and the level-0 tile over it, and hashes the entries.
struct BundleAudit: Sendable {
  let store: TileStore
  let index: UInt64
  let width: Int

  /// What was read.
  struct Result: Sendable {
    let index: UInt64
    let width: Int
    /// The leaf hashes the entries give, nil when the bundle is missing or cut.
    var entries: [Digest]?
    /// The hashes the tile holds, nil when it is missing or cut.
    var tile: [Digest]?
    var findings: [AuditFinding] = []
    var bundlePath: TilePath { TilePath(.entries, index: index, width: width) }
    var tilePath: TilePath { TilePath(.hashes(level: 0), index: index, width: width) }
  }

  func run() throws -> Result {
    var result = Result(index: index, width: width)
    try readTile(&result)
    try readEntries(&result)
    return result
  }

  private func readTile(_ result: inout Result) throws {
    guard let bytes = try store.read(result.tilePath) else { return result.findings.append(.missing(result.tilePath)) }
    guard bytes.count == width * Digest.byteCount, let tile = HashTile(bytes: bytes) else {
      return result.findings.append(.length(result.tilePath, found: bytes.count))
    }
    result.tile = tile.hashes
  }

  private func readEntries(_ result: inout Result) throws {
    guard let bytes = try store.read(result.bundlePath) else {
      return result.findings.append(.missing(result.bundlePath))
    }
    var leaves: [Digest] = []
    leaves.reserveCapacity(width)
    let isWhole = bytes.withUnsafeBytes { bytes in
      EntryBundle.forEach(in: bytes) { entry in
        if let line = EntryForm.firstBadLine(entry) { result.findings.append(.form(result, leaves.count, line: line)) }
        leaves.append(Hashing.leaf(entry))
      }
    }
    guard isWhole, leaves.count == width else {
      return result.findings.append(.length(result.bundlePath, found: bytes.count))
    }
    result.entries = leaves
  }
}

extension BundleAudit.Result {
  /// Where entries and tile differ, as faults of the entries or of the tile.
  func differences(entriesAreDamaged: Bool) -> [AuditFinding] {
    guard let entries, let tile else { return [] }
    return (0..<width).filter { entries[$0] != tile[$0] }.map { position in
      entriesAreDamaged
        ? .altered(self, position) : .hash(tilePath, position, "entry \(index * 256 + UInt64(position))")
    }
  }
}
