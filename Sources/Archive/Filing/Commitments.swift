// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records

/// A record's committed fields and body in the ledger's terms.
struct Commitments {
  private var buffer = FieldBuffer()

  /// Commits to the next record of a deposit.
  mutating func add(_ record: FiledRecord, to writer: inout CommitmentWriter) -> Digest {
    CommittedFields.fill(&buffer, with: record)
    return writer.add(
      fields: MessageFields(bytes: buffer.bytes.bytes, ends: buffer.ends), body: CommittedFields.body(of: record.item))
  }

  /// The record with every leaf open, for a proof.
  static func shown(_ record: FiledRecord, seed: Seed) -> ShownMessage {
    var buffer = FieldBuffer()
    CommittedFields.fill(&buffer, with: record)
    let fields = MessageFields(bytes: buffer.bytes.bytes, ends: buffer.ends)
    let message = seed.message(UInt64(record.leaf))
    return ShownMessage(seed: message, fields: fields, body: Array(CommittedFields.body(of: record.item).utf8))
  }
}
