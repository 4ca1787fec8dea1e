// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import Records

/// Passwords, authenticators, recovery codes, and who a person is at the authority's own sign-in.
extension Desk {
  static let credential = "SELECT password, secret, last_step FROM credentials WHERE person = ?"
  static let newCredential = """
    INSERT INTO credentials (person, password, secret, last_step) VALUES (?, ?, ?, ?)
    ON CONFLICT (person) DO UPDATE
    SET password = excluded.password, secret = excluded.secret, last_step = excluded.last_step
    """
  static let removeCredential = "DELETE FROM credentials WHERE person = ?"
  static let setPassword = "UPDATE credentials SET password = ? WHERE person = ?"
  static let useStep = "UPDATE credentials SET last_step = ? WHERE person = ? AND last_step < ?"
  static let newRecoveryCode = "INSERT OR IGNORE INTO recovery_codes (person, code) VALUES (?, ?)"
  static let removeRecoveryCodes = "DELETE FROM recovery_codes WHERE person = ?"
  static let useRecoveryCode = "DELETE FROM recovery_codes WHERE person = ? AND code = ?"
  static let recoveryCodesLeft = "SELECT count(*) FROM recovery_codes WHERE person = ?"
  static let identity = "SELECT person FROM identities WHERE issuer = ? AND subject = ?"
  static let bound = "SELECT 1 FROM identities WHERE person = ?"
  static let bind = """
    INSERT INTO identities (issuer, subject, person) SELECT ?, ?, person FROM people
    WHERE person = ? AND may_bind = 1 AND is_active = 1
    ON CONFLICT DO NOTHING
    """

  package func credential(of person: PersonID) throws(CatalogueError) -> CredentialRow? {
    try read { db in
      try Row.fetchOne(db, sql: Self.credential, arguments: [Data(person.bytes)]).map {
        CredentialRow(password: $0[0], secret: [UInt8]($0[1] as Data), lastStep: $0[2])
      }
    }
  }

  /// Sets how the person signs in from now on; what was before is gone.
  package func set(
    _ credential: CredentialRow, recoveryCodes: [[UInt8]], of person: PersonID
  ) throws(CatalogueError) {
    try write { db in
      let bytes = Data(person.bytes)
      try db.execute(
        sql: Self.newCredential,
        arguments: [bytes, credential.password, Data(credential.secret), credential.lastStep])
      try db.execute(sql: Self.removeRecoveryCodes, arguments: [bytes])
      for code in recoveryCodes { try db.execute(sql: Self.newRecoveryCode, arguments: [bytes, Data(code)]) }
    }
  }

  /// Takes password, authenticator, recovery codes and sessions away, until a new link is used.
  package func removeCredential(of person: PersonID) throws(CatalogueError) {
    try write { db in
      for ending in [Self.removeCredential, Self.removeRecoveryCodes, Self.endSessions, Self.endLinks] {
        try db.execute(sql: ending, arguments: [Data(person.bytes)])
      }
    }
  }

  /// The same password under newer costs.
  package func set(password: String, of person: PersonID) throws(CatalogueError) {
    try write { db in try db.execute(sql: Self.setPassword, arguments: [password, Data(person.bytes)]) }
  }

  /// Takes a time step; false when it or a later one was taken before.
  package func use(step: Int64, of person: PersonID) throws(CatalogueError) -> Bool {
    try write { db in
      try db.execute(sql: Self.useStep, arguments: [step, Data(person.bytes), step])
      return db.changesCount == 1
    }
  }

  /// Takes a recovery code; false when there is none such.
  package func use(recoveryCode hash: [UInt8], of person: PersonID) throws(CatalogueError) -> Bool {
    try write { db in
      try db.execute(sql: Self.useRecoveryCode, arguments: [Data(person.bytes), Data(hash)])
      return db.changesCount == 1
    }
  }

  package func recoveryCodesLeft(of person: PersonID) throws(CatalogueError) -> Int {
    try read { db in
      try Int.fetchOne(db, sql: Self.recoveryCodesLeft, arguments: [Data(person.bytes)]) ?? 0
    }
  }

  /// Who `subject` of `issuer` is here.
  package func person(issuer: String, subject: String) throws(CatalogueError) -> PersonID? {
    try read { db in
      try Data.fetchOne(db, sql: Self.identity, arguments: [issuer, subject]).flatMap { PersonID(bytes: [UInt8]($0)) }
    }
  }

  /// Whether the person is bound to an identity.
  package func isBound(_ person: PersonID) throws(CatalogueError) -> Bool {
    try read { db in try Int.fetchOne(db, sql: Self.bound, arguments: [Data(person.bytes)]) != nil }
  }

  /// Binds a person to an identity; false unless the administrator allowed it and both are unbound.
  package func bind(_ person: PersonID, issuer: String, subject: String) throws(CatalogueError) -> Bool {
    try write { db in
      try db.execute(sql: Self.bind, arguments: [issuer, subject, Data(person.bytes)])
      return db.changesCount == 1
    }
  }
}
