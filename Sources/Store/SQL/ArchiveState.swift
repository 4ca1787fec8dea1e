// SPDX-License-Identifier: Apache-2.0
import GRDB

/// How far the catalogue follows the ledger, and by which words its index was made.
enum ArchiveState {
  static let first = "INSERT INTO archive_state (only_row, applied_size, words_version) VALUES (1, 0, ?)"
  static let version = "SELECT words_version FROM archive_state WHERE only_row = 1"
  static let size = "SELECT applied_size FROM archive_state WHERE only_row = 1"
  static let advance = "UPDATE archive_state SET applied_size = max(applied_size, ?) WHERE only_row = 1"

  static func begin(_ db: Database) throws { try db.execute(sql: first, arguments: [Words.version]) }

  static func wordsVersion(_ db: Database) throws -> String? { try String.fetchOne(db, sql: version) }

  static func appliedSize(_ db: Database) throws -> Int { try Int.fetchOne(db, sql: size) ?? 0 }

  static func advance(_ db: Database, to size: Int) throws { try db.execute(sql: advance, arguments: [size]) }
}
