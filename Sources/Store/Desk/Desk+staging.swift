// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import Records

extension Desk {
  private static let columns = """
    s.id, s.owner, s.custodian, s.name, s.size, s.state, s.created, s.expires, s.sheet, s.reading, s.deposit,
    coalesce((SELECT sum(p.length) FROM staged_parts p WHERE p.staged = s.id), 0) AS held
    """
  static let stagedByID = "SELECT \(columns) FROM staged s WHERE s.id = ?"
  static let stagedOfCustodian = "SELECT \(columns) FROM staged s WHERE s.custodian = ? ORDER BY s.created DESC"
  static let stagedInState = "SELECT \(columns) FROM staged s WHERE s.state = ? ORDER BY s.created"
  static let stagedOverdue = """
    SELECT \(columns) FROM staged s WHERE s.state IN ('receiving', 'waiting', 'undecided') AND s.expires <= ?
    """
  static let newStaged = """
    INSERT INTO staged (id, owner, custodian, name, size, state, created, expires, sheet)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    """
  static let newPart = "INSERT INTO staged_parts (staged, start, length, home, object) VALUES (?, ?, ?, ?, ?)"
  static let partsOf = "SELECT start, length, home, object FROM staged_parts WHERE staged = ? ORDER BY start"
  static let heldBytes = "SELECT coalesce(sum(length), 0) FROM staged_parts WHERE staged = ?"
  static let setState = "UPDATE staged SET state = ?, expires = ? WHERE id = ?"
  static let setSheet = "UPDATE staged SET sheet = ? WHERE id = ?"
  static let setReading = "UPDATE staged SET reading = ? WHERE id = ?"
  static let setOwner = "UPDATE staged SET owner = ?, custodian = ?, expires = ? WHERE id = ? AND custodian IS NULL"
  static let setDeposit = "UPDATE staged SET deposit = ? WHERE id = ?"
  static let stagedBeingFiled = """
    SELECT \(columns) FROM staged s
    WHERE s.deposit IS NOT NULL AND s.state IN ('receiving', 'waiting', 'undecided', 'quarantined')
    """
  static let moveParts = "UPDATE staged_parts SET staged = ?, start = start + ? WHERE staged = ?"
  static let closeStaged = "UPDATE staged SET state = ?, name = '', expires = NULL, reading = NULL WHERE id = ?"
  static let dropParts = "DELETE FROM staged_parts WHERE staged = ?"

  package func addStaged(_ row: StagedRow, parts: [StagedPartRow] = []) throws(CatalogueError) {
    try write { db in try Self.add(row, parts, db) }
  }

  static func add(_ row: StagedRow, _ parts: [StagedPartRow], _ db: Database) throws {
    let upload = row.upload
    try db.execute(
      sql: newStaged,
      arguments: [
        Data(upload.id.bytes), upload.owner.map { Data($0.bytes) }, upload.custodian.map { Data($0.bytes) },
        upload.name, upload.size, upload.state.rawValue, upload.created.milliseconds, upload.expires?.milliseconds,
        Data(row.sheet),
      ])
    for part in parts { try add(part, to: upload.id, db) }
  }

  /// Adds a part when the whole holds exactly the bytes before it; false when another writer was there first.
  package func addPart(_ part: StagedPartRow, to id: DepositID) throws(CatalogueError) -> Bool {
    try write { db in
      guard try Int.fetchOne(db, sql: Self.heldBytes, arguments: [Data(id.bytes)]) == part.start else { return false }
      try Self.add(part, to: id, db)
      return true
    }
  }

  private static func add(_ part: StagedPartRow, to id: DepositID, _ db: Database) throws {
    try db.execute(
      sql: newPart, arguments: [Data(id.bytes), part.start, part.length, Data(part.home), Data(part.object)])
  }

  package func staged(_ id: DepositID) throws(CatalogueError) -> StagedRow? {
    try read { db in try Row.fetchOne(db, sql: Self.stagedByID, arguments: [Data(id.bytes)]).flatMap(StagedRow.init) }
  }

  /// Newest first.
  package func staged(ofCustodian person: PersonID) throws(CatalogueError) -> [StagedRow] {
    try rows(Self.stagedOfCustodian, [Data(person.bytes)])
  }

  package func staged(in state: StagedState) throws(CatalogueError) -> [StagedRow] {
    try rows(Self.stagedInState, [state.rawValue])
  }

  /// Open uploads whose time was over at `now`.
  package func stagedOverdue(at now: Instant) throws(CatalogueError) -> [StagedRow] {
    try rows(Self.stagedOverdue, [now.milliseconds])
  }

  private func rows(_ sql: String, _ arguments: StatementArguments) throws(CatalogueError) -> [StagedRow] {
    try read { db in try Row.fetchAll(db, sql: sql, arguments: arguments).compactMap(StagedRow.init) }
  }

  /// In order of their bytes.
  package func parts(of id: DepositID) throws(CatalogueError) -> [StagedPartRow] {
    try read { db in
      try Row.fetchAll(db, sql: Self.partsOf, arguments: [Data(id.bytes)]).map { row in
        StagedPartRow(
          start: row["start"], length: row["length"], home: Array(row["home"] as Data),
          object: Array(row["object"] as Data))
      }
    }
  }

  package func setState(_ state: StagedState, expires: Instant?, of id: DepositID) throws(CatalogueError) {
    try run(Self.setState, [state.rawValue, expires?.milliseconds, Data(id.bytes)])
  }

  package func setSheet(_ object: [UInt8], of id: DepositID) throws(CatalogueError) {
    try run(Self.setSheet, [Data(object), Data(id.bytes)])
  }

  package func setReading(_ object: [UInt8]?, of id: DepositID) throws(CatalogueError) {
    try run(Self.setReading, [object.map { Data($0) }, Data(id.bytes)])
  }

  /// The deposit an upload is being filed as; nil when that came to nothing.
  package func setDeposit(_ deposit: DepositID?, of id: DepositID) throws(CatalogueError) {
    try run(Self.setDeposit, [deposit.map { Data($0.bytes) }, Data(id.bytes)])
  }

  /// Open uploads of which a filing has begun and not ended.
  package func stagedBeingFiled() throws(CatalogueError) -> [StagedRow] { try rows(Self.stagedBeingFiled, []) }

  /// Gives all parts of whole uploads, in this order, to one that has none.
  package func moveParts(from ids: [DepositID], to joined: DepositID) throws(CatalogueError) {
    try write { db in
      var start = 0
      for id in ids {
        let held = try Int.fetchOne(db, sql: Self.heldBytes, arguments: [Data(id.bytes)]) ?? 0
        try db.execute(sql: Self.moveParts, arguments: [Data(joined.bytes), start, Data(id.bytes)])
        start += held
      }
    }
  }

  /// Ends an upload: its name and the places of its parts are forgotten.
  package func closeStaged(_ id: DepositID, as state: StagedState) throws(CatalogueError) {
    try write { db in
      try db.execute(sql: Self.dropParts, arguments: [Data(id.bytes)])
      try db.execute(sql: Self.closeStaged, arguments: [state.rawValue, Data(id.bytes)])
    }
  }

  func run(_ sql: String, _ arguments: StatementArguments) throws(CatalogueError) {
    try write { db in try db.execute(sql: sql, arguments: arguments) }
  }
}

extension StagedRow {
  fileprivate init?(_ row: Row) {
    guard let id = DepositID(bytes: row["id"] as Data), let state = StagedState(rawValue: row["state"]) else {
      return nil
    }
    let (owner, custodian) = (row["owner"] as Data?, row["custodian"] as Data?)
    let reading = (row["reading"] as Data?).map { Array($0) }
    let filed = state == .filed ? (row["deposit"] as Data?).flatMap { DepositID(bytes: $0) } : nil
    upload = StagedUpload(
      id: id, owner: owner.flatMap { PersonID(bytes: $0) }, custodian: custodian.flatMap { PersonID(bytes: $0) },
      name: row["name"], size: row["size"], offset: row["held"], state: state,
      created: Instant(milliseconds: row["created"]),
      expires: (row["expires"] as Int64?).map { Instant(milliseconds: $0) }, isRead: reading != nil,
      deposit: filed)
    deposit = (row["deposit"] as Data?).flatMap { DepositID(bytes: $0) }
    (sheet, self.reading) = (Array(row["sheet"] as Data), reading)
  }
}
