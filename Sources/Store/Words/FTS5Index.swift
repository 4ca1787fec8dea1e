// SPDX-License-Identifier: Apache-2.0
import GRDB

/// SQLite's FTS5: no text of its own, row ids are row keys, words removed leave at once (`secure-delete`).
struct FTS5Index: TextIndex {
  /// `columnsize = 0`: no row of word counts a record; relevance does without (docs/decisions/0005).
  static let table = """
    CREATE VIRTUAL TABLE words USING fts5(
      body, subject, names, content = '', columnsize = 0, detail = 'full', tokenize = 'words'
    )
    """
  /// Leaves of 4,000 bytes: with its row's head one fills a page of 4,096 less SQLCipher's 48, and none runs over.
  static let settings = [
    "INSERT INTO words(words, rank) VALUES ('pgsz', 4000)",
    "INSERT INTO words(words, rank) VALUES ('secure-delete', 1)",
    "INSERT INTO words(words, rank) VALUES ('hashsize', 12582912)",
    "INSERT INTO words(words, rank) VALUES ('automerge', 8)",
    "INSERT INTO words(words, rank) VALUES ('crisismerge', 16)",
  ]
  static let check = "INSERT INTO words(words) VALUES ('integrity-check')"
  static let insert = "INSERT INTO words (rowid, body, subject, names) VALUES (?, ?, ?, ?)"
  static let delete = "INSERT INTO words (words, rowid, body, subject, names) VALUES ('delete', ?, ?, ?, ?)"

  private let inserting: PreparedStatement
  private let deleting: PreparedStatement

  static func create(_ db: Database) throws {
    try db.execute(sql: table)
    for setting in settings { try db.execute(sql: setting) }
  }

  static func check(_ db: Database) throws { try db.execute(sql: check) }

  init(feeding db: Database) throws {
    inserting = try PreparedStatement(db, Self.insert)
    deleting = try PreparedStatement(db, Self.delete)
  }

  func add(_ rowKey: Int64, body: UnsafeBufferPointer<UInt8>?, subject: String?, names: String?) throws {
    try run(inserting, rowKey, body, subject, names)
  }

  func remove(_ rowKey: Int64, body: UnsafeBufferPointer<UInt8>?, subject: String?, names: String?) throws {
    try run(deleting, rowKey, body, subject, names)
  }

  private func run(
    _ statement: PreparedStatement, _ rowKey: Int64, _ body: UnsafeBufferPointer<UInt8>?, _ subject: String?,
    _ names: String?
  ) throws {
    statement.bind(1, rowKey)
    if let body { statement.bind(2, kept: body) } else { statement.bindNull(2) }
    statement.bind(3, subject)
    statement.bind(4, names)
    try statement.run()
    statement.bindNull(2)
  }
}
