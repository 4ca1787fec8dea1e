// SPDX-License-Identifier: Apache-2.0

/// What a proof file shows once every step of it was verified.
public struct CheckedProof: Hashable, Sendable {
  /// The checkpoint that covers the entry.
  public let checkpoint: Checkpoint
  /// The entry's index in the ledger.
  public let index: UInt64
  /// The entry: its act, time and fields.
  public let entry: Entry
  /// The message, when the proof is of one.
  public let message: CheckedMessage?
}
