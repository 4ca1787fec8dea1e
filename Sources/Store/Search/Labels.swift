// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records
import Synchronization

/// Names that many hits share, read once: conversations, people, forms of stamps. Rows are never changed
/// once published, so what was read stays right.
final class Labels: Sendable {
  struct Conversation {
    let label: ConversationLabel
    let deposit: DepositID
    let channel: String
    var name: String { label.title ?? label.id }
  }
  struct Known {
    var conversations: [Int64: Conversation] = [:]
    var people: [Int64: Participant] = [:]
    var forms: [Int64: Interned.Form] = [:]
  }

  static let conversation = """
    SELECT v.label, v.title, d.id, coalesce(v.channel, d.channel), v.channel FROM conversations v JOIN deposits d ON d.deposit = v.deposit
    WHERE v.conversation = ?
    """
  static let person = "SELECT name, address, is_self FROM identities WHERE identity = ?"
  static let form = "SELECT zone, basis, precision FROM stamp_forms WHERE form = ?"

  private let known = Mutex(Known())

  func conversation(_ row: Int64, _ db: Database) throws -> Conversation? {
    if let known = known.withLock({ $0.conversations[row] }) { return known }
    let found = try first(Self.conversation, row, db) { statement -> Conversation? in
      guard let deposit = statement.id(DepositID.self, 2) else { return nil }
      let label = ConversationLabel(id: statement.text(0) ?? "", title: statement.text(1), channel: statement.text(4))
      return Conversation(label: label, deposit: deposit, channel: statement.text(3) ?? "")
    }
    known.withLock { $0.conversations[row] = found }
    return found
  }

  func person(_ row: Int64, _ db: Database) throws -> Participant? {
    if let known = known.withLock({ $0.people[row] }) { return known }
    let found = try first(Self.person, row, db) { statement in
      Participant(
        name: statement.text(0), address: statement.text(1), isSelf: statement.optionalInt(2).map { $0 == 1 })
    }
    known.withLock { $0.people[row] = found }
    return found
  }

  func form(_ row: Int64, _ db: Database) throws -> Interned.Form? {
    if let known = known.withLock({ $0.forms[row] }) { return known }
    let found = try first(Self.form, row, db) { statement -> Interned.Form? in
      guard let precision = statement.text(2).flatMap(Stamp.Precision.init(rawValue:)) else { return nil }
      let basis = statement.text(1).flatMap(Stamp.ZoneBasis.init(rawValue:))
      return Interned.Form(zone: statement.text(0), basis: basis, precision: precision)
    }
    known.withLock { $0.forms[row] = found }
    return found
  }

  private func first<Value>(
    _ sql: String, _ row: Int64, _ db: Database, _ read: (PreparedStatement) -> Value?
  ) throws -> Value? {
    let statement = try PreparedStatement(db, sql)
    defer { statement.reset() }
    statement.bind(1, row)
    return try statement.step() ? read(statement) : nil
  }
}
