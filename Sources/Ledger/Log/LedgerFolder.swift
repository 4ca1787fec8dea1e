// SPDX-License-Identifier: Apache-2.0

/// The names of the files of a ledger folder. `checkpoint` and `tile/` are c2sp.org/tlog-tiles; the rest is the
/// sequencer's own.
struct LedgerFolder: Sendable {
  let path: String

  /// The published checkpoint.
  var checkpoint: String { "\(path)/checkpoint" }
  /// Held with flock(2) while entries are appended.
  var lock: String { "\(path)/lock" }
  /// The signed checkpoint the log stands by, changed by compare-and-swap under the lock.
  var committed: String { "\(path)/committed" }
  /// The entries of the batch that is being appended.
  var staged: String { "\(path)/staged" }

  /// Where a tile or bundle is kept.
  func file(_ tile: TilePath) -> String { "\(path)/\(tile.path)" }
}
