// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import Records

/// Tries at secrets, counted before they are checked, so that many at once count as many.
extension Desk {
  static let attempt = "SELECT level, at FROM attempts WHERE bucket = ?"
  static let setAttempt = """
    INSERT INTO attempts (bucket, level, at) VALUES (?, ?, ?)
    ON CONFLICT (bucket) DO UPDATE SET level = excluded.level, at = excluded.at
    """
  static let forgetAttempts = "DELETE FROM attempts WHERE at < ?"
  static let dayMilliseconds: Int64 = 86_400_000

  /// Takes one try from every bucket, or from none: then the milliseconds to wait are returned.
  package func take(_ buckets: [Bucket], at now: Instant) throws(CatalogueError) -> Int64? {
    try write { db in
      let levels = try buckets.map { try Self.level(of: $0, now, db) }
      let wait = zip(buckets, levels).map { $0.wait(at: $1) }.max() ?? 0
      guard wait == 0 else { return wait }
      try db.execute(sql: Self.forgetAttempts, arguments: [now.milliseconds - 90 * Self.dayMilliseconds])
      for (bucket, level) in zip(buckets, levels) { try Self.set(bucket, level + bucket.leaks, now, db) }
      return nil
    }
  }

  /// Gives the try back: it was no failure.
  package func giveBack(_ buckets: [Bucket], at now: Instant) throws(CatalogueError) {
    try write { db in
      for bucket in buckets {
        try Self.set(bucket, max(0, Self.level(of: bucket, now, db) - bucket.leaks), now, db)
      }
    }
  }

  /// Whether the bucket was ever used in the last ninety days.
  package func knows(_ bucket: Bucket) throws(CatalogueError) -> Bool {
    try read { db in try Row.fetchOne(db, sql: Self.attempt, arguments: [Data(bucket.name)]) != nil }
  }

  private static func level(of bucket: Bucket, _ now: Instant, _ db: Database) throws -> Int64 {
    guard let row = try Row.fetchOne(db, sql: attempt, arguments: [Data(bucket.name)]) else { return 0 }
    return bucket.level(row[0], after: now.milliseconds - (row[1] as Int64))
  }

  private static func set(_ bucket: Bucket, _ level: Int64, _ now: Instant, _ db: Database) throws {
    try db.execute(sql: setAttempt, arguments: [Data(bucket.name), level, now.milliseconds])
  }
}
