// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import Records

/// Mail that arrived.
extension Desk {
  private static let columns = "mail, tag, state, envelope, opening, doubt, basis, owner, attempts"
  static let mailByID = "SELECT \(columns) FROM mails WHERE mail = ?"
  static let mailOfTag = "SELECT \(columns) FROM mails WHERE tag = ?"
  static let mailsInState = "SELECT \(columns) FROM mails WHERE state = ? ORDER BY due, mail"
  static let mailsDue = """
    SELECT \(columns) FROM mails WHERE state IN ('arrived', 'given') AND due <= ? ORDER BY due LIMIT ?
    """
  static let newMail = """
    INSERT INTO mails (mail, tag, state, arrived, envelope, due) VALUES (?, ?, 'arrived', ?, ?, ?)
    ON CONFLICT (tag) DO NOTHING
    """
  static let setMailOpening = "UPDATE mails SET opening = ? WHERE mail = ?"
  static let setMailUnsorted = "UPDATE mails SET state = ?, doubt = ? WHERE mail = ? AND state = 'arrived'"
  static let setMailGiven = """
    UPDATE mails SET state = 'given', basis = ?, owner = ?, attempts = 0, due = ?
    WHERE mail = ? AND state IN ('arrived', 'unsorted')
    """
  static let setMailState = "UPDATE mails SET state = ? WHERE mail = ?"
  static let putMailOff = "UPDATE mails SET attempts = attempts + 1, due = ? WHERE mail = ?"
  static let nameStaged = "UPDATE staged SET name = ? WHERE id = ?"
  static let newEnclosure = "INSERT INTO mail_enclosures (enclosure, mail, place) VALUES (?, ?, ?)"
  static let enclosuresOfMail = "SELECT enclosure FROM mail_enclosures WHERE mail = ? ORDER BY place"
  static let mailOfEnclosure = "SELECT mail, place FROM mail_enclosures WHERE enclosure = ?"

  package func mail(_ id: DepositID) throws(CatalogueError) -> MailRow? {
    try mails(Self.mailByID, [Data(id.bytes)]).first
  }

  package func mail(withTag tag: [UInt8]) throws(CatalogueError) -> MailRow? {
    try mails(Self.mailOfTag, [Data(tag)]).first
  }

  /// Oldest first.
  package func mails(in state: MailState) throws(CatalogueError) -> [MailRow] {
    try mails(Self.mailsInState, [state.rawValue])
  }

  /// Mails to be opened or taken apart at `now`.
  package func mailsDue(at now: Instant, limit: Int) throws(CatalogueError) -> [MailRow] {
    try mails(Self.mailsDue, [now.milliseconds, limit])
  }

  /// Adds a mail that is sealed and in the ledger; false when the same mail is there already.
  package func addMail(_ mail: MailRow, _ staged: StagedRow, _ part: StagedPartRow) throws(CatalogueError) -> Bool {
    let arrived = staged.upload.created.milliseconds
    return try write { db in
      try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
      try db.execute(
        sql: Self.newMail,
        arguments: [Data(mail.id.bytes), Data(mail.tag), arrived, Data(mail.envelope), arrived])
      guard db.changesCount == 1 else { return false }
      try Self.add(staged, [part], db)
      return true
    }
  }

  /// Adds what was taken out of a mail.
  package func addEnclosure(
    _ staged: StagedRow, _ part: StagedPartRow, of mail: DepositID, at place: Int
  ) throws(CatalogueError) {
    try write { db in
      try Self.add(staged, [part], db)
      try db.execute(
        sql: Self.newEnclosure, arguments: [Data(staged.upload.id.bytes), Data(mail.bytes), place])
    }
  }

  /// What was taken out of a mail, in order.
  package func enclosures(of mail: DepositID) throws(CatalogueError) -> [DepositID] {
    try read { db in
      try Data.fetchAll(db, sql: Self.enclosuresOfMail, arguments: [Data(mail.bytes)]).compactMap(
        DepositID.init(bytes:))
    }
  }

  /// The mail something was taken out of, and its place among what was.
  package func mail(around enclosure: DepositID) throws(CatalogueError) -> (mail: DepositID, place: Int)? {
    try read { db in
      try Row.fetchOne(db, sql: Self.mailOfEnclosure, arguments: [Data(enclosure.bytes)]).flatMap { row in
        DepositID(bytes: row["mail"] as Data).map { ($0, row["place"]) }
      }
    }
  }

  package func setOpening(_ opening: [UInt8], of mail: DepositID) throws(CatalogueError) {
    try run(Self.setMailOpening, [Data(opening), Data(mail.bytes)])
  }

  /// It is nobody's, or marked; `staged` follows where the mail is quarantined.
  package func setUnsorted(
    _ mail: DepositID, _ doubt: MailDoubt, isMarked: Bool
  ) throws(CatalogueError) {
    let state: MailState = isMarked ? .quarantined : .unsorted
    try write { db in
      try db.execute(sql: Self.setMailUnsorted, arguments: [state.rawValue, doubt.rawValue, Data(mail.bytes)])
      guard isMarked else { return }
      try db.execute(sql: Self.setState, arguments: ["quarantined", nil, Data(mail.bytes)])
    }
  }

  /// Gives a mail to a person, under a name of its own; false when it was given or rejected already.
  package func giveMail(
    _ mail: DepositID, to owner: PersonID, _ basis: MailBasis, name: String, expires: Instant, now: Instant
  ) throws(CatalogueError) -> Bool {
    try write { db in
      try db.execute(
        sql: Self.setMailGiven,
        arguments: [basis.rawValue, Data(owner.bytes), now.milliseconds, Data(mail.bytes)])
      guard db.changesCount == 1 else { return false }
      try db.execute(
        sql: Self.setOwner,
        arguments: [Data(owner.bytes), Data(owner.bytes), expires.milliseconds, Data(mail.bytes)])
      try db.execute(sql: Self.nameStaged, arguments: [name, Data(mail.bytes)])
      return true
    }
  }

  package func setState(_ state: MailState, of mail: DepositID) throws(CatalogueError) {
    try run(Self.setMailState, [state.rawValue, Data(mail.bytes)])
  }

  /// Tries it again at `due`.
  package func putOff(_ mail: DepositID, until due: Instant) throws(CatalogueError) {
    try run(Self.putMailOff, [due.milliseconds, Data(mail.bytes)])
  }

  private func mails(_ sql: String, _ arguments: StatementArguments) throws(CatalogueError) -> [MailRow] {
    try read { db in try Row.fetchAll(db, sql: sql, arguments: arguments).compactMap(MailRow.init) }
  }
}

extension MailRow {
  fileprivate init?(_ row: Row) {
    guard let id = DepositID(bytes: row["mail"] as Data), let state = MailState(rawValue: row["state"]) else {
      return nil
    }
    self.init(
      id, tag: Array(row["tag"] as Data), state: state, envelope: Array(row["envelope"] as Data),
      opening: (row["opening"] as Data?).map { Array($0) }, doubt: (row["doubt"] as String?).flatMap(MailDoubt.init),
      basis: (row["basis"] as String?).flatMap(MailBasis.init),
      owner: (row["owner"] as Data?).flatMap { PersonID(bytes: $0) }, attempts: row["attempts"])
  }
}
