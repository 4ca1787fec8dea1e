// SPDX-License-Identifier: Apache-2.0

/// Recomputes one entry bundle and the level-0 tile over it.
struct BundleAudit: Sendable {
  let store: TileStore
  let index: UInt64
  let width: Int

  /// The leaf hashes the entries give (those of the tile where the bundle is unreadable) and what is wrong.
  struct Result: Sendable {
    var leaves: [Digest] = []
    var findings: [AuditFinding] = []
  }

  private var bundlePath: TilePath { TilePath(.entries, index: index, width: width) }
  private var tilePath: TilePath { TilePath(.hashes(level: 0), index: index, width: width) }

  func run() throws -> Result {
    var result = Result()
    let stored = try hashes(&result)
    try readEntries(&result)
    guard result.leaves.count == width else {
      result.leaves = stored ?? []
      return result
    }
    compare(stored, &result)
    return result
  }

  private func hashes(_ result: inout Result) throws -> [Digest]? {
    guard let bytes = try store.read(tilePath) else {
      result.findings.append(.missing(tilePath))
      return nil
    }
    guard bytes.count == width * Digest.byteCount, let tile = HashTile(bytes: bytes) else {
      result.findings.append(.length(tilePath, found: bytes.count))
      return nil
    }
    return tile.hashes
  }

  private func readEntries(_ result: inout Result) throws {
    guard let bytes = try store.read(bundlePath) else { return result.findings.append(.missing(bundlePath)) }
    let isWhole = bytes.withUnsafeBytes { bytes in
      EntryBundle.forEach(in: bytes) { entry in
        checkForm(entry, at: result.leaves.count, &result)
        result.leaves.append(Hashing.leaf(entry))
      }
    }
    if !isWhole || result.leaves.count != width { result.findings.append(.length(bundlePath, found: bytes.count)) }
  }

  private func checkForm(_ entry: UnsafeRawBufferPointer, at position: Int, _ result: inout Result) {
    do { _ = try Entry(parsing: Array(entry)) } catch {
      let reason = (error as? LedgerError)?.message ?? "It cannot be read."
      result.findings.append(
        AuditFinding(
          problem: .entry, path: bundlePath.path, index: index * 256 + UInt64(position),
          message: "Entry \(index * 256 + UInt64(position)) in \(bundlePath.path) is not an entry: \(reason)"))
    }
  }

  private func compare(_ stored: [Digest]?, _ result: inout Result) {
    guard let stored, stored != result.leaves else { return }
    for position in 0..<width where stored[position] != result.leaves[position] {
      result.findings.append(.hash(tilePath, position, "entry \(index * 256 + UInt64(position))"))
    }
  }
}
