// SPDX-License-Identifier: Apache-2.0

/// The result of verifying a whole ledger folder.
public struct AuditReport: Hashable, Sendable {
  /// The checkpoint that everything was checked against.
  public let checkpoint: SignedCheckpoint
  /// What is wrong, in the order of the tree; at most `LogAudit.mostFindings`.
  public let findings: [AuditFinding]
  /// What an interrupted append left; the next open finishes it, and nothing is lost.
  public let unfinished: [AuditFinding]

  /// Whether every entry, bundle and tile is what the checkpoint commits to.
  public var isWhole: Bool { findings.isEmpty }

  /// Throws the first finding as `damaged`, for callers that only need yes or no.
  public func requireWhole() throws {
    guard let first = findings.first else { return }
    throw LedgerError.damaged("\(first.message) (\(findings.count) findings in all.)")
  }
}
