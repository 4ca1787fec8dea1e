// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

/// Rows that many records share, written once a deposit: conversations, people, sources, forms of stamps.
struct Interned {
  struct Person: Hashable {
    let conversation: Int64
    let participant: Participant
  }
  struct Form: Hashable {
    let zone: String?
    let basis: Stamp.ZoneBasis?
    let precision: Stamp.Precision
  }

  static let newConversation =
    "INSERT INTO conversations (deposit, label, title, words, channel) VALUES (?, ?, ?, ?, ?)"
  static let newIdentity =
    "INSERT INTO identities (conversation, name, address, is_self, words) VALUES (?, ?, ?, ?, ?)"
  static let newSource = "INSERT INTO sources (deposit, file) VALUES (?, ?)"
  static let newForm = "INSERT INTO stamp_forms (zone, basis, precision) VALUES (?, ?, ?)"
  static let knownForms = "SELECT form, zone, basis, precision FROM stamp_forms"

  let deposit: Int64
  let words: Words
  private var conversations: [ConversationLabel: Int64] = [:]
  private var people: [Person: Int64] = [:]
  private var sources: [String: Int64] = [:]
  private var forms: [Form: Int64] = [:]
  private var lastConversation: (label: ConversationLabel, row: Int64)?
  private var lastSource: (file: String, row: Int64)?
  private var lastForm: (form: Form, row: Int64)?

  init(deposit: Int64, words: Words, _ db: Database) throws {
    self.deposit = deposit
    self.words = words
    forms = try Self.forms(db)
  }

  /// Forms are shared by all deposits.
  static func forms(_ db: Database) throws -> [Form: Int64] {
    let rows = try PreparedStatement(db, knownForms)
    defer { rows.reset() }
    var forms: [Form: Int64] = [:]
    while try rows.step() {
      guard let precision = rows.text(3).flatMap(Stamp.Precision.init(rawValue:)) else { continue }
      let form = Form(
        zone: rows.text(1), basis: rows.text(2).flatMap(Stamp.ZoneBasis.init(rawValue:)), precision: precision)
      forms[form] = rows.int(0)
    }
    return forms
  }

  mutating func conversation(_ label: ConversationLabel, _ db: Database) throws -> Int64 {
    if let last = lastConversation, last.label == label { return last.row }
    let row = try conversations[label] ?? addConversation(label, db)
    lastConversation = (label, row)
    return row
  }

  mutating func person(_ participant: Participant, in conversation: Int64, _ db: Database) throws -> Int64 {
    let person = Person(conversation: conversation, participant: participant)
    return try people[person] ?? add(person, db)
  }

  mutating func source(_ file: String, _ db: Database) throws -> Int64 {
    if let last = lastSource, last.file == file { return last.row }
    let row = try sources[file] ?? addSource(file, db)
    lastSource = (file, row)
    return row
  }

  mutating func form(of stamp: Stamp, _ db: Database) throws -> Int64 {
    let form = Form(zone: stamp.zone, basis: stamp.zoneBasis, precision: stamp.precision)
    if let last = lastForm, last.form == form { return last.row }
    let row = try forms[form] ?? add(form, db)
    lastForm = (form, row)
    return row
  }

  private mutating func addConversation(_ label: ConversationLabel, _ db: Database) throws -> Int64 {
    let statement = try PreparedStatement(db, Self.newConversation)
    statement.bind(1, deposit)
    statement.bind(2, label.id)
    statement.bind(3, label.title)
    statement.bind(4, words.searchable(label.title, label.id))
    statement.bind(5, label.channel)
    try statement.run()
    conversations[label] = db.lastInsertedRowID
    return db.lastInsertedRowID
  }

  private mutating func add(_ person: Person, _ db: Database) throws -> Int64 {
    let statement = try PreparedStatement(db, Self.newIdentity)
    statement.bind(1, person.conversation)
    statement.bind(2, person.participant.name)
    statement.bind(3, person.participant.address)
    statement.bind(4, person.participant.isSelf.map { $0 ? 1 : 0 })
    statement.bind(5, words.searchable(person.participant.name, person.participant.address))
    try statement.run()
    people[person] = db.lastInsertedRowID
    return db.lastInsertedRowID
  }

  private mutating func addSource(_ file: String, _ db: Database) throws -> Int64 {
    let statement = try PreparedStatement(db, Self.newSource)
    statement.bind(1, deposit)
    statement.bind(2, file)
    try statement.run()
    sources[file] = db.lastInsertedRowID
    return db.lastInsertedRowID
  }

  private mutating func add(_ form: Form, _ db: Database) throws -> Int64 {
    let statement = try PreparedStatement(db, Self.newForm)
    statement.bind(1, form.zone)
    statement.bind(2, form.basis?.rawValue)
    statement.bind(3, form.precision.rawValue)
    try statement.run()
    forms[form] = db.lastInsertedRowID
    return db.lastInsertedRowID
  }
}
