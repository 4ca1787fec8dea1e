// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

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
