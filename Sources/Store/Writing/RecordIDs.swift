// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

/// Record ids on their way to their index, sorted in runs: ids are random, and a tree is filled in order.
struct RecordIDs {
  /// Ids held before they are written (24 bytes each).
  static let limit = 1_300_000
  static let insert = "INSERT INTO record_ids (id, record) VALUES (?, ?)"

  private var waiting: [(id: RecordID, key: Int64)] = []

  mutating func add(_ id: RecordID, _ key: Int64, _ db: Database) throws {
    waiting.append((id, key))
    if waiting.count >= Self.limit { try flush(db) }
  }

  mutating func flush(_ db: Database) throws {
    waiting.sort { ($0.id.high, $0.id.low) < ($1.id.high, $1.id.low) }
    let statement = try PreparedStatement(db, Self.insert)
    for (id, key) in waiting {
      statement.bind(1, id)
      statement.bind(2, key)
      try statement.run()
    }
    waiting.removeAll(keepingCapacity: true)
  }
}
