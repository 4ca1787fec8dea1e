// SPDX-License-Identifier: Apache-2.0

extension Sequencer {
  /// The state to append to. A committed checkpoint that was not published is finished first; a published one that was
  /// never committed means the ledger was set back, and nothing is signed on top of it.
  func recover() throws -> LogState {
    let published = try publishedCheckpoint()
    guard let committed = try committed.read(by: key.verifier) else { throw published == nil ? notFound : rolledBack }
    let publishedSize = published?.size ?? 0
    guard publishedSize <= committed.size else { throw rolledBack }
    guard let published, published.checkpoint == committed.checkpoint else {
      guard publishedSize < committed.size || published == nil else { throw rolledBack }
      return try finish(committed)
    }
    let state = try LogState(published, tiles.rightEdge(size: published.size))
    try rest(at: published)
    return state
  }

  private func publishedCheckpoint() throws -> SignedCheckpoint? {
    guard let bytes = try disk.read(folder.checkpoint) else { return nil }
    return try SignedCheckpoint(verifying: bytes, by: key.verifier)
  }

  /// Applies the staged batch again and publishes the checkpoint that was committed for it.
  private func finish(_ committed: SignedCheckpoint) throws -> LogState {
    let batch = try disk.read(folder.staged).flatMap(StagedBatch.init(parsing:))
    let (state, files) = try staged(batch, for: committed)
    try tiles.apply(files, publishing: committed)
    try tiles.removePartials(of: files)
    try rest(at: committed)
    return state
  }

  private func staged(
    _ batch: StagedBatch?, for committed: SignedCheckpoint
  ) throws -> (LogState, [TileFile]) {
    guard let batch, batch.end == committed.size else {
      return (try LogState(committed, tiles.rightEdge(size: committed.size)), [])
    }
    var edge = try tiles.rightEdge(size: batch.base)
    let full = try batch.apply(to: &edge)
    return (try LogState(committed, edge), full + edge.partials)
  }

  var notFound: LedgerError {
    LedgerError(.notFound, "There is no ledger in \(folder.path).", remedy: "Make one with `onrecord init`.")
  }

  private var rolledBack: LedgerError {
    LedgerError(
      .rolledBack, "The published checkpoint is not the one the ledger committed last.",
      remedy: "The ledger was set back or mixed with another copy; restore the newest backup and verify.")
  }
}
