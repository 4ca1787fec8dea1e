// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import Records

extension Catalogue {
  static let newQuarantine = """
    INSERT OR IGNORE INTO quarantine (deposit, ledger_index, found_at, settled) VALUES (?, ?, ?, ?)
    """
  static let settleQuarantine = "UPDATE quarantine SET settled = ? WHERE deposit = ?"
  static let quarantineOf = "SELECT deposit, ledger_index, found_at, settled FROM quarantine WHERE deposit = ?"
  static let openQuarantine = """
    SELECT deposit, ledger_index, found_at, settled FROM quarantine WHERE settled IS NULL ORDER BY ledger_index
    """
  static let captureOf = "SELECT id, dedupe_tag, ledger_index, intake FROM captures WHERE id = ?"

  package func note(_ row: QuarantineRow) throws(CatalogueError) {
    try write { db in
      try db.execute(
        sql: Self.newQuarantine,
        arguments: [
          Data(row.deposit.bytes), row.ledgerIndex, row.foundAt.milliseconds, row.settled?.rawValue,
        ])
    }
  }

  package func settle(_ deposit: DepositID, as settlement: QuarantineRow.Settlement) throws(CatalogueError) {
    try write { db in
      try db.execute(sql: Self.settleQuarantine, arguments: [settlement.rawValue, Data(deposit.bytes)])
    }
  }

  package func quarantine(of deposit: DepositID) throws(CatalogueError) -> QuarantineRow? {
    try read { db in
      try Row.fetchOne(db, sql: Self.quarantineOf, arguments: [Data(deposit.bytes)]).flatMap(QuarantineRow.init)
    }
  }

  /// Not settled yet, earliest first.
  package func openQuarantines() throws(CatalogueError) -> [QuarantineRow] {
    try read { db in try Row.fetchAll(db, sql: Self.openQuarantine).compactMap(QuarantineRow.init) }
  }

  package func capture(_ deposit: DepositID) throws(CatalogueError) -> CaptureRow? {
    try read { db in
      guard let row = try Row.fetchOne(db, sql: Self.captureOf, arguments: [Data(deposit.bytes)]) else { return nil }
      return CaptureRow(
        deposit: deposit, dedupeTag: Array(row["dedupe_tag"] as Data), ledgerIndex: row["ledger_index"],
        intake: Array(row["intake"] as Data))
    }
  }
}

extension QuarantineRow {
  fileprivate init?(_ row: Row) {
    guard let deposit = DepositID(bytes: row["deposit"] as Data) else { return nil }
    self.init(
      deposit: deposit, ledgerIndex: row["ledger_index"], foundAt: Instant(milliseconds: row["found_at"]),
      settled: (row["settled"] as String?).flatMap(Settlement.init))
  }
}
