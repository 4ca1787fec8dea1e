// SPDX-License-Identifier: Apache-2.0

/// What went wrong in the ledger, where, and what to do next; never a word of a communication.
public struct LedgerError: Error, Sendable {
  /// What failed, as a closed set a caller can switch over.
  public enum Code: String, Sendable, CaseIterable {
    /// Another process holds the ledger's lock.
    case busy
    /// The key does not belong to this ledger.
    case wrongKey
    /// A text or a byte layout does not follow its specification.
    case malformed
    /// A signed note is not signed by the expected key, or its signature is wrong.
    case signature
    /// Hashes do not lead to the root the checkpoint states.
    case tree
    /// A ledger entry does not say what the proof needs, or is not well formed.
    case entry
    /// A message's commitment does not lead to the root its deposit's entry states.
    case depositPath
    /// A message's opened parts do not give the commitment.
    case commitment
    /// A stored tile, bundle or checkpoint is missing or not what the ledger committed to.
    case damaged
    /// The published checkpoint is ahead of the committed one, or stored tiles tell another history.
    case rolledBack
    /// There is no ledger in the folder.
    case notFound
    /// There is a ledger in the folder already.
    case exists
    /// The disk refused a read or a write; nothing is retried.
    case storage
    /// The caller asked for something that cannot be, such as an index past the end.
    case invalid
  }

  /// What failed.
  public let code: Code
  /// One sentence on what happened and where.
  public let message: String
  /// What to do next, in one sentence.
  public let remedy: String
  /// The error below this one, if any.
  public let cause: (any Error)?

  /// An error with its sentence and its way out.
  public init(_ code: Code, _ message: String, remedy: String, cause: (any Error)? = nil) {
    self.code = code
    self.message = message
    self.remedy = remedy
    self.cause = cause
  }

  /// The command line's exit code for this error (DESIGN.md section 5).
  public var exitCode: Int32 {
    switch code {
    case .busy: 11
    case .wrongKey: 12
    case .notFound: 10
    case .malformed, .signature, .tree, .entry, .depositPath, .commitment, .damaged, .rolledBack: 20
    case .exists, .storage, .invalid: 1
    }
  }
}

extension LedgerError: CustomStringConvertible {
  /// The message and the remedy, one after the other.
  public var description: String { "\(message) \(remedy)" }
}

extension LedgerError {
  /// A text that breaks its own rules: the proof or file was altered or cut.
  static func malformed(_ message: String) -> LedgerError {
    LedgerError(.malformed, message, remedy: "Get the file again from where it was issued; it was altered or cut.")
  }

  /// A proof that does not hold.
  static func refuted(_ code: Code, _ message: String) -> LedgerError {
    LedgerError(code, message, remedy: "Do not rely on this proof; ask the archive for a new one and keep both.")
  }

  /// A stored file that is not what the ledger committed to.
  static func damaged(_ message: String) -> LedgerError {
    LedgerError(.damaged, message, remedy: "Restore the ledger folder from a backup and verify again.")
  }
}
