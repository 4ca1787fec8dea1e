// SPDX-License-Identifier: Apache-2.0

/// The first 100 bytes of a SQLite database (fileformat2, section 1.3).
package struct DatabaseHead: Sendable, Hashable {
  /// In bytes.
  package let pageSize: Int
  /// Number of pages the database says it has; 0 where that is not to be relied on.
  package let pages: Int
  /// Whether its writer kept a write-ahead log.
  package let usesLog: Bool

  /// nil when the bytes are no database.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count >= 100, bytes.starts(with: Array("SQLite format 3\0".utf8)) else { return nil }
    func number(_ at: Int) -> Int { bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
    let size = Int(bytes[16]) << 8 | Int(bytes[17])
    pageSize = size == 1 ? 65_536 : size
    pages = number(24) == number(92) ? number(28) : 0
    usesLog = bytes[18] == 2 || bytes[19] == 2
  }

  package init?(_ source: any ByteSource) throws {
    self.init(try source.prefix(100))
  }

  /// Size in bytes of the whole database as it says itself.
  package var size: Int { pageSize * pages }
}
