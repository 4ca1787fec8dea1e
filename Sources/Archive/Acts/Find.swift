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

  /// A filed deposit, for its receipt; nil when there is none of this id.
  package func filed(_ id: DepositID) throws -> FiledDeposit? { try catalogue.deposit(id) }

  package func deposits() throws -> [FiledDeposit] { try catalogue.deposits() }

  /// Appends an act with its particulars sealed; returns once it is durable.
  func note(_ act: Act, count: Int, particulars: (inout ByteWriter) -> Void) async throws {
    var out = ByteWriter()
    particulars(&out)
    let details = try vault.seal(out.bytes, group: .acts, mediaType: Kind.details)
    _ = try await log.append([try Acts.act(act, count: count, details: details, at: clock())])
  }
}
