// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

/// Deposits as the catalogue keeps them.
enum DepositRows {
  static let rowOf = "SELECT deposit FROM deposits WHERE id = ?"
  static let all = """
    SELECT d.facts, f.report, f.records, f.root, f.ledger_index, f.filing, f.dedupe_tag
    FROM filings f JOIN deposits d ON d.deposit = f.deposit ORDER BY f.ledger_index
    """
  static let byID = """
    SELECT d.facts, f.report, f.records, f.root, f.ledger_index, f.filing, f.dedupe_tag
    FROM deposits d JOIN filings f ON f.deposit = d.deposit WHERE d.id = ?
    """
  static let byTag = """
    SELECT d.facts, f.report, f.records, f.root, f.ledger_index, f.filing, f.dedupe_tag
    FROM filings f JOIN deposits d ON d.deposit = f.deposit WHERE f.dedupe_tag = ? ORDER BY f.ledger_index
    """

  static func row(of id: DepositID, _ db: Database) throws -> Int64? {
    let statement = try PreparedStatement(db, rowOf)
    defer { statement.reset() }
    statement.bind(1, id)
    return try statement.step() ? statement.int(0) : nil
  }

  static func contains(_ id: DepositID, _ db: Database) throws -> Bool { try row(of: id, db) != nil }

  /// The rows of one of the queries above, bound by `bind`.
  static func deposits(_ sql: String, _ db: Database, bind: (PreparedStatement) -> Void) throws -> [FiledDeposit] {
    let statement = try PreparedStatement(db, sql)
    defer { statement.reset() }
    bind(statement)
    var deposits: [FiledDeposit] = []
    while try statement.step() { deposits.append(try deposit(statement)) }
    return deposits
  }

  private static func deposit(_ row: PreparedStatement) throws -> FiledDeposit {
    do {
      let facts = try row.withBlob(0) { bytes in
        var reader = ByteReader(bytes)
        return try FactsCoding.facts(&reader)
      }
      let report = try row.withBlob(1) { bytes in
        var reader = ByteReader(bytes)
        return try ReportCoding.report(&reader)
      }
      return FiledDeposit(
        facts: facts, report: report, records: Int(row.int(2)), root: row.blob(3) ?? [],
        ledgerIndex: Int(row.int(4)), filing: row.text(5) ?? "", dedupeTag: row.blob(6) ?? [])
    } catch is CodingDamage {
      throw CatalogueError(.damaged, "A deposit's facts cannot be read.", remedy: CatalogueError.rebuild)
    }
  }
}
