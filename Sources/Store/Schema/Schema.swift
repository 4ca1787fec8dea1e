// SPDX-License-Identifier: Apache-2.0
import GRDB

/// The schema's numbered steps. A step is never edited once released: a test holds its digest.
enum Schema {
  static let steps: [(name: String, sql: String)] = [
    ("M0001Spine", M0001Spine.sql), ("M0002Captures", M0002Captures.sql),
    ("M0003Attestations", M0003Attestations.sql), ("M0004Quarantine", M0004Quarantine.sql),
    ("M0005Channels", M0005Channels.sql), ("M0006Unions", M0006Unions.sql), ("M0007Numbers", M0007Numbers.sql),
    ("M0008Beginnings", M0008Beginnings.sql),
  ]

  /// Marks a file as a catalogue ("ORec"), so that another encrypted database is not taken for one.
  static let applicationID = 0x4F52_6563

  static func migrate(_ pool: DatabasePool) throws {
    try pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
    try refuseForeign(pool)
    var migrator = DatabaseMigrator()
    for step in steps {
      migrator.registerMigration(step.name) { db in
        try db.execute(sql: step.sql)
        guard step.name == steps[0].name else { return }
        try FTS5Index.create(db)
        try ArchiveState.begin(db)
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      }
    }
    try migrator.migrate(pool)
  }

  private static func refuseForeign(_ pool: DatabasePool) throws {
    let (application, tables) = try pool.read { db in
      (
        try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
        try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
      )
    }
    guard tables == 0 || application == applicationID else {
      throw CatalogueError(.foreign, "The file is another database.", remedy: "Move it away and rebuild.")
    }
    let later = try pool.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema WHERE name = 'grdb_migrations'") == 1
        ? try String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations").filter { id in
          !steps.contains { $0.name == id }
        } : []
    }
    guard later.isEmpty else {
      throw CatalogueError(.foreign, "The catalogue was made by a later version.", remedy: "Use that version.")
    }
  }
}
