// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

/// Lets through, of hits that are copies of one entry, the one that shows most of it.
///
/// A copy that another cannot stand for stays: what only its own words or names find is found.
struct EntrySieve {
  private let sql: SearchSQL
  private let entryKey: PreparedStatement
  private let entry: PreparedStatement
  private let contains: PreparedStatement

  static func hasUnions(_ db: Database) throws -> Bool {
    let row = try PreparedStatement(db, UnionRows.some)
    defer { row.reset() }
    return try row.step()
  }

  /// nil where no copies were put together. `sql` is the whole search, not one page of it.
  init?(_ sql: SearchSQL, _ db: Database) throws {
    guard sql.hasUnions else { return nil }
    self.sql = sql
    entryKey = try PreparedStatement(db, UnionRows.entryOf)
    entry = try PreparedStatement(db, UnionRows.entry)
    contains = try PreparedStatement(db, sql.contains)
  }

  /// The entry that a record is a copy of; nil where it is in no union.
  func entry(of record: Int64) throws -> UnionEntry? {
    defer { entryKey.reset() }
    entryKey.bind(1, record)
    guard try entryKey.step() else { return nil }
    defer { entry.reset() }
    entry.bind(1, entryKey.int(0))
    return try entry.step() ? try UnionEntry(entry) : nil
  }

  /// Whether no other copy that the search finds shows more of the entry.
  func isShown(_ record: Int64, for entry: UnionEntry) throws -> Bool {
    for other in entry.preference {
      if other == record { return true }
      if try isHit(other) { return false }
    }
    return true
  }

  private func isHit(_ record: Int64) throws -> Bool {
    guard sql.plan.keys.contains(record) else { return false }
    defer { contains.reset() }
    sql.bind(contains, only: record)
    return try contains.step()
  }
}

extension UnionEntry {
  /// What a search may say of its copies: nothing where somebody withheld it.
  var copies: EntryCopies? {
    guard !isWithheld else { return nil }
    let otherwise = standings.filter(\.isDifference).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return EntryCopies(here: standings.filter(\.isHere).count, all: standings.count, otherwise: otherwise)
  }
}
