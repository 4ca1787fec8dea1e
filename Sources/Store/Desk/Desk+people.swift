// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import Records

/// People and their roles.
extension Desk {
  private static let columns = "person, name, address, is_active, is_guest, guest_until, may_bind"
  static let newPerson = """
    INSERT INTO people (person, name, address, is_active, is_guest, guest_until, may_bind) VALUES (?, ?, ?, ?, ?, ?, ?)
    """
  static let person = "SELECT \(columns) FROM people WHERE person = ?"
  static let personOfAddress = "SELECT \(columns) FROM people WHERE address = ?"
  static let people = "SELECT \(columns) FROM people ORDER BY name, person"
  static let rolesOfPerson = "SELECT role FROM roles WHERE person = ?"
  static let newRole = "INSERT INTO roles (person, role) VALUES (?, ?)"
  static let removeRoles = "DELETE FROM roles WHERE person = ?"
  static let setActive = "UPDATE people SET is_active = ? WHERE person = ?"
  static let setGuestUntil = "UPDATE people SET guest_until = ? WHERE person = ? AND is_guest = 1"
  static let activeWithRole = """
    SELECT count(*) FROM roles r JOIN people p ON p.person = r.person WHERE r.role = ? AND p.is_active = 1
    """

  /// Adds a person. `mayBind`: they may be recognised at their first sign-in by their verified address.
  package func add(
    _ person: Person, guestUntil: Instant? = nil, mayBind: Bool = false
  ) throws(CatalogueError) {
    try write { db in
      try db.execute(
        sql: Self.newPerson,
        arguments: [
          Data(person.id.bytes), person.name, person.address, person.isActive, person.isGuest,
          guestUntil?.milliseconds, mayBind,
        ])
      try Self.write(person.roles, of: person.id, db)
    }
  }

  package func person(_ id: PersonID) throws(CatalogueError) -> PersonRow? {
    try read { db in
      try Row.fetchOne(db, sql: Self.person, arguments: [Data(id.bytes)]).flatMap { try Self.person($0, db) }
    }
  }

  package func person(address: String) throws(CatalogueError) -> PersonRow? {
    try read { db in
      try Row.fetchOne(db, sql: Self.personOfAddress, arguments: [address]).flatMap { try Self.person($0, db) }
    }
  }

  /// Everybody, guests and closed accounts included, by name.
  package func people() throws(CatalogueError) -> [PersonRow] {
    try read { db in try Row.fetchAll(db, sql: Self.people).compactMap { try Self.person($0, db) } }
  }

  /// How many open accounts have this role.
  package func count(of role: Role) throws(CatalogueError) -> Int {
    try read { db in try Int.fetchOne(db, sql: Self.activeWithRole, arguments: [role.rawValue]) ?? 0 }
  }

  /// Sets roles and ends every session of the person, in one transaction.
  package func set(_ roles: Set<Role>, of person: PersonID) throws(CatalogueError) {
    try write { db in
      try db.execute(sql: Self.removeRoles, arguments: [Data(person.bytes)])
      try Self.write(roles, of: person, db)
      try db.execute(sql: Self.endSessions, arguments: [Data(person.bytes)])
    }
  }

  /// Opens or closes an account; sessions, links and delegations of a closed one end in the same transaction.
  package func set(active: Bool, _ person: PersonID) throws(CatalogueError) {
    try write { db in
      try db.execute(sql: Self.setActive, arguments: [active, Data(person.bytes)])
      guard !active else { return }
      for ending in [Self.endSessions, Self.endLinks, Self.endDelegationsOfSecretary, Self.endDelegationsOfPrincipal] {
        try db.execute(sql: ending, arguments: [Data(person.bytes)])
      }
    }
  }

  package func set(guestUntil time: Instant, _ person: PersonID) throws(CatalogueError) {
    try write { db in
      try db.execute(sql: Self.setGuestUntil, arguments: [time.milliseconds, Data(person.bytes)])
    }
  }

  private static func write(_ roles: Set<Role>, of person: PersonID, _ db: Database) throws {
    for role in roles { try db.execute(sql: newRole, arguments: [Data(person.bytes), role.rawValue]) }
  }

  private static func person(_ row: Row, _ db: Database) throws -> PersonRow? {
    let bytes: Data = row[0]
    guard let id = PersonID(bytes: [UInt8](bytes)) else { return nil }
    let roles = try String.fetchAll(db, sql: rolesOfPerson, arguments: [bytes]).compactMap(Role.init)
    let person = Person(
      id: id, name: row[1], address: row[2], roles: Set(roles), isActive: row[3], isGuest: row[4])
    return PersonRow(
      person: person, guestUntil: (row[5] as Int64?).map(Instant.init), mayBind: row[6])
  }
}
