// SPDX-License-Identifier: Apache-2.0
import GRDB

/// The desk's numbered steps. A step is never edited once released.
enum DeskSchema {
  static let steps: [(name: String, sql: String)] = [
    ("D0001People", D0001People.sql),
    ("D0002Staging", D0002Staging.sql),
    ("D0003Tokens", D0003Tokens.sql),
    ("D0004Mail", D0004Mail.sql),
    ("D0005Searches", D0005Searches.sql),
    ("D0006Reminders", D0006Reminders.sql),
  ]

  static func migrate(_ pool: DatabasePool) throws {
    try pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
    var migrator = DatabaseMigrator()
    for step in steps { migrator.registerMigration(step.name) { db in try db.execute(sql: step.sql) } }
    try migrator.migrate(pool)
  }
}
