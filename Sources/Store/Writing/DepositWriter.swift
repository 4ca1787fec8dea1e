// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

/// Files one deposit's records in the catalogue, in one transaction: nothing shows before `publish`.
///
/// Runs on whichever thread calls it, one at a time. Dropped without `publish`, or when its process ends,
/// nothing has happened. Holds SQLite's write lock for as long as it lives.
package final class DepositWriter {
  static let newDeposit = "INSERT INTO deposits (id, channel, words, facts) VALUES (?, ?, ?, ?)"
  static let newFiling = """
    INSERT INTO filings (deposit, ledger_index, records, root, filing, dedupe_tag, report)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    """

  static let completeDeposit = "UPDATE deposits SET channel = ?, facts = ? WHERE deposit = ?"

  private let queue: DatabaseQueue
  private let facts: DepositFacts
  private let deposit: Int64
  /// nil once closed: SQLite closes no connection that has statements.
  private var inserter: RecordInserter?
  private var batch = Batch()
  private var count = 0
  private var isOpen = true

  init(_ path: String, _ connection: Configuration, _ facts: DepositFacts, _ words: Words) throws {
    var connection = connection
    connection.allowsUnsafeTransactions = true
    queue = try DatabaseQueue(path: path, configuration: connection)
    self.facts = facts
    (deposit, inserter) = try queue.writeWithoutTransaction { db in
      try db.beginTransaction(.immediate)
      let deposit = try Self.begin(facts, words, db)
      return (deposit, try RecordInserter(db, deposit: deposit, words: words))
    }
  }

  deinit { if isOpen { abandon() } }

  /// Takes the next record, in the order of the export. Most calls only keep it; a full batch is written.
  package func add(_ record: consuming FiledRecord) throws(CatalogueError) {
    batch.append(record)
    count += 1
    if batch.isFull { try flush() }
  }

  /// Makes the deposit show, with the ledger's first `appliedSize` entries applied, durably.
  package func publish(_ filed: FiledDeposit, appliedSize: Int) throws(CatalogueError) {
    guard filed.records == count, filed.facts.id == facts.id else {
      throw CatalogueError(
        .disagrees, "The filing has \(filed.records) records, the catalogue was given \(count).",
        remedy: CatalogueError.rebuild)
    }
    try flush()
    try write { db in
      try self.inserter?.finish()
      try Self.finish(filed, self.deposit, db)
      try ArchiveState.advance(db, to: appliedSize)
      try db.commit()
    }
    close()
  }

  /// Undoes everything since `file`.
  package func abandon() {
    guard isOpen else { return }
    try? queue.writeWithoutTransaction { db in try db.rollback() }
    close()
  }

  private func close() {
    isOpen = false
    inserter = nil
    try? queue.close()
  }

  private func flush() throws(CatalogueError) {
    guard !batch.isEmpty else { return }
    try write { _ in try self.inserter?.write(&self.batch) }
  }

  private func write(_ body: (Database) throws -> Void) throws(CatalogueError) {
    guard isOpen else {
      throw CatalogueError(.disagrees, "This deposit's writer is closed.", remedy: "File the deposit again.")
    }
    try CatalogueError.translating { try queue.writeWithoutTransaction(body) }
  }

  private static func begin(_ facts: DepositFacts, _ words: Words, _ db: Database) throws -> Int64 {
    guard try !DepositRows.contains(facts.id, db) else {
      throw CatalogueError(
        .alreadyFiled, "Deposit \(facts.id) is in the catalogue already.", remedy: "Nothing is to be done.")
    }
    var out = ByteWriter()
    FactsCoding.write(facts, to: &out)
    let statement = try PreparedStatement(db, newDeposit)
    statement.bind(1, facts.id)
    statement.bind(2, facts.channel)
    statement.bind(3, words.searchable(facts.custodian))
    statement.bind(4, blob: out.bytes)
    try statement.run()
    return db.lastInsertedRowID
  }

  /// The facts may have gained a channel and a pack of attachments while the export was read.
  private static func complete(_ facts: DepositFacts, _ deposit: Int64, _ db: Database) throws {
    var out = ByteWriter()
    FactsCoding.write(facts, to: &out)
    let statement = try PreparedStatement(db, completeDeposit)
    statement.bind(1, facts.channel)
    statement.bind(2, blob: out.bytes)
    statement.bind(3, deposit)
    try statement.run()
  }

  private static func finish(_ filed: FiledDeposit, _ deposit: Int64, _ db: Database) throws {
    try complete(filed.facts, deposit, db)
    let owners = DepositOwners(custodian: filed.facts.custodianID, depositor: filed.facts.depositorID)
    try OwnerRows.write(filed.facts.id, owners, db)
    var out = ByteWriter()
    ReportCoding.write(filed.report, to: &out)
    let statement = try PreparedStatement(db, newFiling)
    statement.bind(1, deposit)
    statement.bind(2, Int64(filed.ledgerIndex))
    statement.bind(3, Int64(filed.records))
    statement.bind(4, blob: filed.root)
    statement.bind(5, filed.filing)
    statement.bind(6, blob: filed.dedupeTag)
    statement.bind(7, blob: out.bytes)
    try statement.run()
  }
}
