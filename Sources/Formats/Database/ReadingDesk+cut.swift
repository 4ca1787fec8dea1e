// SPDX-License-Identifier: Apache-2.0
import Records

extension ReadingDesk {
  /// Says so where a database is shorter than its own count of pages.
  package mutating func note(cutOf database: any ByteSource, named file: String) throws {
    guard let head = try DatabaseHead(database), database.size < head.size else { return }
    count("databasesCut")
    note(.truncated, Provenance(file: file, start: database.size, end: head.size))
  }
}
