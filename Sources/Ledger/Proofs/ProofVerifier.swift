// SPDX-License-Identifier: Apache-2.0

/// Checks a `.tlog-proof` with nothing but the file and the log's verifier key.
///
/// The error's code says which step failed: `malformed`, `signature`, `tree`, `entry`, `depositPath`, `commitment`.
public struct ProofVerifier: Sendable {
  /// The key of the log the proof must be from.
  public let key: VerifierKey

  /// A verifier that trusts one log.
  public init(key: VerifierKey) { self.key = key }

  /// What the proof shows; throws when any step of it does not hold.
  @discardableResult
  public func check(_ file: [UInt8]) throws -> CheckedProof {
    let proof = try LogProof(parsing: file)
    let signed = try SignedCheckpoint(verifying: proof.checkpoint, by: key)
    guard let extra = proof.extra else { throw LedgerError.malformed("The proof does not carry the entry.") }
    let inner = try InnerProof(parsing: extra)
    guard proof.inclusion.holds(data: inner.entry, root: signed.root) else {
      throw LedgerError.refuted(.tree, "Entry \(proof.inclusion.index) is not in the signed checkpoint.")
    }
    let entry = try Entry(parsing: inner.entry)
    return CheckedProof(
      checkpoint: signed.checkpoint, index: proof.inclusion.index, entry: entry,
      message: try inner.message.map { try message($0, under: entry) })
  }

  private func message(_ message: InnerProof.Message, under entry: Entry) throws -> CheckedMessage {
    guard let root = entry.root, let records = entry.records else {
      throw LedgerError.refuted(.entry, "The entry '\(entry.act)' does not commit to messages.")
    }
    guard message.shown.commitment == message.commitment else {
      throw LedgerError.refuted(.commitment, "The message's leaves do not hash to its commitment.")
    }
    guard records == message.place.size, message.place.holds(data: message.commitment.bytes, root: root) else {
      throw LedgerError.refuted(.depositPath, "The message is not under the root the entry states.")
    }
    return try CheckedMessage(message.shown, at: message.place)
  }
}
