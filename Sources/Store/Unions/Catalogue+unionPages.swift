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

/// Entries of one union on either side of a place.
struct UnionReading {
  let db: Database
  let union: Int64
  let onlyDifferences: Bool

  /// One entry more than asked tells whether there are more.
  func entries(at place: Catalogue.UnionPlace, _ limit: Int) throws -> ([UnionEntry], Bool, Bool) {
    switch place {
    case .after(let entry):
      let found = try after(entry, limit + 1)
      let hasEarlier = try found.first.map { try !before($0.entry, 1).isEmpty } ?? !before(.max, 1).isEmpty
      return (Array(found.prefix(limit)), hasEarlier, found.count > limit)
    case .before(let entry):
      let found = try before(entry, limit + 1)
      let hasLater = try found.first.map { try !after($0.entry, 1).isEmpty } ?? !after(-1, 1).isEmpty
      return (found.prefix(limit).reversed(), found.count > limit, hasLater)
    }
  }

  func after(_ entry: Int, _ limit: Int) throws -> [UnionEntry] {
    guard entry < 0xFFFF_FFFF else { return [] }
    let sql = onlyDifferences ? UnionRows.onwardDiffering : UnionRows.onward
    return try read(sql, EntryKey.key(max(-1, entry) + 1, of: union), EntryKey.last(of: union), limit)
  }

  /// Nearest first.
  func before(_ entry: Int, _ limit: Int) throws -> [UnionEntry] {
    guard entry > 0 else { return [] }
    let sql = onlyDifferences ? UnionRows.backwardDiffering : UnionRows.backward
    let last = entry > 0xFFFF_FFFF ? EntryKey.last(of: union) : EntryKey.key(entry - 1, of: union)
    return try read(sql, EntryKey.first(of: union), last, limit)
  }

  private func read(_ sql: String, _ first: Int64, _ last: Int64, _ limit: Int) throws -> [UnionEntry] {
    let row = try PreparedStatement(db, sql)
    defer { row.reset() }
    row.bind(1, first)
    row.bind(2, last)
    row.bind(3, Int64(limit))
    var entries: [UnionEntry] = []
    while try row.step() { entries.append(try UnionEntry(row)) }
    return entries
  }
}
