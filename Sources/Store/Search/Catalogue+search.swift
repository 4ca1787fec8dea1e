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
      return try hits(sql, sql.text(order), limit: limit, passingOver: 0, try EntrySieve(sql, db), db)
    }
  }

  /// With a sieve, hits that are copies of one entry are one: the copy that shows most of it.
  func hits(
    _ sql: SearchSQL, _ text: String, limit: Int, passingOver passed: Int, _ sieve: EntrySieve?, _ db: Database
  ) throws -> [SearchHit] {
    let rows = try PreparedStatement(db, text)
    defer { rows.reset() }
    let place = sql.bind(rows)
    rows.bind(place, sieve == nil ? Int64(max(0, limit)) : -1)
    rows.bind(place + 1, sieve == nil ? Int64(max(0, passed)) : 0)
    let reader = HitReader(db: db, labels: labels)
    var (hits, left) = ([SearchHit](), sieve == nil ? 0 : max(0, passed))
    while hits.count < max(0, limit), try rows.step() {
      let key = rows.int(0)
      let entry = try sieve?.entry(of: key)
      if let entry, try sieve?.isShown(key, for: entry) == false { continue }
      if left > 0 {
        left -= 1
        continue
      }
      hits.append(try reader.hit(rows))
      hits[hits.count - 1].inCopies = entry?.copies
    }
    return hits
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
      let plan = try SearchPlanner(db, words, linked: query.linked).plan(query.clause).folded
      return plan.isEmpty || plan.conditions.contains(.never)
        ? nil : SearchSQL(plan, hasUnions: try EntrySieve.hasUnions(db))
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
