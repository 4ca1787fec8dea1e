// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

/// Reading a union page by page.
extension Catalogue {
  /// Where a page of a union stands.
  package enum UnionPlace: Sendable, Hashable {
    case after(Int)
    case before(Int)
  }

  /// At most `limit` entries of a stored union, all or those at which copies differ.
  package func page(
    of union: StoredUnion, at place: UnionPlace, onlyDifferences: Bool, limit: Int
  ) throws(CatalogueError) -> UnionPage {
    try read { db in
      let reading = UnionReading(db: db, union: union.row, onlyDifferences: onlyDifferences)
      let (entries, hasEarlier, hasLater) = try reading.entries(at: place, limit)
      let rows = try rows(entries.flatMap { $0.records.compactMap { $0 } }, db)
      let lines = entries.map { entry in
        UnionPage.Line(
          entry: entry, rows: entry.records.map { $0.flatMap { rows[$0] } },
          principal: entry.preference.first.flatMap { key in entry.records.firstIndex { $0 == key } })
      }
      let anyEntry = UnionReading(db: db, union: union.row, onlyDifferences: true)
      return UnionPage(
        lines: lines, hasEarlier: hasEarlier, hasLater: hasLater,
        previousDifference: try entries.first.flatMap { try anyEntry.before($0.entry, 1).first?.entry },
        nextDifference: try entries.last.flatMap { try anyEntry.after($0.entry, 1).first?.entry })
    }
  }
}
