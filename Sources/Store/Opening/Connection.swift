// SPDX-License-Identifier: Apache-2.0
import CWords
import GRDB

/// How every connection to the catalogue is set up (docs/decisions/0003-sqlcipher.md).
enum Connection {
  static func configuration(_ key: CatalogueKey, patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.label = "catalogue"
    configuration.maximumReaderCount = 4
    configuration.prepareDatabase { db in try prepare(db, key) }
    return configuration
  }

  private static func prepare(_ db: Database, _ key: CatalogueKey) throws {
    try db.execute(sql: "PRAGMA cipher_log_level = NONE")
    try db.execute(sql: "PRAGMA key = \"\(key.literal)\"")
    for pragma in pragmas { try db.execute(sql: pragma) }
    guard words_register(UnsafeMutableRawPointer(db.sqliteConnection)) == 0 else {
      throw CatalogueError(.storage, "The words of the index cannot be had.", remedy: "Install ICU and Snowball.")
    }
  }

  /// HMAC-SHA256 in place of SQLCipher's HMAC-SHA512: processors have instructions for it.
  private static let pragmas = [
    "PRAGMA cipher_hmac_algorithm = HMAC_SHA256",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA cache_size = -20480",
    "PRAGMA journal_size_limit = 16777216",
  ]
}
