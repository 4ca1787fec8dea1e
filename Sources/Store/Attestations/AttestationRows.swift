// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

/// Attestations in the catalogue: written once, read in the order of the ledger.
enum AttestationRows {
  static let add = """
    INSERT OR IGNORE INTO attestations
    (ledger_index, id, kind, author, person, channel, label, deposit, record, answers, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """
  static let known = "SELECT 1 FROM attestations WHERE ledger_index = ?"
  static let hasKind = "SELECT 1 FROM attestations WHERE kind = ? LIMIT 1"
  static let all = "SELECT ledger_index, body FROM attestations ORDER BY ledger_index"
  static let byID = "SELECT ledger_index, body FROM attestations WHERE id = ?"
  static let byKind = "SELECT ledger_index, body FROM attestations WHERE kind = ? ORDER BY ledger_index"
  static let byAuthor = "SELECT ledger_index, body FROM attestations WHERE author = ? ORDER BY ledger_index"
  static let byPerson = "SELECT ledger_index, body FROM attestations WHERE person = ? ORDER BY ledger_index"
  static let byConversation =
    "SELECT ledger_index, body FROM attestations WHERE label = ? AND channel = ? ORDER BY ledger_index"
  static let byDeposit = "SELECT ledger_index, body FROM attestations WHERE deposit = ? ORDER BY ledger_index"
  static let byRecord = "SELECT ledger_index, body FROM attestations WHERE record = ? ORDER BY ledger_index"
  static let byAnswer = "SELECT ledger_index, body FROM attestations WHERE answers = ? ORDER BY ledger_index"

  static func write(_ row: AttestationRow, _ db: Database) throws {
    let statement = try PreparedStatement(db, add)
    let (said, about) = (row.attestation, row.attestation.about)
    statement.bind(1, Int64(row.ledgerIndex))
    statement.bind(2, said.id)
    statement.bind(3, Int64(said.said.kind.rawValue))
    statement.bind(4, (said.onBehalfOf ?? said.by).id)
    statement.bind(5, blob: about.person?.bytes)
    statement.bind(6, about.conversation?.channel)
    statement.bind(7, about.conversation?.label)
    statement.bind(8, blob: about.deposit?.bytes)
    statement.bind(9, blob: about.record?.bytes)
    statement.bind(10, blob: about.attestation?.bytes)
    statement.bind(11, blob: AttestationWriter.bytes(of: said))
    try statement.run()
  }

  /// The rows of one of the questions above, bound by `bind`.
  static func read(_ sql: String, _ db: Database, bind: (PreparedStatement) -> Void) throws -> [AttestationRow] {
    let row = try PreparedStatement(db, sql)
    defer { row.reset() }
    bind(row)
    var rows: [AttestationRow] = []
    while try row.step() {
      guard let attestation = try? AttestationReader.attestation(row.blob(1) ?? []) else {
        throw CatalogueError(.damaged, "An attestation's row cannot be read.", remedy: CatalogueError.rebuild)
      }
      rows.append(AttestationRow(ledgerIndex: Int(row.int(0)), attestation: attestation))
    }
    return rows
  }
}
