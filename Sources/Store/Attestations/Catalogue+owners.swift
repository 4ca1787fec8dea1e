// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

extension Catalogue {
  /// Whose the deposit is; nil when it was handed in for a name without an account, or is not filed.
  package func owners(of deposit: DepositID) throws(CatalogueError) -> DepositOwners? {
    try read { db in
      let row = try PreparedStatement(db, OwnerRows.byDeposit)
      defer { row.reset() }
      row.bind(1, deposit)
      guard try row.step() else { return nil }
      return DepositOwners(custodian: row.id(PersonID.self, 0), depositor: row.id(PersonID.self, 1))
    }
  }

  /// Conversations in what this person held, in the order they were filed.
  package func conversations(heldBy person: PersonID) throws(CatalogueError) -> [HeldConversation] {
    try read { db in try OwnerRows.read(OwnerRows.byCustodian, db) { $0.bind(1, person) } }
  }

  /// Deposits this person held or handed in, newest first.
  package func deposits(of person: PersonID) throws(CatalogueError) -> [DepositID] {
    try read { db in
      let row = try PreparedStatement(db, OwnerRows.byDepositor)
      defer { row.reset() }
      row.bind(1, person)
      row.bind(2, person)
      var deposits: [DepositID] = []
      while try row.step() { if let id = row.id(DepositID.self, 0) { deposits.append(id) } }
      return deposits
    }
  }

  /// What the system lines of a conversation say of timers, of who made it and of blocked exports.
  package func signs(of held: HeldConversation) throws(CatalogueError) -> ConversationSigns {
    try read { db in
      let row = try PreparedStatement(db, OwnerRows.states)
      defer { row.reset() }
      row.bind(1, held.row)
      var signs = ConversationSigns()
      while try row.step() { try Self.note(row, &signs) }
      return signs
    }
  }

  private static func note(_ row: PreparedStatement, _ signs: inout ConversationSigns) throws {
    var event: ParsedEvent?
    if !row.isNull(1), case .event(let read) = try row.withBlob(1, { try RestCoding.decode($0) }) { event = read }
    switch KindCode.eventType(row.int(0)) {
    case .disappearingTimerChanged: if let seconds = event?.countAfter { signs.timers.append(seconds) }
    case .groupCreated: signs.initiator = signs.initiator ?? row.text(2)
    case .exportBlockedChanged: signs.isExportBlocked = (event?.after).map { $0 != "off" && $0 != "0" && $0 != "false" }
    default: break
    }
  }
}
