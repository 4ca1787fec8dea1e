// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

extension Catalogue {
  /// The first records that this display sent.
  package func sent(by identity: IdentityRow, limit: Int) throws(CatalogueError) -> [RecordID] {
    try read { db in
      try Self.ids(IdentityRows.sent, db) { statement in
        statement.bind(1, identity.row)
        statement.bind(2, Int64(limit))
      }
    }
  }

  /// The first record of a conversation: the way to it.
  package func opener(of held: HeldConversation) throws(CatalogueError) -> RecordID? {
    try read { db in try Self.ids(IdentityRows.openers, db) { $0.bind(1, held.row) }.first }
  }

  private static func ids(_ sql: String, _ db: Database, bind: (PreparedStatement) -> Void) throws -> [RecordID] {
    let row = try PreparedStatement(db, sql)
    defer { row.reset() }
    bind(row)
    var ids: [RecordID] = []
    while try row.step() { if let id = row.id(RecordID.self, 0) { ids.append(id) } }
    return ids
  }

  /// System lines of these conversations that say a number or a security code changed.
  package func changesSaid(in conversations: [HeldConversation]) throws(CatalogueError) -> [ChangeSaid] {
    try read { db in
      let row = try PreparedStatement(db, IdentityRows.changes)
      defer { row.reset() }
      row.bind(1, "[" + Set(conversations.map(\.row)).sorted().map(String.init).joined(separator: ",") + "]")
      var said: [ChangeSaid] = []
      while try row.step() { if let change = try change(row, db) { said.append(change) } }
      return said
    }
  }

  private func change(_ row: PreparedStatement, _ db: Database) throws -> ChangeSaid? {
    guard let id = row.id(RecordID.self, 0), let type = KindCode.eventType(row.int(1)) else { return nil }
    var people = try row.optionalInt(4).flatMap { try labels.person($0, db) }.map { [$0] } ?? []
    if !row.isNull(2), case .event(let event) = try row.withBlob(2, { try RestCoding.decode($0) }) {
      people += event.targets
    }
    return ChangeSaid(
      record: id, type: type, at: Instant(milliseconds: RowKey.moment(of: row.int(5)) + RowKey.epoch),
      conversation: row.int(3), people: people)
  }
}
