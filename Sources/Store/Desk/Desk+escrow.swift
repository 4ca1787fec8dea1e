// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import Records

extension Desk {
  static let newEscrow = """
    INSERT INTO escrows (id, deposit, custodian, home, object, digest, items, notices, adjudicators, sealed_at, state)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """
  private static let escrowColumns = """
    id, deposit, custodian, home, object, digest, items, notices, adjudicators, sealed_at, state
    """
  static let escrowByID = "SELECT \(escrowColumns) FROM escrows WHERE id = ?"
  static let allEscrows = "SELECT \(escrowColumns) FROM escrows ORDER BY sealed_at"
  static let approvalsOf = "SELECT person, given, expires FROM escrow_approvals WHERE escrow = ? AND digest = ?"
  static let newApproval = """
    INSERT INTO escrow_approvals (escrow, person, digest, given, expires) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (escrow, person) DO UPDATE SET digest = excluded.digest, given = excluded.given,
      expires = excluded.expires
    """
  static let escrowState = "UPDATE escrows SET state = ? WHERE id = ?"
  static let dropApprovals = "DELETE FROM escrow_approvals WHERE escrow = ?"
  static let dropEscrow = "DELETE FROM escrows WHERE id = ?"

  package func add(_ row: EscrowRow) throws(CatalogueError) {
    let escrow = row.escrow
    try run(
      Self.newEscrow,
      [
        Data(escrow.id.bytes), Data(escrow.deposit.bytes), Data(escrow.custodian.bytes), Data(row.home),
        row.object.map { Data($0) }, Data(escrow.digest), escrow.items, Data(escrow.notices.flatMap(\.bytes)),
        Data(escrow.adjudicators.flatMap(\.bytes)), escrow.sealedAt.milliseconds, escrow.state.rawValue,
      ])
  }

  package func escrow(_ id: EscrowID) throws(CatalogueError) -> EscrowRow? {
    try read { db in
      try Row.fetchOne(db, sql: Self.escrowByID, arguments: [Data(id.bytes)]).flatMap { try Self.escrow($0, db) }
    }
  }

  /// In the order they were sealed.
  package func escrows() throws(CatalogueError) -> [EscrowRow] {
    try read { db in try Row.fetchAll(db, sql: Self.allEscrows).compactMap { try Self.escrow($0, db) } }
  }

  package func approve(_ approval: Escrow.Approval, of escrow: Escrow) throws(CatalogueError) {
    try run(
      Self.newApproval,
      [
        Data(escrow.id.bytes), Data(approval.by.bytes), Data(escrow.digest), approval.at.milliseconds,
        approval.expires.milliseconds,
      ])
  }

  package func setState(_ state: Escrow.State, of escrow: EscrowID) throws(CatalogueError) {
    try run(Self.escrowState, [state.rawValue, Data(escrow.bytes)])
  }

  package func removeEscrow(_ id: EscrowID) throws(CatalogueError) {
    try write { db in
      try db.execute(sql: Self.dropApprovals, arguments: [Data(id.bytes)])
      try db.execute(sql: Self.dropEscrow, arguments: [Data(id.bytes)])
    }
  }

  private static func escrow(_ row: Row, _ db: Database) throws -> EscrowRow? {
    guard let id = EscrowID(bytes: row["id"] as Data), let deposit = DepositID(bytes: row["deposit"] as Data),
      let custodian = PersonID(bytes: row["custodian"] as Data), let state = Escrow.State(rawValue: row["state"])
    else { return nil }
    let digest = Array(row["digest"] as Data)
    let approvals = try Row.fetchAll(db, sql: approvalsOf, arguments: [Data(id.bytes), Data(digest)]).compactMap {
      row in
      PersonID(bytes: row["person"] as Data).map { person in
        Escrow.Approval(
          by: person, at: Instant(milliseconds: row["given"]), expires: Instant(milliseconds: row["expires"]))
      }
    }
    let escrow = Escrow(
      id: id, deposit: deposit, custodian: custodian, digest: digest, items: row["items"],
      notices: ids(row["notices"]), adjudicators: ids(row["adjudicators"]),
      sealedAt: Instant(milliseconds: row["sealed_at"]), state: state, approvals: approvals)
    return EscrowRow(
      escrow: escrow, home: Array(row["home"] as Data), object: (row["object"] as Data?).map { Array($0) })
  }

  private static func ids<Subject>(_ data: Data) -> [ID<Subject>] {
    let bytes = Array(data)
    return stride(from: 0, to: bytes.count, by: 16).compactMap {
      ID<Subject>(bytes: bytes[$0..<min(bytes.count, $0 + 16)])
    }
  }
}

extension Desk {
  static let clearAdjudicators = "DELETE FROM adjudicators"
  static let newAdjudicator = "INSERT INTO adjudicators (person) VALUES (?)"
  static let allAdjudicators = "SELECT person FROM adjudicators ORDER BY person"

  package func nameAdjudicators(_ people: [PersonID]) throws(CatalogueError) {
    try write { db in
      try db.execute(sql: Self.clearAdjudicators)
      for person in people { try db.execute(sql: Self.newAdjudicator, arguments: [Data(person.bytes)]) }
    }
  }

  package func adjudicators() throws(CatalogueError) -> [PersonID] {
    try read { db in try Data.fetchAll(db, sql: Self.allAdjudicators).compactMap { PersonID(bytes: $0) } }
  }
}
