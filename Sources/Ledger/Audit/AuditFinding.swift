// SPDX-License-Identifier: Apache-2.0

/// One thing that is wrong in a ledger folder, with its exact place.
public struct AuditFinding: Hashable, Sendable {
  /// What is wrong.
  public enum Problem: String, Hashable, Sendable {
    /// The file is not there.
    case missing
    /// The file has another length than its tile or bundle.
    case length
    /// A hash of the tile is not that of the entries below it.
    case hash
    /// An entry was altered, or is not in the form of an entry.
    case entry
    /// The tree's root is not the one the checkpoint signs.
    case root
    /// A file below `tile/` that no tile path names, or an old partial tile that differs from the tree.
    case unexpected
  }

  /// What is wrong.
  public let problem: Problem
  /// The file, from the ledger folder: `tile/entries/000.p/3`.
  public let path: String
  /// The entry's index in the ledger, or the hash's position in its tile, where there is one.
  public let index: UInt64?
  /// One sentence.
  public let message: String
}
