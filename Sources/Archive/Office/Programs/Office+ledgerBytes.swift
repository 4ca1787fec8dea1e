// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records

/// The ledger as auditors' programs read it: signed head and entries, byte for byte.
extension Office {
  /// Entries of one answer.
  package static let entriesOfAnswer = 256

  /// The signed checkpoint as a note (C2SP tlog-checkpoint).
  package func checkpointNote(as subject: Subject) throws -> (text: String, size: Int, verifierKey: String) {
    try require(.seeLedger, of: subject)
    let checkpoint = try archive.reader.checkpoint()
    return (String(decoding: checkpoint.bytes, as: UTF8.self), Int(checkpoint.size), archive.verifierKey)
  }

  /// Up to 256 entries from `first` on, each as its committed bytes; none past the end.
  package func entryBytes(from first: Int, limit: Int, as subject: Subject) throws -> [[UInt8]] {
    try require(.seeLedger, of: subject)
    let checkpoint = try archive.reader.checkpoint()
    let size = Int(checkpoint.size)
    guard first >= 0, first < size else { return [] }
    let end = min(size, first + min(max(1, limit), Self.entriesOfAnswer))
    return try archive.reader.entryBytes(UInt64(first)..<UInt64(end), of: checkpoint)
  }
}
