// SPDX-License-Identifier: Apache-2.0
import GRDB

/// The row keys already in use, walked upwards beside the keys that are wanted.
struct TakenKeys {
  static let from = "SELECT row_key FROM records WHERE row_key >= ? ORDER BY row_key"

  private let rows: PreparedStatement
  private var current: Int64?

  init(_ db: Database, from least: Int64) throws {
    rows = try PreparedStatement(db, Self.from)
    rows.bind(1, least)
    try advance()
  }

  /// Raises `key` to the next that is free.
  mutating func skip(_ key: inout Int64) throws {
    while let taken = current, taken <= key {
      if taken == key { key += 1 }
      try advance()
    }
  }

  private mutating func advance() throws {
    current = try rows.step() ? rows.int(0) : nil
    if current == nil { rows.reset() }
  }

  func close() { rows.reset() }
}
