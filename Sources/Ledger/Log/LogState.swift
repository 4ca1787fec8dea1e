// SPDX-License-Identifier: Apache-2.0

/// What the sequencer knows of the tree it extends: true as long as `checkpoint` is the committed one.
struct LogState: Sendable {
  let checkpoint: SignedCheckpoint
  let frontier: Frontier
  let edge: RightEdge

  /// The state of a stored tree; throws `damaged` when its right edge does not give the committed root.
  init(_ checkpoint: SignedCheckpoint, _ edge: RightEdge) throws {
    guard edge.size == checkpoint.size, edge.root == checkpoint.root else {
      throw LedgerError.damaged("The tiles at the right edge do not give the root of size \(checkpoint.size).")
    }
    guard EntryBundle.leaves(edge.bundle) == edge.rows.first ?? [] else {
      throw LedgerError.damaged("The last entry bundle does not hash to its tile at size \(checkpoint.size).")
    }
    self.init(unchecked: checkpoint, edge.frontier, edge)
  }

  init(unchecked checkpoint: SignedCheckpoint, _ frontier: Frontier, _ edge: RightEdge) {
    self.checkpoint = checkpoint
    self.frontier = frontier
    self.edge = edge
  }
}
