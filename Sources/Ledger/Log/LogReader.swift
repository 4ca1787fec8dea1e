// SPDX-License-Identifier: Apache-2.0

/// Reads a ledger folder, also a read-only copy or one that another process appends to: no lock is needed, since
/// every tile is written once and everything returned is checked against a signed checkpoint.
public struct LogReader: Sendable {
  /// The key that must have signed the checkpoints.
  public let key: VerifierKey
  let folder: LedgerFolder
  let disk = Disk()
  let store: TileStore

  /// A reader of the folder; nothing is read yet.
  public init(at directory: String, key: VerifierKey) {
    self.key = key
    folder = LedgerFolder(path: directory)
    store = TileStore(folder: folder, disk: disk)
  }

  /// The published checkpoint, its signature verified.
  public func checkpoint() throws -> SignedCheckpoint {
    guard let bytes = try disk.read(folder.checkpoint) else {
      throw LedgerError(.notFound, "There is no ledger in \(folder.path).", remedy: "Name the folder of an archive.")
    }
    return try SignedCheckpoint(verifying: bytes, by: key)
  }

  /// The entry at an index of a checkpoint, checked against its root.
  public func entry(at index: UInt64, of checkpoint: SignedCheckpoint) throws -> Entry {
    let entries = try entryBytes(index..<index + 1, of: checkpoint)
    return try Entry(parsing: entries[0])
  }

  /// The entries of a range of indexes, checked against the checkpoint's root.
  public func entries(_ range: Range<UInt64>, of checkpoint: SignedCheckpoint) throws -> [Entry] {
    try entryBytes(range, of: checkpoint).map { try Entry(parsing: $0) }
  }

  /// The entries' bytes, checked against the checkpoint's root.
  public func entryBytes(_ range: Range<UInt64>, of checkpoint: SignedCheckpoint) throws -> [[UInt8]] {
    guard range.upperBound <= checkpoint.size else {
      throw LedgerError(
        .invalid, "Entry \(range.upperBound - 1) is past the checkpoint's size \(checkpoint.size).",
        remedy: "Ask for a lower index or a newer checkpoint.")
    }
    guard !range.isEmpty else { return [] }
    let bundles = try (range.lowerBound / 256...(range.upperBound - 1) / 256).map { try bundle($0, of: checkpoint) }
    let skipped = Int(range.lowerBound % 256)
    return Array(bundles.joined().dropFirst(skipped).prefix(range.count))
  }

  /// A bundle whose entries' hashes, all of them, lead to the checkpoint's root.
  private func bundle(_ index: UInt64, of checkpoint: SignedCheckpoint) throws -> [[UInt8]] {
    let width = Int(min(checkpoint.size - index * 256, 256))
    let path = TilePath(.entries, index: index, width: width)
    let entries = try store.entries(path)
    let leaves = entries.map { $0.withUnsafeBytes(Hashing.leaf) }
    let own = [TilePath(.hashes(level: 0), index: index, width: width): HashTile(hashes: leaves)]
    let hashes = TileHashes(store, size: checkpoint.size, own: own)
    let proof = try InclusionProof(index: index * 256, size: checkpoint.size, in: hashes)
    guard proof.holds(leaf: leaves[0], root: checkpoint.root) else {
      throw LedgerError.damaged("The entries of \(path.path) do not lead to the checkpoint's root.")
    }
    return entries
  }

  /// The proof that the entry at `index` is in the checkpoint; the entry itself is read and checked too.
  public func inclusionProof(of index: UInt64, in checkpoint: SignedCheckpoint) throws -> InclusionProof {
    let entry = try entryBytes(index..<index + 1, of: checkpoint)[0]
    let hashes = TileHashes(store, size: checkpoint.size)
    let proof = try InclusionProof(index: index, size: checkpoint.size, in: hashes)
    guard proof.holds(data: entry, root: checkpoint.root) else {
      throw LedgerError.damaged("The tiles over entry \(index) do not lead to the checkpoint's root.")
    }
    return proof
  }

  /// The proof that the older checkpoint's tree is the start of the newer one's.
  public func consistencyProof(from old: Checkpoint, to new: SignedCheckpoint) throws -> ConsistencyProof {
    let hashes = TileHashes(store, size: new.size)
    let proof = try ConsistencyProof(oldSize: old.size, newSize: new.size, in: hashes)
    guard proof.holds(oldRoot: old.root, newRoot: new.root) else {
      throw LedgerError.refuted(.tree, "The checkpoint of size \(old.size) is not the start of this ledger.")
    }
    return proof
  }
}
