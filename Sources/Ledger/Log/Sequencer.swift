// SPDX-License-Identifier: Apache-2.0

/// The steps that turn a batch of entries into a published checkpoint, in the order that survives a crash at any of
/// them (docs/ledger-format.md, "The order of an append"). The caller holds the ledger's lock.
struct Sequencer: Sendable {
  let folder: LedgerFolder
  let key: SigningKey
  let disk: Disk
  let tiles: TileStore
  let committed: CommittedCheckpoint

  init(folder: LedgerFolder, key: SigningKey, disk: Disk) {
    self.folder = folder
    self.key = key
    self.disk = disk
    tiles = TileStore(folder: folder, disk: disk)
    committed = CommittedCheckpoint(path: folder.committed, disk: disk)
  }

  /// Appends entries: staged, read back, committed, applied, published.
  func append(_ entries: [[UInt8]], to state: LogState) throws -> LogState {
    let staged = StagedBatch(base: state.checkpoint.size, entries: entries)
    try disk.overwrite(folder.staged, with: staged.bytes)
    var edge = state.edge
    let full = try readBack(staged).apply(to: &edge)
    let frontier = extended(state.frontier, by: entries)
    try requireEqual(frontier, edge)
    let files = full + edge.partials
    try tiles.refuseConflicts(with: files)
    let new = try signed(size: frontier.size, root: frontier.root)
    try committed.swap(state.checkpoint, for: new, by: key.verifier)
    try tiles.apply(files, publishing: new)
    try tiles.removePartials(of: full)
    try rest(after: staged, at: new)
    return LogState(unchecked: new, frontier, edge)
  }

  /// The batch as the disk has it now, which must be the one that was written.
  private func readBack(_ written: StagedBatch) throws -> StagedBatch {
    guard let bytes = try disk.readBack(folder.staged), let read = StagedBatch(parsing: bytes),
      read.base == written.base
    else { throw LedgerError.damaged("The staged batch was not read back as written.") }
    return read
  }

  private func extended(_ frontier: Frontier, by entries: [[UInt8]]) -> Frontier {
    var frontier = frontier
    for entry in entries { entry.withUnsafeBytes { frontier.append(data: $0) } }
    return frontier
  }

  /// Two ways to the root: from the entries in memory, and from what the disk gave back and the tiles will hold.
  /// A flipped bit in either would end the log (Yeti 2022, CT log, 30 June 2021).
  private func requireEqual(_ frontier: Frontier, _ edge: RightEdge) throws {
    guard frontier.root == edge.root, frontier.size == edge.size else {
      throw LedgerError.damaged("The root of the staged batch differs from the one in memory; nothing was signed.")
    }
  }

  private func signed(size: UInt64, root: Digest) throws -> SignedCheckpoint {
    try SignedCheckpoint(signing: Checkpoint(origin: key.verifier.name, size: size, root: root), by: key)
  }

  /// Writes the checkpoint of a log without entries, unless there is one. `staged` gets its name and room here, so that most
  /// batches only need to sync its bytes.
  func found() throws {
    guard try committed.read(by: key.verifier) == nil, try disk.read(folder.checkpoint) == nil else { return }
    try disk.overwrite(folder.staged, with: [UInt8](repeating: 0, count: StagedBatch.roomBytes))
    try committed.create(try signed(size: 0, root: Frontier().root))
  }
}
