// SPDX-License-Identifier: Apache-2.0
import CSQLite

/// A prepared statement: bound, stepped, reset. It must not outlive its database.
final class DatabaseStatement {
  enum Step { case row, done, failed(Int32) }

  private let statement: OpaquePointer
  private let budget: StepBudget
  private(set) var names: ColumnNames

  /// nil when the engine refuses the text: a table or column is not there, or the layout is damaged.
  init?(_ connection: OpaquePointer, _ sql: String, _ budget: StepBudget) {
    var made: OpaquePointer?
    budget.reset()
    guard sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &made, nil) == SQLITE_OK,
      let made
    else {
      sqlite3_finalize(made)
      return nil
    }
    statement = made
    self.budget = budget
    names = ColumnNames(
      (0..<sqlite3_column_count(made)).map { sqlite3_column_name(made, $0).map { String(cString: $0) } ?? "" })
  }

  deinit { sqlite3_finalize(statement) }

  func bind(_ values: [DatabaseValue]) {
    sqlite3_reset(statement)
    for (place, value) in zip(Int32(1)..., values) { bind(value, at: place) }
  }

  private func bind(_ value: DatabaseValue, at place: Int32) {
    switch value {
    case .null: sqlite3_bind_null(statement, place)
    case .integer(let number): sqlite3_bind_int64(statement, place, number)
    case .real(let number): sqlite3_bind_double(statement, place, number)
    case .text(let text): sqlite3_bind_text(statement, place, text, Int32(text.utf8.count), Self.copied)
    case .blob(let bytes):
      // An empty array has no address, which would bind NULL.
      _ = bytes.withUnsafeBytes {
        sqlite3_bind_blob(
          statement, place, $0.baseAddress ?? UnsafeRawPointer(bitPattern: 1), Int32($0.count), Self.copied)
      }
    }
  }

  func step() -> Step {
    budget.reset()
    return switch sqlite3_step(statement) {
    case SQLITE_ROW: .row
    case SQLITE_DONE: .done
    case let code: .failed(code)
    }
  }

  func reset() { sqlite3_reset(statement) }

  /// The row it stands on, copied.
  var row: DatabaseRow {
    DatabaseRow(names: names, values: (0..<sqlite3_data_count(statement)).map { value(at: $0) })
  }

  func integer(at column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

  private func value(at column: Int32) -> DatabaseValue {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, column))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, column))
    case SQLITE_TEXT:
      let start = sqlite3_column_text(statement, column)
      let count = Int(sqlite3_column_bytes(statement, column))
      return .text(String(decoding: UnsafeBufferPointer(start: start, count: start == nil ? 0 : count), as: UTF8.self))
    case SQLITE_BLOB:
      let start = sqlite3_column_blob(statement, column)
      let count = Int(sqlite3_column_bytes(statement, column))
      return .blob(Array(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count)))
    default: return .null
    }
  }

  /// SQLITE_TRANSIENT: the engine copies what is bound.
  private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}
