// SPDX-License-Identifier: Apache-2.0
import CSQLite

extension DatabaseFile {
  static func open(_ path: String, _ flags: Int32, _ system: String?) throws -> OpaquePointer {
    var made: OpaquePointer?
    let code = sqlite3_open_v2(path, &made, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE, system)
    guard code == SQLITE_OK, let made else {
      sqlite3_close_v2(made)
      throw noDatabase
    }
    return made
  }

  /// Nothing of the file may run, write, load or grow (sqlite.org/security.html).
  func harden() {
    let switches: [(Int32, Int32)] = [
      (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0), (SQLITE_DBCONFIG_ENABLE_TRIGGER, 0),
      (SQLITE_DBCONFIG_ENABLE_VIEW, 0), (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
      (SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0), (SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1),
    ]
    for (option, on) in switches { _ = csqlite_switch(connection, option, on) }
    let limits: [(Int32, Int32)] = [
      (SQLITE_LIMIT_LENGTH, 64 << 20), (SQLITE_LIMIT_SQL_LENGTH, 1 << 20), (SQLITE_LIMIT_COLUMN, 2000),
      (SQLITE_LIMIT_EXPR_DEPTH, 100), (SQLITE_LIMIT_COMPOUND_SELECT, 10), (SQLITE_LIMIT_VDBE_OP, 250_000),
      (SQLITE_LIMIT_FUNCTION_ARG, 32), (SQLITE_LIMIT_ATTACHED, 0), (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100),
      (SQLITE_LIMIT_VARIABLE_NUMBER, 1000), (SQLITE_LIMIT_TRIGGER_DEPTH, 1), (SQLITE_LIMIT_WORKER_THREADS, 0),
    ]
    for (limit, value) in limits { sqlite3_limit(connection, limit, value) }
    sqlite3_exec(connection, Self.settings, nil, nil, nil)
  }

  /// The log is read without shared memory, pages are checked, 2 MiB of them are held, nothing goes to disk.
  private static let settings = """
    PRAGMA locking_mode = EXCLUSIVE; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; PRAGMA cache_size = -2048;
    PRAGMA cell_size_check = ON; PRAGMA automatic_index = OFF;
    """

  static var noDatabase: FormatError {
    FormatError(
      .corrupt, "The file is no SQLite database that can be opened.",
      remedy: "Copy it again from the device while its application is closed.")
  }

  var damaged: FormatError {
    FormatError(
      .corrupt, "The database's list of tables cannot be read.",
      remedy: "Copy it again from the device; the original is kept as it is.")
  }
}
