// SPDX-License-Identifier: Apache-2.0

/// The file `committed`: the newest checkpoint the log has signed, in one of two slots of 4,096 bytes, so that a torn
/// write leaves the checkpoint before it whole. One synced write commits a batch.
///
/// Slot: length of the note in two bytes (big-endian), the note, SHA-256 of both, zeros.
struct CommittedCheckpoint: Sendable {
  let path: String
  let disk: Disk

  static let slotBytes = 4_096

  /// The newest checkpoint, nil when there is no such file.
  func read(by key: VerifierKey) throws -> SignedCheckpoint? {
    guard let bytes = try disk.read(path) else { return nil }
    let slots = [bytes.prefix(Self.slotBytes), bytes.dropFirst(Self.slotBytes)].compactMap(Self.note)
    guard !slots.isEmpty else { throw LedgerError.damaged("\(path) holds no whole checkpoint.") }
    return try slots.map { try Self.checkpoint($0, key) }.max { $0.size < $1.size }
  }

  private static func checkpoint(_ note: [UInt8], _ key: VerifierKey) throws -> SignedCheckpoint {
    do { return try SignedCheckpoint(verifying: note, by: key) } catch {
      throw LedgerError(
        .wrongKey, "The ledger's committed checkpoint is not signed by this key.",
        remedy: "Use the keys folder that belongs to this ledger.", cause: error)
    }
  }

  /// Writes the first checkpoint of a new ledger.
  func create(_ checkpoint: SignedCheckpoint) throws {
    let slot = try Self.slot(checkpoint)
    try disk.prepare(path, with: slot + slot)
    try disk.sync([Disk.temporary(path)])
    try disk.reveal(path)
    try disk.sync([Disk.parent(of: path)])
  }

  /// Replaces `old` by `new`, or throws and changes nothing when another checkpoint than `old` is committed.
  /// The caller holds the ledger's lock.
  func swap(_ old: SignedCheckpoint, for new: SignedCheckpoint, by key: VerifierKey) throws {
    guard new.size > old.size, try read(by: key)?.checkpoint == old.checkpoint, let bytes = try disk.read(path) else {
      throw LedgerError(
        .rolledBack, "The committed checkpoint is not the one this batch builds on.",
        remedy: "Stop every process that writes to this ledger and verify it.")
    }
    let isFirst = Self.note(bytes.prefix(Self.slotBytes)) == old.bytes
    try disk.overwrite(path, at: isFirst ? Self.slotBytes : 0, with: try Self.slot(new))
  }

  /// Writes a committed and published checkpoint into both slots.
  func mirror(_ checkpoint: SignedCheckpoint) throws {
    let slot = try Self.slot(checkpoint)
    try disk.leave(path, as: slot + slot)
  }

  /// The notes in the two slots, each nil where it is not whole; nil when there is no such file.
  func slots() throws -> [[UInt8]?]? {
    guard let bytes = try disk.read(path) else { return nil }
    return [bytes.prefix(Self.slotBytes), bytes.dropFirst(Self.slotBytes)].map { slot in
      guard let note = Self.note(slot), slot.dropFirst(2 + note.count + Digest.byteCount).allSatisfy({ $0 == 0 }) else {
        return nil
      }
      return note
    }
  }

  private static func slot(_ checkpoint: SignedCheckpoint) throws -> [UInt8] {
    var bytes: [UInt8] = []
    EntryBundle.append(checkpoint.bytes, to: &bytes)
    bytes += bytes.withUnsafeBytes(Hashing.sha256).bytes
    guard bytes.count <= slotBytes else {
      throw LedgerError(.invalid, "The checkpoint is too long to commit.", remedy: "Use a shorter origin.")
    }
    return bytes + [UInt8](repeating: 0, count: slotBytes - bytes.count)
  }

  private static func note(_ slot: ArraySlice<UInt8>) -> [UInt8]? {
    let bytes = Array(slot)
    guard bytes.count == slotBytes else { return nil }
    let end = 2 + (Int(bytes[0]) << 8 | Int(bytes[1]))
    guard end > 2, end + Digest.byteCount <= slotBytes else { return nil }
    let isWhole =
      Array(bytes[..<end]).withUnsafeBytes(Hashing.sha256).bytes == Array(bytes[end..<end + Digest.byteCount])
    return isWhole ? Array(bytes[2..<end]) : nil
  }
}
