// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

/// Writes the rows of one deposit's records: spine, words, copies, recipients.
struct RecordInserter {
  static let insertRecord = """
    INSERT INTO records (row_key, id, conversation, sender, kind, flags, form, stamp, wall_after, instant_after, text, rest, leaf)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """
  static let insertCopy =
    "INSERT INTO copies (deposit, leaf, record, source, start_byte, end_byte) VALUES (?, ?, ?, ?, ?, ?)"
  static let insertRecipient = "INSERT OR IGNORE INTO recipients (identity, record) VALUES (?, ?)"

  private let db: Database
  private let deposit: Int64
  private let record: PreparedStatement
  private let copy: PreparedStatement
  private let recipient: PreparedStatement
  private let index: any TextIndex
  private var interned: Interned
  private var rest = RestCoding()
  private var ids = RecordIDs()

  init(_ db: Database, deposit: Int64, words: Words) throws {
    self.db = db
    self.deposit = deposit
    record = try PreparedStatement(db, Self.insertRecord)
    copy = try PreparedStatement(db, Self.insertCopy)
    recipient = try PreparedStatement(db, Self.insertRecipient)
    index = try FTS5Index(feeding: db)
    interned = try Interned(deposit: deposit, words: words, db)
  }

  /// Writes a batch in rising order of key.
  mutating func write(_ batch: inout Batch) throws {
    let db = db
    let order = try batch.assignKeys { try TakenKeys(db, from: $0) }
    for index in order { try write(batch.records[index], batch.places[index]) }
    batch.removeAll()
  }

  mutating func finish() throws { try ids.flush(db) }

  private mutating func write(_ filed: FiledRecord, _ place: Batch.Place) throws {
    record.bind(1, place.key)
    record.bind(2, filed.id)
    record.bind(13, Int64(filed.leaf))
    switch filed.item {
    case .message(let message): try write(message, filed.leaf, place)
    case .event(let event): try write(event, filed.leaf, place)
    case .notice:
      throw CatalogueError(
        .disagrees, "Leaf \(filed.leaf) is a notice, not a record.", remedy: "Keep notices in the report.")
    }
    try ids.add(filed.id, place.key, db)
  }

  private mutating func write(_ m: ParsedMessage, _ leaf: Int, _ place: Batch.Place) throws {
    let conversation = try interned.conversation(m.conversation, db)
    var flags = Self.flags(place, m.attachments)
    if m.edited { flags.insert(.edited) }
    if m.deleted { flags.insert(.deleted) }
    if m.forwarded { flags.insert(.forwarded) }
    if !m.recipients.isEmpty { flags.insert(.addressed) }
    try bind(conversation, m.sender, KindCode.code(m.type), flags, m.sentAt, place)
    record.bind(12, blob: rest.rest(of: m, leaf: leaf))
    try run(place.key, body: m.text, subject: m.subject, names: Self.names(m))
    for other in m.recipients { try write(other.participant, conversation, place.key) }
    try writeCopy(leaf, m.source, place.key)
  }

  private mutating func write(_ e: ParsedEvent, _ leaf: Int, _ place: Batch.Place) throws {
    let conversation = try interned.conversation(e.conversation, db)
    try bind(conversation, e.actor, KindCode.code(e.type), Self.flags(place, []), e.sentAt, place)
    record.bind(12, blob: rest.rest(of: e, leaf: leaf))
    try run(place.key, body: e.text, subject: nil, names: nil)
    try writeCopy(leaf, e.source, place.key)
  }

  private mutating func bind(
    _ conversation: Int64, _ sender: Participant?, _ kind: Int64, _ flags: RecordFlags, _ stamp: Stamp?,
    _ place: Batch.Place
  ) throws {
    record.bind(3, conversation)
    record.bind(4, try sender.map { try interned.person($0, in: conversation, db) })
    record.bind(5, kind)
    record.bind(6, flags.rawValue)
    record.bind(7, try stamp.map { try interned.form(of: $0, db) })
    record.bind(8, stamp?.raw)
    let second = RowKey.moment(of: place.key) + RowKey.epoch
    record.bind(9, stamp?.wall.map { $0.milliseconds &- RowKey.wallEpoch &- second })
    record.bind(10, stamp?.instant.map { $0.milliseconds &- second })
  }

  /// Runs both inserts while the text's bytes stand still.
  private func run(_ key: Int64, body: String?, subject: String?, names: String?) throws {
    guard var body else {
      record.bindNull(11)
      try record.run()
      return try index.add(key, body: nil, subject: subject, names: names)
    }
    try body.withUTF8 { bytes in
      record.bind(11, kept: bytes)
      try record.run()
      try index.add(key, body: bytes, subject: subject, names: names)
    }
  }

  private mutating func write(_ participant: Participant, _ conversation: Int64, _ key: Int64) throws {
    recipient.bind(1, try interned.person(participant, in: conversation, db))
    recipient.bind(2, key)
    try recipient.run()
  }

  private mutating func writeCopy(_ leaf: Int, _ source: Provenance, _ key: Int64) throws {
    copy.bind(1, deposit)
    copy.bind(2, Int64(leaf))
    copy.bind(3, key)
    copy.bind(4, try interned.source(source.file, db))
    copy.bind(5, Int64(source.start))
    copy.bind(6, Int64(source.end))
    try copy.run()
  }

  private static func flags(_ place: Batch.Place, _ attachments: [ParsedAttachment]) -> RecordFlags {
    var flags: RecordFlags = []
    if place.isUndated { flags.insert(.keyFromNeighbour) }
    if !attachments.isEmpty { flags.insert(.hasAttachments) }
    return flags
  }

  /// What is searched beside the text: names of attachments, and words a machine read out of them.
  static func names(_ message: ParsedMessage) -> String? {
    let attachments = message.attachments
    guard !attachments.isEmpty else { return nil }
    let names = attachments.compactMap(\.name) + message.derivedWords.map(\.words)
    return names.isEmpty ? nil : names.joined(separator: "\n")
  }
}
