// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import Records

/// Who hands in for whom.
extension Desk {
  private static let columns = """
    SELECT d.delegation, d.principal, p.name, d.secretary, s.name, d.begins, d.ends
    FROM delegations d JOIN people p ON p.person = d.principal JOIN people s ON s.person = d.secretary
    """
  static let newDelegation = """
    INSERT INTO delegations (delegation, principal, secretary, begins, ends) VALUES (?, ?, ?, ?, ?)
    """
  static let delegationsOfSecretary = columns + " WHERE d.secretary = ? AND p.is_active = 1 ORDER BY d.begins"
  static let delegationsOfPrincipal = columns + " WHERE d.principal = ? ORDER BY d.begins"
  static let endDelegation = "DELETE FROM delegations WHERE delegation = ? AND principal = ?"
  static let endDelegationsOfSecretary = "DELETE FROM delegations WHERE secretary = ?"
  static let endDelegationsOfPrincipal = "DELETE FROM delegations WHERE principal = ?"

  package func add(_ row: Delegation) throws(CatalogueError) {
    try write { db in
      try db.execute(
        sql: Self.newDelegation,
        arguments: [
          Data(row.id.bytes), Data(row.principal.id.bytes), Data(row.secretary.id.bytes), row.begins.milliseconds,
          row.ends.milliseconds,
        ])
    }
  }

  /// For whom this secretary may ever hand in, past and future included; principals with closed accounts left out.
  package func delegations(secretary: PersonID) throws(CatalogueError) -> [Delegation] {
    try delegations(Self.delegationsOfSecretary, secretary)
  }

  package func delegations(principal: PersonID) throws(CatalogueError) -> [Delegation] {
    try delegations(Self.delegationsOfPrincipal, principal)
  }

  /// Ends a delegation if it is this principal's.
  package func end(_ delegation: DelegationID, of principal: PersonID) throws(CatalogueError) {
    try write { db in
      try db.execute(sql: Self.endDelegation, arguments: [Data(delegation.bytes), Data(principal.bytes)])
    }
  }

  private func delegations(_ question: String, _ person: PersonID) throws(CatalogueError) -> [Delegation] {
    try read { db in
      try Row.fetchAll(db, sql: question, arguments: [Data(person.bytes)]).compactMap(Delegation.init)
    }
  }
}

extension Delegation {
  fileprivate init?(_ row: Row) {
    guard let id = DelegationID(bytes: [UInt8](row[0] as Data)),
      let principal = PersonID(bytes: [UInt8](row[1] as Data)),
      let secretary = PersonID(bytes: [UInt8](row[3] as Data))
    else { return nil }
    self.init(
      id: id, principal: PersonReference(id: principal, name: row[2]),
      secretary: PersonReference(id: secretary, name: row[4]), begins: Instant(milliseconds: row[5]),
      ends: Instant(milliseconds: row[6]))
  }
}
