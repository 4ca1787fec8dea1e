// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import Records

/// One-time secrets, found by their SHA-256.
extension Desk {
  static let newLink = """
    INSERT INTO links (token, purpose, person, code, tries_left, particulars, expires) VALUES (?, ?, ?, ?, ?, ?, ?)
    """
  static let link = """
    SELECT purpose, person, code, tries_left, particulars, expires FROM links WHERE token = ? AND expires > ?
    """
  static let setParticulars = "UPDATE links SET particulars = ? WHERE token = ?"
  static let useTry = "UPDATE links SET tries_left = tries_left - 1 WHERE token = ? AND tries_left > 0"
  static let setTries = "UPDATE links SET tries_left = ? WHERE token = ?"
  static let endLink = "DELETE FROM links WHERE token = ?"
  static let endLinks = "DELETE FROM links WHERE person = ?"
  static let endLinksOfPurpose = "DELETE FROM links WHERE purpose = ? AND person IS NULL"
  static let endOldLinks = "DELETE FROM links WHERE expires <= ?"

  package func add(_ row: LinkRow, tokenHash: [UInt8], at now: Instant) throws(CatalogueError) {
    try write { db in
      try db.execute(sql: Self.endOldLinks, arguments: [now.milliseconds])
      try db.execute(
        sql: Self.newLink,
        arguments: [
          Data(tokenHash), row.purpose, row.person.map { Data($0.bytes) }, row.code.map { Data($0) }, row.triesLeft,
          Data(row.particulars), row.expires.milliseconds,
        ])
    }
  }

  /// The link, unless it has expired.
  package func link(tokenHash: [UInt8], at now: Instant) throws(CatalogueError) -> LinkRow? {
    try read { db in
      try Row.fetchOne(db, sql: Self.link, arguments: [Data(tokenHash), now.milliseconds]).map(LinkRow.init)
    }
  }

  package func set(particulars: [UInt8], ofLink tokenHash: [UInt8]) throws(CatalogueError) {
    try write { db in
      try db.execute(sql: Self.setParticulars, arguments: [Data(particulars), Data(tokenHash)])
    }
  }

  /// Takes one of the tries; false when none was left.
  package func useTry(ofLink tokenHash: [UInt8]) throws(CatalogueError) -> Bool {
    try write { db in
      try db.execute(sql: Self.useTry, arguments: [Data(tokenHash)])
      return db.changesCount == 1
    }
  }

  package func set(tries: Int, ofLink tokenHash: [UInt8]) throws(CatalogueError) {
    try write { db in try db.execute(sql: Self.setTries, arguments: [tries, Data(tokenHash)]) }
  }

  /// Ends a link; false when it was used or ended before: of two who use it at once, one succeeds.
  @discardableResult
  package func endLink(tokenHash: [UInt8]) throws(CatalogueError) -> Bool {
    try write { db in
      try db.execute(sql: Self.endLink, arguments: [Data(tokenHash)])
      return db.changesCount == 1
    }
  }

  package func endLinks(of person: PersonID) throws(CatalogueError) {
    try write { db in try db.execute(sql: Self.endLinks, arguments: [Data(person.bytes)]) }
  }

  /// Ends the links of a purpose that are nobody's yet.
  package func endLinks(purpose: String) throws(CatalogueError) {
    try write { db in try db.execute(sql: Self.endLinksOfPurpose, arguments: [purpose]) }
  }
}

extension LinkRow {
  fileprivate init(_ row: Row) {
    self.init(
      purpose: row[0], person: (row[1] as Data?).flatMap { PersonID(bytes: [UInt8]($0)) },
      code: (row[2] as Data?).map { [UInt8]($0) }, triesLeft: row[3], particulars: [UInt8](row[4] as Data),
      expires: Instant(milliseconds: row[5]))
  }
}
