// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import Records

/// Tokens of programs, found by their SHA-256.
extension Desk {
  private static let columns = "SELECT id, person, name, scopes, made, expires, used FROM tokens"
  static let newToken = """
    INSERT INTO tokens (token, id, person, name, scopes, made, expires) VALUES (?, ?, ?, ?, ?, ?, ?)
    """
  static let token = columns + " WHERE token = ? AND expires > ?"
  static let tokensOfPerson = columns + " WHERE person = ? AND expires > ? ORDER BY made"
  static let endToken = "DELETE FROM tokens WHERE id = ? AND person = ?"
  static let endOldTokens = "DELETE FROM tokens WHERE expires <= ?"
  static let touchToken = "UPDATE tokens SET used = ? WHERE id = ?"

  package func add(_ token: AccessToken, tokenHash: [UInt8]) throws(CatalogueError) {
    try write { db in
      try db.execute(sql: Self.endOldTokens, arguments: [token.made.milliseconds])
      try db.execute(
        sql: Self.newToken,
        arguments: [
          Data(tokenHash), Data(token.id.bytes), Data(token.person.bytes), token.name, token.scopeNames,
          token.made.milliseconds, token.expires.milliseconds,
        ])
    }
  }

  /// The token, unless it has expired.
  package func token(hash: [UInt8], at now: Instant) throws(CatalogueError) -> AccessToken? {
    try read { db in
      try Row.fetchOne(db, sql: Self.token, arguments: [Data(hash), now.milliseconds]).flatMap(AccessToken.init)
    }
  }

  package func tokens(of person: PersonID, at now: Instant) throws(CatalogueError) -> [AccessToken] {
    try read { db in
      try Row.fetchAll(db, sql: Self.tokensOfPerson, arguments: [Data(person.bytes), now.milliseconds])
        .compactMap(AccessToken.init)
    }
  }

  package func touch(_ token: AccessToken.TokenID, at now: Instant) throws(CatalogueError) {
    try write { db in try db.execute(sql: Self.touchToken, arguments: [now.milliseconds, Data(token.bytes)]) }
  }

  /// Ends a token if it is this person's.
  package func end(_ token: AccessToken.TokenID, of person: PersonID) throws(CatalogueError) {
    try write { db in
      try db.execute(sql: Self.endToken, arguments: [Data(token.bytes), Data(person.bytes)])
    }
  }
}

extension AccessToken {
  fileprivate var scopeNames: String { scopes.map(\.rawValue).sorted().joined(separator: " ") }

  fileprivate init?(_ row: Row) {
    guard let id = TokenID(bytes: [UInt8](row[0] as Data)), let person = PersonID(bytes: [UInt8](row[1] as Data))
    else { return nil }
    let names: String = row[3]
    let used: Int64? = row[6]
    self.init(
      id: id, person: person, name: row[2],
      scopes: Set(names.split(separator: " ").compactMap { TokenScope(rawValue: String($0)) }),
      made: Instant(milliseconds: row[4]), expires: Instant(milliseconds: row[5]),
      used: used.map(Instant.init(milliseconds:)))
  }
}
