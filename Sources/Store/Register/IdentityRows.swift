// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

/// Displays of people: found by number, address, name, and as the holder of a copy.
enum IdentityRows {
  /// A number as it is compared; the text of the index `identities_by_number`.
  static let digits = """
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
      coalesce(i.address, i.name), ' ', ''), '-', ''), '(', ''), ')', ''), '.', ''), '/', ''),
      char(160), ''), char(8206), ''), char(8209), ''), char(8234), ''), char(8236), ''), char(8239), '')
    """
  private static let columns = OwnerRows.columns + ", i.identity, i.name, i.address, i.is_self"
  private static let joined = """
    identities i CROSS JOIN conversations v ON v.conversation = i.conversation
    JOIN deposits d ON d.deposit = v.deposit JOIN filings f ON f.deposit = d.deposit
    LEFT JOIN owners o ON o.deposit = d.id
    """
  static let byNumber = """
    SELECT \(columns) FROM \(joined)
    WHERE \(digits) = ? AND coalesce(i.address, i.name) GLOB '*[0-9]*' ORDER BY f.ledger_index, i.identity
    """
  static let byAddress = """
    SELECT \(columns) FROM \(joined) WHERE i.address = ? COLLATE NOCASE ORDER BY f.ledger_index, i.identity
    """
  static let byName = """
    SELECT \(columns) FROM \(joined) WHERE i.name = ? COLLATE NOCASE ORDER BY f.ledger_index, i.identity
    """
  static let byHolder = """
    SELECT \(columns) FROM owners o JOIN deposits d ON d.id = o.deposit JOIN filings f ON f.deposit = d.deposit
    JOIN conversations v ON v.deposit = d.deposit JOIN identities i ON i.conversation = v.conversation
    WHERE o.custodian = ? AND i.is_self = 1 ORDER BY f.ledger_index, i.identity
    """
  static let ofConversation = """
    SELECT \(columns) FROM \(joined) WHERE i.conversation = ? ORDER BY i.identity
    """
  static let conversationsByLabel = """
    SELECT v.conversation FROM conversations v JOIN deposits d ON d.deposit = v.deposit
    JOIN filings f ON f.deposit = d.deposit
    WHERE v.label = ? AND coalesce(v.channel, d.channel) = ? ORDER BY f.ledger_index, v.conversation
    """
  /// What somebody sent first.
  static let sent = "SELECT r.id FROM records r WHERE r.sender = ? ORDER BY r.row_key LIMIT ?"
  /// Kinds 66 a security code changed, 79 a number changed (`KindCode`).
  static let changes = """
    SELECT r.id, r.kind, r.rest, r.conversation, r.sender, r.row_key FROM records r INDEXED BY records_by_kind
    WHERE r.kind IN (66, 79) AND r.kind <> 1 AND r.conversation IN (SELECT value FROM json_each(?)) ORDER BY r.row_key
    """
  static let openers = """
    SELECT r.id FROM records r WHERE r.conversation = ? ORDER BY r.row_key LIMIT 1
    """
  static let idOfRecord = "SELECT id FROM records WHERE row_key = ?"
  static let all = [
    byNumber, byAddress, byName, byHolder, ofConversation, conversationsByLabel, sent, changes, openers, idOfRecord,
  ]

  static func read(_ sql: String, _ db: Database, bind: (PreparedStatement) -> Void) throws -> [IdentityRow] {
    let row = try PreparedStatement(db, sql)
    defer { row.reset() }
    bind(row)
    var rows: [IdentityRow] = []
    while try row.step() {
      rows.append(
        IdentityRow(
          row: row.int(9),
          participant: Participant(
            name: row.text(10), address: row.text(11), isSelf: row.optionalInt(12).map { $0 == 1 }),
          held: try OwnerRows.conversation(row)))
    }
    return rows
  }
}
