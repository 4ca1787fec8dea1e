// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

/// Copies of conversations, for whoever puts them together.
extension Catalogue {
  static let lineAt = """
    SELECT \(lineColumns) FROM records r \(lineBelongings) WHERE r.row_key = ?
    """

  /// Every conversation of every filed deposit that is not quarantined, earliest first.
  package func copies() throws(CatalogueError) -> [CatalogueCopy] { try read { db in try CopyRows.copies(db) } }

  /// The conversation row that `record` is in; nil where there is no such record.
  package func conversationRow(of record: RecordID) throws(CatalogueError) -> Int64? {
    try read { db in try Self.place(of: record, db)?.conversation }
  }

  /// Its first record in the order of time: the way to the copy alone.
  package func opener(of conversation: Int64) throws(CatalogueError) -> RecordID? {
    try read { db in try Self.opener(of: conversation, db) }
  }

  /// Hands the messages and events of a conversation to `body` in the order of the export, one in memory at a time.
  package func eachLine(of conversation: Int64, _ body: (ParsedItem) throws -> Void) throws(CatalogueError) {
    try read { db in
      let row = try PreparedStatement(db, Self.lineAt)
      for key in try CopyRows.keys(of: conversation, db) {
        defer { row.reset() }
        row.bind(1, key)
        if try row.step() { try body(try RecordRows.row(row).item) }
      }
    }
  }

  package func lineCount(of conversation: Int64) throws(CatalogueError) -> Int {
    try read { db in
      let row = try PreparedStatement(db, CopyRows.lineCount)
      defer { row.reset() }
      row.bind(1, conversation)
      return try row.step() ? Int(row.int(0)) : 0
    }
  }

  /// Everybody who is named in a conversation, as displayed.
  package func participants(of conversation: Int64) throws(CatalogueError) -> [Participant] {
    try read { db in
      let row = try PreparedStatement(db, CopyRows.participants)
      defer { row.reset() }
      row.bind(1, conversation)
      var found: [Participant] = []
      while try row.step() {
        found.append(Participant(name: row.text(0), address: row.text(1), isSelf: row.optionalInt(2).map { $0 == 1 }))
      }
      return found
    }
  }

  /// Ids of a conversation's records, line by line.
  package func lineIDs(of conversation: Int64) throws(CatalogueError) -> [RecordID] {
    try read { db in try CopyRows.ids(of: conversation, db) }
  }

  /// Whole records by row key, in the order asked for; those that are not there are left out.
  func rows(_ keys: [Int64], _ db: Database) throws -> [Int64: RecordRow] {
    let row = try PreparedStatement(db, Self.lineAt)
    var rows: [Int64: RecordRow] = [:]
    for key in keys where rows[key] == nil {
      defer { row.reset() }
      row.bind(1, key)
      if try row.step() { rows[key] = try RecordRows.row(row) }
    }
    return rows
  }
}
