// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

extension Catalogue {
  static let facetsOfRecord = "SELECT conversation, sender, wall_after FROM records WHERE row_key = ?"

  /// What `query` finds, counted by who, channel, conversation and month.
  package func facets(_ query: SearchQuery) throws(CatalogueError) -> Facets {
    try read { db in
      var counts = FacetCounts()
      let hits = try keys(query, db)
      var shared = SharedHits(hits)
      if let columns = try facetColumns.columns(for: hits.keys.count, db) {
        columns.each(hits.keys) { place, values in shared.take(values, at: place, into: &counts) }
      } else {
        try Self.lookUp(hits.keys, db) { place, values in shared.take(values, at: place, into: &counts) }
      }
      try shared.finish(&counts, labels, db)
      return try counts.facets(db, labels)
    }
  }

  /// Keys of all hits, rising.
  private func keys(_ query: SearchQuery, _ db: Database) throws -> HitKeys {
    var hits = HitKeys()
    guard let sql = try prepare(query, db) else { return hits }
    let row = try PreparedStatement(db, sql.keys)
    defer { row.reset() }
    sql.bind(row)
    while try row.step() {
      hits.keys.append(row.int(0))
      if sql.hasUnions { hits.entries.append(row.optionalInt(1) ?? HitKeys.alone) }
    }
    return hits
  }

  private static func lookUp(
    _ hits: [Int64], _ db: Database, _ body: (Int, FacetCounts.Values) -> Void
  ) throws {
    let record = try PreparedStatement(db, facetsOfRecord)
    for (place, key) in hits.enumerated() {
      record.bind(1, key)
      defer { record.reset() }
      guard try record.step() else { continue }
      let month = record.optionalInt(2).map { FacetCounts.month(ofWall: RowKey.moment(of: key) + $0) }
      body(
        place,
        FacetCounts.Values(
          conversation: Int(record.int(0)), person: Int(record.optionalInt(1) ?? FacetCounts.none),
          month: Int(month ?? FacetCounts.none)))
    }
  }
}
