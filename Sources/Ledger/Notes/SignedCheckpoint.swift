// SPDX-License-Identifier: Apache-2.0

/// A checkpoint with the note that signs it.
public struct SignedCheckpoint: Hashable, Sendable {
  /// The tree head.
  public let checkpoint: Checkpoint
  /// The note, with cosignatures if there are any.
  public let note: SignedNote

  /// Reads a checkpoint and requires the log's signature and its name as origin.
  public init(verifying bytes: [UInt8], by key: VerifierKey) throws {
    note = try SignedNote(parsing: bytes)
    try note.verify(by: [key])
    checkpoint = try Checkpoint(parsing: note.text)
    guard checkpoint.origin == key.name else {
      throw LedgerError.refuted(.signature, "The checkpoint is of another log than the verifier key.")
    }
  }

  /// Signs a tree head.
  init(signing checkpoint: Checkpoint, by key: SigningKey) throws {
    self.checkpoint = checkpoint
    note = try SignedNote(signing: checkpoint.text, by: [key])
  }

  /// The number of entries.
  public var size: UInt64 { checkpoint.size }
  /// The Merkle tree hash over the entries.
  public var root: Digest { checkpoint.root }
  /// The bytes as published.
  public var bytes: [UInt8] { note.bytes }
}
