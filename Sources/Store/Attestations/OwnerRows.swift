// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

/// Whose the deposits are, and who takes part in their conversations.
enum OwnerRows {
  static let add = "INSERT OR REPLACE INTO owners (deposit, custodian, depositor) VALUES (?, ?, ?)"
  static let byDeposit = "SELECT custodian, depositor FROM owners WHERE deposit = ?"
  /// What every question of held conversations gives, in the order `read` takes it.
  static let columns = """
    v.conversation, v.label, v.title, coalesce(v.channel, d.channel), d.id, o.custodian, d.facts,
    (SELECT min(r.row_key) FROM records r WHERE r.conversation = v.conversation),
    (SELECT max(r.row_key) FROM records r WHERE r.conversation = v.conversation)
    """
  static let byCustodian = """
    SELECT \(columns) FROM owners o JOIN deposits d ON d.id = o.deposit JOIN filings f ON f.deposit = d.deposit
    JOIN conversations v ON v.deposit = d.deposit WHERE o.custodian = ? ORDER BY f.ledger_index, v.conversation
    """
  static let byDepositor = """
    SELECT d.id FROM owners o JOIN deposits d ON d.id = o.deposit JOIN filings f ON f.deposit = d.deposit
    WHERE o.depositor = ? OR o.custodian = ? ORDER BY f.ledger_index DESC
    """
  /// Kinds 68 a group was created, 83 a timer changed, 84 export was blocked or allowed (`KindCode`).
  static let states = """
    SELECT r.kind, r.rest, p.name FROM records r LEFT JOIN identities p ON p.identity = r.sender
    WHERE r.conversation = ? AND r.kind IN (68, 83, 84) ORDER BY r.row_key
    """

  static func write(_ deposit: DepositID, _ owners: DepositOwners, _ db: Database) throws {
    guard owners.custodian != nil || owners.depositor != nil else { return }
    let statement = try PreparedStatement(db, add)
    statement.bind(1, deposit)
    statement.bind(2, blob: owners.custodian?.bytes)
    statement.bind(3, blob: owners.depositor?.bytes)
    try statement.run()
  }

  static func read(_ sql: String, _ db: Database, bind: (PreparedStatement) -> Void) throws -> [HeldConversation] {
    let row = try PreparedStatement(db, sql)
    defer { row.reset() }
    bind(row)
    var held: [HeldConversation] = []
    while try row.step() { held.append(try conversation(row)) }
    return held
  }

  static func conversation(_ row: PreparedStatement) throws -> HeldConversation {
    let facts = try? row.withBlob(6) { bytes in
      var reader = ByteReader(bytes)
      return try FactsCoding.facts(&reader)
    }
    guard let deposit = row.id(DepositID.self, 4), let facts else {
      throw CatalogueError(.damaged, "A deposit's facts cannot be read.", remedy: CatalogueError.rebuild)
    }
    return HeldConversation(
      conversation: ConversationKey(channel: row.text(3) ?? "", label: row.text(1) ?? "", title: row.text(2)),
      deposit: deposit, custodian: row.id(PersonID.self, 5), custodianName: facts.custodian, row: row.int(0),
      receivedAt: facts.receivedAt,
      first: moment(row.optionalInt(7)), last: moment(row.optionalInt(8)))
  }

  private static func moment(_ key: Int64?) -> Instant? {
    key.map { Instant(milliseconds: RowKey.moment(of: $0) + RowKey.epoch) }
  }
}
