// SPDX-License-Identifier: Apache-2.0
import GRDB

extension Catalogue {
  static let pages = "PRAGMA cipher_integrity_check"
  static let structure = "PRAGMA integrity_check(100)"
  static let references = "PRAGMA foreign_key_check"
  static let ids = """
    SELECT (SELECT count(*) FROM record_ids) - (SELECT count(*) FROM records)
    + (SELECT count(*) FROM record_ids i JOIN records r ON r.row_key = i.record WHERE r.id <> i.id)
    """

  /// A sentence for everything wrong with the file; empty when it is sound. `quick` looks at the pages alone.
  package func integrity(quick: Bool = false) throws(CatalogueError) -> [String] {
    try faults(quick: quick).map(\.message)
  }

  /// Everything wrong with the file, damaged pages first. Reads the whole file.
  package func faults(quick: Bool = false) throws(CatalogueError) -> [Fault] {
    try CatalogueError.translating {
      try reader.read { db in
        let pages = try String.fetchAll(db, sql: Self.pages).map { Fault(part: .page, page: Self.page(in: $0)) }
        guard pages.isEmpty, !quick else { return pages }
        return try Self.faults(db)
      }
    }
  }

  private static func faults(_ db: Database) throws -> [Fault] {
    var faults: [Fault] = []
    let structure = try String.fetchAll(db, sql: structure)
    if structure != ["ok"] {
      let isWords = structure.contains { $0.contains("FTS5") }
      faults.append(Fault(part: isWords ? .words : .structure, page: structure.lazy.compactMap(page).first))
    }
    let broken = try Row.fetchOne(db, sql: references) != nil
    let lost = try Int.fetchOne(db, sql: ids) ?? 0
    if broken || lost != 0 { faults.append(Fault(part: .reference, page: nil)) }
    return faults
  }

  /// The number after "page " in SQLite's sentence.
  private static func page(in sentence: String) -> Int? {
    let words = sentence.split(separator: " ")
    guard let place = words.lastIndex(of: "page"), place + 1 < words.count else { return nil }
    return Int(words[place + 1].prefix { $0.isNumber })
  }
}
