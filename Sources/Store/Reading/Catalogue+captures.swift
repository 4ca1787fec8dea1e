// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import Records

extension Catalogue {
  static let newCapture = "INSERT OR IGNORE INTO captures (id, dedupe_tag, ledger_index, intake) VALUES (?, ?, ?, ?)"
  static let known = "SELECT 1 FROM captures WHERE id = ?"
  static let unfiled = """
    SELECT c.id, c.ledger_index, c.intake FROM captures c
    WHERE c.dedupe_tag = ? AND NOT EXISTS (
      SELECT 1 FROM deposits d JOIN filings f ON f.deposit = d.deposit WHERE d.id = c.id)
    ORDER BY c.ledger_index
    """

  /// Notes a capture; a capture already noted stays as it is.
  package func note(_ capture: CaptureRow) throws(CatalogueError) {
    try write { db in
      try db.execute(
        sql: Self.newCapture,
        arguments: [
          Data(capture.deposit.bytes), Data(capture.dedupeTag), capture.ledgerIndex, Data(capture.intake),
        ])
    }
  }

  package func knowsCapture(_ deposit: DepositID) throws(CatalogueError) -> Bool {
    try read { db in try Int.fetchOne(db, sql: Self.known, arguments: [Data(deposit.bytes)]) != nil }
  }

  /// Captures of these bytes that no filing has followed yet, earliest first.
  package func unfiledCaptures(withDedupeTag tag: [UInt8]) throws(CatalogueError) -> [CaptureRow] {
    try read { db in
      try Row.fetchAll(db, sql: Self.unfiled, arguments: [Data(tag)]).compactMap { row in
        guard let deposit = DepositID(bytes: [UInt8](row[0] as Data)) else { return nil }
        return CaptureRow(deposit: deposit, dedupeTag: tag, ledgerIndex: row[1], intake: [UInt8](row[2] as Data))
      }
    }
  }
}
