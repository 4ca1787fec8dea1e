// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

extension Catalogue {
  /// The first `limit` records `query` finds. Newest and oldest first touch no more than they give.
  package func search(
    _ query: SearchQuery, limit: Int, order: SearchOrder = .newest
  ) throws(CatalogueError) -> [SearchHit] {
    try read { db in
      guard let sql = try prepare(query, db) else { return [] }
      let rows = try PreparedStatement(db, sql.text(order))
      defer { rows.reset() }
      rows.bind(sql.bind(rows), Int64(max(0, limit)))
      let reader = HitReader(db: db, labels: labels)
      var hits: [SearchHit] = []
      while try rows.step() { hits.append(try reader.hit(rows)) }
      return hits
    }
  }

  /// How many records `query` finds.
  package func count(_ query: SearchQuery) throws(CatalogueError) -> Int {
    try read { db in
      guard let sql = try prepare(query, db) else { return 0 }
      let row = try PreparedStatement(db, sql.count)
      defer { row.reset() }
      _ = sql.bind(row)
      return try row.step() ? Int(row.int(0)) : 0
    }
  }

  /// nil when nothing can be found: only signs, or a field that names nobody.
  func prepare(_ query: SearchQuery, _ db: Database) throws -> SearchSQL? {
    try breakers.use { words in
      let plan = try SearchPlanner(db, words).plan(query.clause).folded
      return plan.isEmpty || plan.conditions.contains(.never) ? nil : SearchSQL(plan)
    }
  }
}

extension SearchSQL {
  func text(_ order: SearchOrder) -> String {
    switch order {
    case .newest: newest
    case .oldest: oldest
    case .relevance: relevance
    }
  }
}
