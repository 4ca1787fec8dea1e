// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import Records

extension Desk {
  static let newSearch = "INSERT INTO searches (search, maker, words, made) VALUES (?, ?, ?, ?)"
  static let search = "SELECT maker, words FROM searches WHERE search = ?"
  static let searchesOf = "SELECT search, words FROM searches WHERE maker = ? ORDER BY made DESC LIMIT ?"

  /// Keeps a search; durable on return.
  package func keep(_ search: KeptSearch, at time: Instant) throws(CatalogueError) {
    try write { db in
      try db.execute(
        sql: Self.newSearch,
        arguments: [Data(search.id.bytes), Data(search.maker.bytes), search.words, time.milliseconds])
    }
  }

  package func search(_ id: SearchID) throws(CatalogueError) -> KeptSearch? {
    try read { db in
      guard let row = try Row.fetchOne(db, sql: Self.search, arguments: [Data(id.bytes)]),
        let maker = PersonID(bytes: [UInt8](row[0] as Data))
      else { return nil }
      return KeptSearch(id: id, maker: maker, words: row[1])
    }
  }

  /// The last searches somebody made, newest first.
  package func searches(by maker: PersonID, limit: Int) throws(CatalogueError) -> [KeptSearch] {
    try read { db in
      try Row.fetchAll(db, sql: Self.searchesOf, arguments: [Data(maker.bytes), limit]).compactMap { row in
        SearchID(bytes: [UInt8](row[0] as Data)).map { KeptSearch(id: $0, maker: maker, words: row[1]) }
      }
    }
  }
}
