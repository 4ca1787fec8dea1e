// SPDX-License-Identifier: Apache-2.0
import Ledger
import Records
import Store
import Vault

/// Finding and reading records. A search or a reading is in the ledger, its particulars sealed, before anything shows.
extension AuthorityArchive {
  /// One record as shown, with the deposit it was filed by.
  package struct Shown: Sendable {
    package let record: RecordRow
    package let copies: [RecordCopy]
    package let deposit: FiledDeposit
  }

  /// A page of what a search found.
  package struct Found: Sendable {
    package let hits: [SearchHit]
    package let query: String
  }

  /// The first `limit` records that `text` finds.
  package func find(_ text: String, limit: Int, order: SearchOrder) async throws -> Found {
    let query = try query(text)
    let hits = try catalogue.search(query, limit: limit, order: order)
    try await noteSearch(text, showing: hits.map(\.id))
    return Found(hits: hits, query: text)
  }

  /// How many records `text` finds.
  package func count(_ text: String) async throws -> Int {
    let query = try query(text)
    try await noteSearch(text, showing: [])
    return try catalogue.count(query)
  }

  /// What `text` finds, by who, channel, conversation and month.
  package func facets(_ text: String) async throws -> Facets {
    let query = try query(text)
    try await noteSearch(text, showing: [])
    return try catalogue.facets(query)
  }

  /// One entry for the search and the page of records it shows; the words are sealed.
  private func noteSearch(_ text: String, showing records: [RecordID]) async throws {
    try await note(.searched, count: records.count) { out in
      out.write(text)
      for record in records { out.write(record.bytes) }
    }
  }

  /// Shows one record.
  package func show(_ id: RecordID) async throws -> Shown {
    guard let row = try catalogue.record(id) else { throw ArchiveError(.notFound, "There is no record \(id).") }
    let copies = try catalogue.copies(of: id)
    guard let first = copies.first, let deposit = try catalogue.deposit(first.deposit) else {
      throw ArchiveError(.damaged, "Record \(id) belongs to no deposit.", remedy: "run 'onrecord rebuild'")
    }
    try await note(.viewed, count: 1) { $0.write(id.bytes) }
    return Shown(record: row, copies: copies, deposit: deposit)
  }

  /// A filed deposit with what the parser noted, for its receipt; nil when there is none of this id.
  package func show(_ id: DepositID) async throws -> (deposit: FiledDeposit, notices: [Notice])? {
    guard let deposit = try catalogue.deposit(id) else { return nil }
    try await note(.viewed, count: 1) { $0.write(id.bytes) }
    return (deposit, try filing(of: deposit).trailer.notices)
  }

  package func deposits() throws -> [FiledDeposit] { try catalogue.deposits() }

  /// Appends an act with its particulars sealed; returns once it is durable.
  func note(_ act: Act, count: Int, particulars: (inout ByteWriter) -> Void) async throws {
    var out = ByteWriter()
    particulars(&out)
    let details = try vault.seal(out.bytes, group: .acts, mediaType: Kind.details)
    _ = try await log.append([try Acts.act(act, count: count, details: details, at: clock())])
  }
}
