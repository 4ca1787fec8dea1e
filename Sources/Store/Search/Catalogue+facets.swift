// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

extension Catalogue {
  static let facetsOfRecord = "SELECT conversation, sender, wall_after FROM records WHERE row_key = ?"

  /// What `query` finds, counted by who, channel, conversation and month.
  package func facets(_ query: SearchQuery) throws(CatalogueError) -> Facets {
    try read { db in
      var counts = FacetCounts()
      guard let sql = try prepare(query, db) else { return try counts.facets(db, labels) }
      let hits = try PreparedStatement(db, sql.keys)
      defer { hits.reset() }
      _ = sql.bind(hits)
      let record = try PreparedStatement(db, Self.facetsOfRecord)
      while try hits.step() { try Self.add(hits.int(0), record, to: &counts) }
      return try counts.facets(db, labels)
    }
  }

  private static func add(_ key: Int64, _ record: PreparedStatement, to counts: inout FacetCounts) throws {
    record.bind(1, key)
    defer { record.reset() }
    guard try record.step() else { return }
    let wall = record.optionalInt(2).map { FacetCounts.month(ofWall: RowKey.moment(of: key) + $0) }
    counts.add(
      conversation: record.int(0), person: record.optionalInt(1) ?? FacetCounts.none,
      month: wall ?? FacetCounts.none)
  }
}
