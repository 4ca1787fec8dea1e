// SPDX-License-Identifier: Apache-2.0
import Records
import Store

extension Office {
  /// Whose business the record's conversation is first, and which bodies take part, for whoever reads records.
  package func takingPart(inConversationWith record: RecordID, as subject: Subject) async throws -> TakingPart {
    try require(.readRecords, of: subject)
    let registrar = Registrar(archive, accounts: try desk.people().map(\.person), by: subject.person.reference)
    return try await aside { try registrar.takingPart(in: try registrar.conversation(with: record)) }
  }

  /// Declares it; nil for an owner that is not known.
  package func declareBodies(
    of record: RecordID, owner: String?, bodies: [String], words: String = "", as subject: Subject
  ) async throws {
    let registrar = try registrar(subject)
    try await registrar.declare(
      owner: owner, others: bodies, of: try registrar.conversation(with: record), words: words)
  }
}
