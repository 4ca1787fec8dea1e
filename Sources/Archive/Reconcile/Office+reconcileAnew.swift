// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records
import Store

extension Office {
  /// Puts the conversation that `record` is in together anew; the ledger says so, with a commitment to what came of
  /// it, before anybody sees that.
  package func reconcileAnew(with record: RecordID, as subject: Subject) async throws {
    try require(.reconcile, of: subject)
    try await archive.reconcile(with: record, by: subject.person.reference)
  }
}

extension AuthorityArchive {
  func reconcile(with record: RecordID, by person: PersonReference?) async throws {
    let inputs = try inputs(try required(with: record))
    let alignment = try await Office.aside { try self.align(inputs) }
    let commitment = AlignmentCommitment.of(alignment)
    let details = try vault.seal(
      Self.particulars(inputs, commitment, person), group: .acts, mediaType: Kind.details)
    _ = try await log.append([
      try Acts.reconciled(
        copies: inputs.count, entries: alignment.count, commitment: commitment, details: details, at: clock())
    ])
    try await Office.aside { try self.keep(alignment, of: inputs, UnionFingerprint.of(inputs)) }
  }

  /// Who asked (16 zero bytes for the command line), the version, the copies in the order of the alignment.
  private static func particulars(
    _ inputs: [CopyInput], _ commitment: Ledger.Digest, _ person: PersonReference?
  ) -> [UInt8] {
    var out = ByteWriter()
    out.write("reconciled/1")
    out.write(person?.id.bytes ?? [])
    out.write(Alignment.version)
    out.write(inputs.count)
    for input in inputs {
      let copy = input.copy.reference
      out.write(copy.deposit.bytes)
      out.write(copy.conversation.channel)
      out.write(copy.conversation.label)
    }
    return out.bytes
  }
}
