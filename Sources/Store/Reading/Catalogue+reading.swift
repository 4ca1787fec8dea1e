// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

extension Catalogue {
  static let conversations = """
    SELECT v.label, v.title, d.id, (SELECT count(*) FROM records r WHERE r.conversation = v.conversation),
      v.channel
    FROM filings f JOIN deposits d ON d.deposit = f.deposit JOIN conversations v ON v.deposit = d.deposit
    ORDER BY f.ledger_index, v.conversation
    """

  /// Number of ledger entries the catalogue has applied.
  package func appliedSize() throws(CatalogueError) -> Int { try read { db in try ArchiveState.appliedSize(db) } }

  package func deposits() throws(CatalogueError) -> [FiledDeposit] {
    try read { db in try DepositRows.deposits(DepositRows.all, db) { _ in } }
  }

  package func deposit(_ id: DepositID) throws(CatalogueError) -> FiledDeposit? {
    try read { db in try DepositRows.deposits(DepositRows.byID, db) { $0.bind(1, id) }.first }
  }

  /// Deposits of the same original bytes, earliest first.
  package func deposits(withDedupeTag tag: [UInt8]) throws(CatalogueError) -> [FiledDeposit] {
    try read { db in try DepositRows.deposits(DepositRows.byTag, db) { $0.bind(1, blob: tag) } }
  }

  package func record(_ id: RecordID) throws(CatalogueError) -> RecordRow? {
    try read { db in
      let statement = try PreparedStatement(db, RecordRows.byID)
      defer { statement.reset() }
      statement.bind(1, id)
      return try statement.step() ? try RecordRows.row(statement) : nil
    }
  }

  /// Every copy of a record, in order of deposit.
  package func copies(of id: RecordID) throws(CatalogueError) -> [RecordCopy] {
    try read { db in
      let statement = try PreparedStatement(db, RecordRows.copies)
      defer { statement.reset() }
      statement.bind(1, id)
      var copies: [RecordCopy] = []
      while try statement.step() { copies.append(try RecordRows.copy(statement)) }
      return copies
    }
  }

  /// Hands the records of a deposit to `body` in order of leaf, one in memory at a time.
  package func eachRecord(of id: DepositID, _ body: (FiledRecord) throws -> Void) throws(CatalogueError) {
    try read { db in
      guard let deposit = try DepositRows.row(of: id, db) else { return }
      let statement = try PreparedStatement(db, RecordRows.ofDeposit)
      defer { statement.reset() }
      statement.bind(1, deposit)
      while try statement.step() { try body(try RecordRows.row(statement).filed) }
    }
  }

  package func conversationRows() throws(CatalogueError) -> [ConversationRow] {
    try read { db in
      let row = try PreparedStatement(db, Self.conversations)
      defer { row.reset() }
      var rows: [ConversationRow] = []
      while try row.step() {
        guard let deposit = row.id(DepositID.self, 2) else { continue }
        let label = ConversationLabel(id: row.text(0) ?? "", title: row.text(1), channel: row.text(4))
        rows.append(ConversationRow(label: label, deposit: deposit, records: Int(row.int(3))))
      }
      return rows
    }
  }
}
