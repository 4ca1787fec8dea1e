// SPDX-License-Identifier: Apache-2.0
import CSQLite

/// A SQLite database over any source, read only, made for hostile input; no key is ever set.
///
/// One thread at a time. Memory stays flat in the database's size: 2 MiB of pages are held, no table is sorted.
package final class DatabaseFile {
  /// Tables of rows by name, each with its columns; views and virtual tables are never read.
  package private(set) var columns: [String: [String]] = [:]
  let connection: OpaquePointer
  let budget: StepBudget
  private let vfs: DatabaseVFS?
  private var prepared: [String: DatabaseStatement] = [:]

  /// - Parameter wal: the write-ahead log that stood beside the database; read with it, never written back.
  package init(_ source: any ByteSource, wal: (any ByteSource)? = nil) throws {
    guard let head = try DatabaseHead(source) else { throw Self.noDatabase }
    let log = wal.flatMap { $0.size > 0 ? ServedFile($0) : nil }
    let vfs = DatabaseVFS(ServedFile(source, size: max(source.size, head.size)), log: log)
    self.vfs = vfs
    connection = try Self.open(DatabaseVFS.path, SQLITE_OPEN_READONLY, vfs.name)
    budget = StepBudget(connection)
    harden()
    try readLayout()
  }

  /// An empty database in memory, for statements an export replays (`execute`).
  package static func memory() throws -> DatabaseFile { try DatabaseFile() }

  private init() throws {
    vfs = nil
    connection = try Self.open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nil)
    budget = StepBudget(connection)
    harden()
  }

  deinit {
    prepared = [:]
    sqlite3_close_v2(connection)
  }

  /// Why the source could not be read, where it could not.
  package var failure: (any Error)? { vfs?.database.failure ?? vfs?.log?.failure }

  package var tables: Set<String> { Set(columns.keys) }

  package func columns(of table: String) -> [String] { columns[table] ?? [] }

  package func has(_ table: String, _ column: String) -> Bool { columns[table]?.contains(column) ?? false }

  /// Whether it surely holds no row.
  func isEmpty(_ table: String) -> Bool {
    let (rows, isWhole) = answer("SELECT 1 FROM \(Self.quoted(table)) LIMIT 1", [], most: 1)
    return isWhole && rows.isEmpty
  }

  // MARK: - Questions

  /// The rows of a small question, all of them up to `most`; none where a table or column is not there.
  ///
  /// Damage ends the answer; `TableWalk` reads behind it.
  package func rows(_ sql: String, _ binds: DatabaseValue..., most: Int = 1_000_000) -> [DatabaseRow] {
    answer(sql, binds, most: most).rows
  }

  func answer(_ sql: String, _ binds: [DatabaseValue], most: Int) -> (rows: [DatabaseRow], isWhole: Bool) {
    guard let statement = statement(sql) else { return ([], false) }
    defer { statement.reset() }
    statement.bind(binds)
    var rows: [DatabaseRow] = []
    while rows.count < most {
      switch statement.step() {
      case .row: rows.append(statement.row)
      case .done: return (rows, true)
      case .failed: return (rows, false)
      }
    }
    return (rows, true)
  }

  /// Runs one statement of a replay; false where the engine refuses it.
  package func execute(_ sql: String, _ binds: [DatabaseValue] = []) -> Bool {
    guard let statement = DatabaseStatement(connection, sql, budget) else { return false }
    statement.bind(binds)
    if case .failed = statement.step() { return false }
    return true
  }

  /// Reads the tables and their columns again, after a replay has made some.
  package func readLayout() throws {
    prepared = [:]
    if !readTables() {
      // A damaged line of the layout costs its table alone.
      _ = csqlite_switch(connection, SQLITE_DBCONFIG_DEFENSIVE, 0)
      _ = csqlite_switch(connection, SQLITE_DBCONFIG_WRITABLE_SCHEMA, 1)
      guard readTables() else { throw damaged }
    }
    // One read transaction for all that follows.
    if vfs != nil { sqlite3_exec(connection, "BEGIN", nil, nil, nil) }
  }

  private func readTables() -> Bool {
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0"
    let (rows, isWhole) = answer(sql, [], most: 10_000)
    columns = [:]
    for name in rows.compactMap({ $0.text("name") }) {
      guard let statement = statement("SELECT * FROM \(Self.quoted(name)) LIMIT 0") else { continue }
      columns[name] = statement.names.list
    }
    prepared = [:]
    return isWhole || !columns.isEmpty
  }

  /// A statement kept for the next time it is asked.
  func statement(_ sql: String) -> DatabaseStatement? {
    if let known = prepared[sql] { return known }
    prepared[sql] = DatabaseStatement(connection, sql, budget)
    return prepared[sql]
  }

  /// `name` as an identifier.
  static func quoted(_ name: String) -> String {
    "\"\(name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
  }
}

extension DatabaseFile {
  /// The bytes of the file a database in memory would be.
  package var image: [UInt8] {
    var size: sqlite3_int64 = 0
    guard let bytes = sqlite3_serialize(connection, "main", &size, 0) else { return [] }
    defer { sqlite3_free(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: Int(size)))
  }
}
