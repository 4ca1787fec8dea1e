// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import Records

/// Sessions, found by the SHA-256 of their token.
extension Desk {
  private static let columns = "session, person, principal, form_token, means, client, begun, seen"
  static let newSession = """
    INSERT INTO sessions (token, session, person, principal, form_token, means, client, begun, seen)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    """
  static let session = "SELECT \(columns) FROM sessions WHERE token = ?"
  static let sessionsOfPerson = "SELECT \(columns) FROM sessions WHERE person = ? ORDER BY begun"
  static let touchSession = "UPDATE sessions SET seen = ? WHERE token = ?"
  static let setPrincipal = "UPDATE sessions SET principal = ?, form_token = ? WHERE session = ?"
  static let endSession = "DELETE FROM sessions WHERE session = ? AND person = ?"
  static let endSessions = "DELETE FROM sessions WHERE person = ?"
  static let endOldSessions = "DELETE FROM sessions WHERE begun <= ? OR seen <= ?"

  package func add(_ row: Session, tokenHash: [UInt8]) throws(CatalogueError) {
    try write { db in
      try db.execute(
        sql: Self.newSession,
        arguments: [
          Data(tokenHash), Data(row.session.bytes), Data(row.person.bytes), row.principal.map { Data($0.bytes) },
          row.formToken, row.means, row.client, row.begun.milliseconds, row.seen.milliseconds,
        ])
    }
  }

  package func session(tokenHash: [UInt8]) throws(CatalogueError) -> Session? {
    try read { db in
      try Row.fetchOne(db, sql: Self.session, arguments: [Data(tokenHash)]).flatMap(Session.init)
    }
  }

  package func sessions(of person: PersonID) throws(CatalogueError) -> [Session] {
    try read { db in
      try Row.fetchAll(db, sql: Self.sessionsOfPerson, arguments: [Data(person.bytes)]).compactMap(Session.init)
    }
  }

  package func touch(tokenHash: [UInt8], at time: Instant) throws(CatalogueError) {
    try write { db in
      try db.execute(sql: Self.touchSession, arguments: [time.milliseconds, Data(tokenHash)])
    }
  }

  /// The form token is new, so that a form begun for one principal is not taken for another.
  package func setPrincipal(
    _ principal: PersonID?, formToken: String, of session: SessionID
  ) throws(CatalogueError) {
    try write { db in
      try db.execute(
        sql: Self.setPrincipal,
        arguments: [principal.map { Data($0.bytes) }, formToken, Data(session.bytes)])
    }
  }

  package func end(_ session: SessionID, of person: PersonID) throws(CatalogueError) {
    try write { db in
      try db.execute(sql: Self.endSession, arguments: [Data(session.bytes), Data(person.bytes)])
    }
  }

  package func endSessions(of person: PersonID) throws(CatalogueError) {
    try write { db in try db.execute(sql: Self.endSessions, arguments: [Data(person.bytes)]) }
  }

  /// Removes sessions that nobody can use any more.
  package func endSessions(begunBefore begun: Instant, seenBefore seen: Instant) throws(CatalogueError) {
    try write { db in
      try db.execute(sql: Self.endOldSessions, arguments: [begun.milliseconds, seen.milliseconds])
    }
  }
}

extension Session {
  fileprivate init?(_ row: Row) {
    guard let session = SessionID(bytes: [UInt8](row[0] as Data)),
      let person = PersonID(bytes: [UInt8](row[1] as Data))
    else { return nil }
    self.init(
      session: session, person: person, principal: (row[2] as Data?).flatMap { PersonID(bytes: [UInt8]($0)) },
      formToken: row[3], means: row[4], client: row[5], begun: Instant(milliseconds: row[6]),
      seen: Instant(milliseconds: row[7]))
  }
}
