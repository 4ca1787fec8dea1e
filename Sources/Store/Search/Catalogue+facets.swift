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
      if let columns = try facetColumns.columns(for: hits.count, db) {
        columns.count(hits, into: &counts)
      } else {
        try Self.lookUp(hits, db, into: &counts)
      }
      return try counts.facets(db, labels)
    }
  }

  /// Keys of all hits, rising.
  private func keys(_ query: SearchQuery, _ db: Database) throws -> [Int64] {
    guard let sql = try prepare(query, db) else { return [] }
    let row = try PreparedStatement(db, sql.keys)
    defer { row.reset() }
    _ = sql.bind(row)
    var keys: [Int64] = []
    while try row.step() { keys.append(row.int(0)) }
    return keys
  }

  private static func lookUp(_ hits: [Int64], _ db: Database, into counts: inout FacetCounts) throws {
    let record = try PreparedStatement(db, facetsOfRecord)
    for key in hits {
      record.bind(1, key)
      defer { record.reset() }
      guard try record.step() else { continue }
      let month = record.optionalInt(2).map { FacetCounts.month(ofWall: RowKey.moment(of: key) + $0) }
      counts.add(
        conversation: Int(record.int(0)), person: Int(record.optionalInt(1) ?? FacetCounts.none),
        month: Int(month ?? FacetCounts.none))
    }
  }
}
