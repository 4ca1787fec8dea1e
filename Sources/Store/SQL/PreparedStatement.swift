// SPDX-License-Identifier: Apache-2.0
import GRDB
import GRDBSQLite
import Records

/// One prepared statement, bound and stepped without an allocation a row.
///
/// GRDB owns the statement and the connection; texts are read by length, so a NUL in them is kept.
struct PreparedStatement {
  private let statement: Statement
  private let handle: OpaquePointer
  private let connection: OpaquePointer?

  init(_ db: Database, _ sql: String) throws {
    statement = try db.cachedStatement(sql: sql)
    handle = statement.sqliteStatement
    connection = db.sqliteConnection
    reset()
  }

  func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  // MARK: Binding, places from 1

  func bind(_ place: Int32, _ value: Int64) { sqlite3_bind_int64(handle, place, value) }

  func bind(_ place: Int32, _ value: Int64?) {
    guard let value else { return bindNull(place) }
    sqlite3_bind_int64(handle, place, value)
  }

  func bindNull(_ place: Int32) { sqlite3_bind_null(handle, place) }

  /// Copies the text.
  func bind(_ place: Int32, _ text: String?) {
    guard var text else { return bindNull(place) }
    text.withUTF8 { bytes in
      _ = sqlite3_bind_text(handle, place, Self.start(bytes), Int32(bytes.count), Self.transient)
    }
  }

  /// Copies the bytes.
  func bind(_ place: Int32, blob: [UInt8]?) {
    guard let blob else { return bindNull(place) }
    blob.withUnsafeBytes { bytes in
      _ = sqlite3_bind_blob(handle, place, bytes.baseAddress, Int32(bytes.count), Self.transient)
    }
  }

  /// The 16 bytes of an id, copied.
  func bind<Subject>(_ place: Int32, _ id: ID<Subject>) {
    withUnsafeBytes(of: (id.high.bigEndian, id.low.bigEndian)) { bytes in
      _ = sqlite3_bind_blob(handle, place, bytes.baseAddress, 16, Self.transient)
    }
  }

  /// Keeps the pointer: `bytes` must live until the statement is run and bound anew.
  func bind(_ place: Int32, kept bytes: UnsafeBufferPointer<UInt8>) {
    _ = sqlite3_bind_text(handle, place, Self.start(bytes), Int32(bytes.count), nil)
  }

  // MARK: Running

  /// Runs a statement that gives no rows, and makes it ready for the next.
  func run() throws {
    let code = sqlite3_step(handle)
    sqlite3_reset(handle)
    guard code == SQLITE_DONE else { throw failure(code) }
  }

  /// True while there is a row.
  func step() throws -> Bool {
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    guard code == SQLITE_DONE else {
      sqlite3_reset(handle)
      throw failure(code)
    }
    return false
  }

  // MARK: Columns, places from 0

  func int(_ place: Int32) -> Int64 { sqlite3_column_int64(handle, place) }

  func isNull(_ place: Int32) -> Bool { sqlite3_column_type(handle, place) == SQLITE_NULL }

  func optionalInt(_ place: Int32) -> Int64? { isNull(place) ? nil : int(place) }

  func text(_ place: Int32) -> String? {
    guard let bytes = sqlite3_column_text(handle, place) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, place))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  func blob(_ place: Int32) -> [UInt8]? {
    guard !isNull(place) else { return nil }
    return withBlob(place) { Array($0) }
  }

  func withBlob<Value>(_ place: Int32, _ body: (UnsafeRawBufferPointer) throws -> Value) rethrows -> Value {
    let start = sqlite3_column_blob(handle, place)
    return try body(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, place))))
  }

  // MARK: Inside

  private func failure(_ code: Int32) -> DatabaseError {
    DatabaseError(resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)), message: nil)
  }

  /// SQLite takes a nil start for NULL, so an empty text needs an address.
  private static func start(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafePointer<CChar> {
    guard let start = bytes.baseAddress else { return Self.nothing }
    return UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
  }

  private static var nothing: UnsafePointer<CChar> { UnsafePointer(bitPattern: 16)! }

  private static var transient: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}
