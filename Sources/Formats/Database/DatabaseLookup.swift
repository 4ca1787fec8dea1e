// SPDX-License-Identifier: Apache-2.0

/// The rows of one table that belong to a key: asked through an index where there is one, else read once and held.
package final class DatabaseLookup {
  private let database: DatabaseFile
  private let table: String
  private let column: String
  private let sql: String
  private var held: [DatabaseValue: [DatabaseRow]]?
  /// Whether rows were left out for their number.
  package private(set) var isCut = false
  /// Stretches of the table that could not be read.
  package private(set) var damage = 0

  /// Rows held of a table without an index; rows given for one key.
  private static let mostHeld = 500_000
  private static let mostForOne = 10_000

  /// Without rows where the table or column is not there.
  package init(_ database: DatabaseFile, _ table: String, by column: String) {
    (self.database, self.table, self.column) = (database, table, column)
    let names = (DatabaseFile.quoted(table), DatabaseFile.quoted(column))
    sql = "SELECT * FROM \(names.0) WHERE \(names.1) = ?1"
    // Most side tables of a telephone's database are empty.
    guard database.has(table, column), !database.isEmpty(table) else {
      held = [:]
      return
    }
    if !isIndexed { hold() }
  }

  package func rows(_ key: Int64) -> [DatabaseRow] { rows(.integer(key)) }

  package func rows(_ key: DatabaseValue) -> [DatabaseRow] {
    if let held { return held[key] ?? [] }
    let (rows, isWhole) = database.answer(sql, [key], most: Self.mostForOne)
    if isWhole { return rows }
    hold()
    return held?[key] ?? []
  }

  package func row(_ key: Int64) -> DatabaseRow? { rows(key).first }

  package func row(_ key: DatabaseValue) -> DatabaseRow? { rows(key).first }

  /// The engine's own word on how it would go about it.
  private var isIndexed: Bool {
    database.rows("EXPLAIN QUERY PLAN \(sql)", .integer(0)).contains { $0.text("detail")?.hasPrefix("SEARCH") ?? false }
  }

  private func hold() {
    var rows: [DatabaseValue: [DatabaseRow]] = [:]
    var walk = TableWalk(database, table)
    var count = 0
    while let step = walk.next() {
      guard case .row(let row) = step else {
        damage += 1
        continue
      }
      let key = row[column]
      guard !key.isNull else { continue }
      guard count < Self.mostHeld else {
        isCut = true
        break
      }
      rows[key, default: []].append(row)
      count += 1
    }
    held = rows
  }
}
