// SPDX-License-Identifier: Apache-2.0
import Records
import Store

/// Reading records and conversations. Each page is one entry of the ledger before it is shown.
extension Office {
  /// Lines of a conversation on one page.
  package static let linesOnPage = 50

  /// One record with its provenance.
  package func show(_ id: RecordID, as subject: Subject) async throws -> ShownRecord {
    let what = "record \(id)"
    guard let row = try archive.catalogue.record(id) else { throw Self.notFound(what) }
    let copies = try archive.catalogue.copies(of: id)
    guard let deposit = try archive.catalogue.deposit(row.deposit) else { throw Self.notFound(what) }
    try requireReading(deposit.facts, of: subject, what)
    try await viewings.enter(Viewing(.viewed, by: subject, records: [id]))
    return ShownRecord(row: row, copies: copies, deposit: deposit)
  }

  /// A page of the conversation that `record` is in.
  package func conversation(
    with record: RecordID, at place: ConversationPlace, as subject: Subject
  ) async throws -> ShownConversation {
    let what = "conversation \(record)"
    guard
      let excerpt = try archive.catalogue.excerpt(
        ofConversationWith: record, at: place, limit: Self.linesOnPage),
      let deposit = try archive.catalogue.deposit(excerpt.deposit)
    else { throw Self.notFound(what) }
    try requireReading(deposit.facts, of: subject, what)
    try await viewings.enter(Viewing(.viewed, by: subject, records: excerpt.lines.map(\.id)))
    return ShownConversation(excerpt: excerpt, facts: deposit.facts)
  }

  /// The proof of one record, for anyone to check.
  package func prove(_ id: RecordID, as subject: Subject) async throws -> String {
    let what = "record \(id)"
    guard let row = try archive.catalogue.record(id), let deposit = try archive.catalogue.deposit(row.deposit)
    else { throw Self.notFound(what) }
    try requireReading(deposit.facts, of: subject, what)
    try await viewings.enter(Viewing(.proved, by: subject, records: [id]))
    return try archive.makeProof(of: id)
  }
}
