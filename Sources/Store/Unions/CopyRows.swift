// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

/// Conversations of filed deposits, and the lines of one in the order of its export.
enum CopyRows {
  private static let columns = """
    v.conversation, v.label, v.title, coalesce(v.channel, d.channel), d.id, o.custodian, f.ledger_index, d.facts
    """
  /// What is quarantined takes no part, unless it was a false alarm.
  private static let isOpen = """
    NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.deposit = d.id AND q.settled IS NOT 'falseAlarm')
    """
  static let all = """
    SELECT \(columns) FROM filings f CROSS JOIN deposits d ON d.deposit = f.deposit
    CROSS JOIN conversations v ON v.deposit = d.deposit LEFT JOIN owners o ON o.deposit = d.id
    WHERE \(isOpen) ORDER BY f.ledger_index, v.conversation
    """
  static let places = "SELECT leaf, row_key FROM records WHERE conversation = ? ORDER BY row_key"
  static let names = "SELECT leaf, row_key, id FROM records WHERE conversation = ? ORDER BY row_key"
  static let participants = """
    SELECT name, address, is_self FROM identities WHERE conversation = ? ORDER BY identity
    """
  static let lineCount = "SELECT count(*) FROM records WHERE conversation = ?"

  static func copies(_ db: Database) throws -> [CatalogueCopy] {
    let row = try PreparedStatement(db, all)
    defer { row.reset() }
    var copies: [CatalogueCopy] = []
    while try row.step() { copies.append(try copy(row, after: copies.last)) }
    return copies
  }

  /// Facts are read once a deposit.
  private static func copy(_ row: PreparedStatement, after last: CatalogueCopy?) throws -> CatalogueCopy {
    guard let deposit = row.id(DepositID.self, 4) else { throw damage }
    let facts = last?.facts.id == deposit ? last?.facts : try? facts(row)
    guard let facts else { throw damage }
    let key = ConversationKey(channel: row.text(3) ?? "", label: row.text(1) ?? "", title: row.text(2))
    return CatalogueCopy(
      conversation: row.int(0), reference: CopyReference(deposit: deposit, conversation: key), facts: facts,
      custodianID: row.id(PersonID.self, 5), ledgerIndex: Int(row.int(6)))
  }

  private static func facts(_ row: PreparedStatement) throws -> DepositFacts {
    try row.withBlob(7) { bytes in
      var reader = ByteReader(bytes)
      return try FactsCoding.facts(&reader)
    }
  }

  static var damage: CatalogueError {
    CatalogueError(.damaged, "A deposit's facts cannot be read.", remedy: CatalogueError.rebuild)
  }

  /// Row keys of a conversation's lines, in the order of the export: line 0, 1, 2 and so on.
  static func keys(of conversation: Int64, _ db: Database) throws -> [Int64] {
    let row = try PreparedStatement(db, places)
    defer { row.reset() }
    row.bind(1, conversation)
    var places: [(leaf: Int64, key: Int64)] = []
    while try row.step() { places.append((row.int(0), row.int(1))) }
    places.sort { $0.leaf < $1.leaf }
    return places.map(\.key)
  }

  static func ids(of conversation: Int64, _ db: Database) throws -> [RecordID] {
    let row = try PreparedStatement(db, names)
    defer { row.reset() }
    row.bind(1, conversation)
    var places: [(leaf: Int64, id: RecordID)] = []
    while try row.step() {
      guard let id = row.id(RecordID.self, 2) else { throw damage }
      places.append((row.int(0), id))
    }
    places.sort { $0.leaf < $1.leaf }
    return places.map(\.id)
  }
}
