// SPDX-License-Identifier: Apache-2.0

/// Makes the files that prove an entry, or one message of a deposit, to someone who has only the verifier key.
public enum MessageProof {
  /// The `.tlog-proof` of an entry alone: a deposit's receipt.
  public static func receipt(of index: UInt64, from reader: LogReader) throws -> [UInt8] {
    try receipt(of: index, in: reader.checkpoint(), from: reader)
  }

  /// The `.tlog-proof` of an entry alone, in a checkpoint the caller holds already.
  public static func receipt(
    of index: UInt64, in checkpoint: SignedCheckpoint, from reader: LogReader
  ) throws -> [UInt8] {
    try file(index, checkpoint, reader, message: nil)
  }

  /// The `.tlog-proof` of a message.
  ///
  /// - Parameters:
  ///   - message: its leaves, open or hidden.
  ///   - place: its place in the deposit's tree (`MerkleTree.proof`).
  ///   - entry: the index of the entry that states the deposit's root.
  public static func file(
    of message: ShownMessage, at place: InclusionProof, entry: UInt64, from reader: LogReader
  ) throws -> [UInt8] {
    let inner = InnerProof.Message(place: place, commitment: message.commitment, shown: message)
    return try file(entry, reader.checkpoint(), reader, message: inner)
  }

  private static func file(
    _ index: UInt64, _ checkpoint: SignedCheckpoint, _ reader: LogReader, message: InnerProof.Message?
  ) throws -> [UInt8] {
    let entry = try reader.entryBytes(index..<index + 1, of: checkpoint)[0]
    let proof = LogProof(
      extra: InnerProof(entry: entry, message: message).bytes,
      inclusion: try reader.inclusionProof(of: index, in: checkpoint), checkpoint: checkpoint.bytes)
    try ProofVerifier(key: reader.key).check(proof.bytes)
    return proof.bytes
  }
}
