// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

/// Reading a conversation line by line, by the order of its row keys.
extension Catalogue {
  /// Where a record stands: its key and its conversation.
  struct Place {
    let key: Int64
    let conversation: Int64
  }

  /// What a line shows; where its bytes stand is the record page's.
  static let lineColumns = """
    r.id, r.kind, r.flags, r.stamp, r.wall_after, r.instant_after, r.text, r.rest,
    v.label, v.title, p.name, p.address, p.is_self, f.zone, f.basis, f.precision,
    '', 0, 0, r.leaf, d.id, p.identity, r.row_key, v.channel
    """
  static let lineBelongings = """
    CROSS JOIN conversations v ON v.conversation = r.conversation
    CROSS JOIN deposits d ON d.deposit = v.deposit
    LEFT JOIN identities p ON p.identity = r.sender
    LEFT JOIN stamp_forms f ON f.form = r.form
    """
  static let place = """
    SELECT r.row_key, r.conversation FROM record_ids i CROSS JOIN records r ON r.row_key = i.record WHERE i.id = ?
    """
  static let opener = "SELECT id FROM records WHERE conversation = ? ORDER BY row_key LIMIT 1"
  static let onward = """
    SELECT \(lineColumns) FROM records r \(lineBelongings)
    WHERE r.conversation = ? AND r.row_key >= ? ORDER BY r.row_key LIMIT ?
    """
  static let backward = """
    SELECT \(lineColumns) FROM records r \(lineBelongings)
    WHERE r.conversation = ? AND r.row_key < ? ORDER BY r.row_key DESC LIMIT ?
    """
  /// Statements that a page of a conversation is read by, for the test of their plans.
  static let lineQuestions = [place, opener, onward, backward]

  /// At most `limit` lines of the conversation that `record` is in; nil when there is no such record, or the place
  /// names one of another conversation.
  package func excerpt(
    ofConversationWith record: RecordID, at place: ConversationPlace, limit: Int
  ) throws(CatalogueError) -> ConversationExcerpt? {
    try read { db in
      guard let named = try Self.place(of: record, db),
        let start = try Self.key(place, in: named.conversation, db),
        let conversation = try labels.conversation(named.conversation, db),
        let opener = try Self.opener(of: named.conversation, db)
      else { return nil }
      let before = min(limit, place.linesBefore(of: limit))
      // One line more on each side tells whether there are more.
      var earlier = try Self.lines(Self.backward, named.conversation, start, before + 1, db)
      var later = try Self.lines(Self.onward, named.conversation, start, limit - before + 1, db)
      let (hasEarlier, hasLater) = (earlier.count > before, later.count > limit - before)
      if hasEarlier { earlier.removeLast() }
      if hasLater { later.removeLast() }
      return ConversationExcerpt(
        opener: opener, label: conversation.label, channel: conversation.channel, deposit: conversation.deposit,
        lines: earlier.reversed() + later, hasEarlier: hasEarlier, hasLater: hasLater)
    }
  }

  static func place(of record: RecordID, _ db: Database) throws -> Place? {
    let row = try PreparedStatement(db, place)
    defer { row.reset() }
    row.bind(1, record)
    return try row.step() ? Place(key: row.int(0), conversation: row.int(1)) : nil
  }

  static func opener(of conversation: Int64, _ db: Database) throws -> RecordID? {
    let row = try PreparedStatement(db, opener)
    defer { row.reset() }
    row.bind(1, conversation)
    return try row.step() ? row.id(RecordID.self, 0) : nil
  }

  /// The key that parts what comes before the place from what comes after.
  private static func key(_ place: ConversationPlace, in conversation: Int64, _ db: Database) throws -> Int64? {
    switch place {
    case .start: return .min
    case .end: return .max
    case .from(let record), .after(let record), .before(let record), .around(let record):
      guard let found = try Self.place(of: record, db), found.conversation == conversation else { return nil }
      return place == .after(record) ? found.key &+ 1 : found.key
    }
  }

  private static func lines(
    _ sql: String, _ conversation: Int64, _ key: Int64, _ limit: Int, _ db: Database
  ) throws -> [RecordRow] {
    let rows = try PreparedStatement(db, sql)
    defer { rows.reset() }
    rows.bind(1, conversation)
    rows.bind(2, key)
    rows.bind(3, Int64(limit))
    var lines: [RecordRow] = []
    while try rows.step() { lines.append(try RecordRows.row(rows)) }
    return lines
  }
}

extension ConversationPlace {
  /// How many of a page's lines stand before the place.
  fileprivate func linesBefore(of limit: Int) -> Int {
    switch self {
    case .start, .from, .after: 0
    case .end, .before: limit
    case .around: limit / 2
    }
  }
}
