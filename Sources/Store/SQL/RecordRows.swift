// SPDX-License-Identifier: Apache-2.0
import GRDB
import Records

/// Records with all that belongs to them, read back into the items they were made from.
enum RecordRows {
  /// Columns every query of whole records gives, in the order `row` reads them.
  static let columns = """
    r.id, r.kind, r.flags, r.stamp, r.wall_after, r.instant_after, r.text, r.rest,
    v.label, v.title, p.name, p.address, p.is_self, f.zone, f.basis, f.precision,
    s.file, c.start_byte, c.end_byte, c.leaf, d.id, p.identity, r.row_key, v.channel
    """
  /// What belongs to the record `r` and its copy `c`.
  static let belongings = """
    JOIN sources s ON s.source = c.source
    JOIN deposits d ON d.deposit = c.deposit
    JOIN conversations v ON v.conversation = r.conversation
    LEFT JOIN identities p ON p.identity = r.sender
    LEFT JOIN stamp_forms f ON f.form = r.form
    """
  static let ofDeposit = """
    SELECT \(columns) FROM copies c CROSS JOIN records r ON r.row_key = c.record \(belongings)
    WHERE c.deposit = ? ORDER BY c.leaf
    """
  static let byID = """
    SELECT \(columns) FROM record_ids i CROSS JOIN records r ON r.row_key = i.record
    JOIN conversations o ON o.conversation = r.conversation
    JOIN copies c ON c.deposit = o.deposit AND c.leaf = r.leaf \(belongings) WHERE i.id = ?
    """
  static let copies = """
    SELECT d.id, c.leaf, s.file, c.start_byte, c.end_byte FROM record_ids i JOIN records r ON r.row_key = i.record
    JOIN conversations o ON o.conversation = r.conversation
    JOIN copies c ON (c.deposit = o.deposit AND c.leaf = r.leaf) OR (c.is_joined = 1 AND c.record = r.row_key)
    JOIN deposits d ON d.deposit = c.deposit JOIN sources s ON s.source = c.source WHERE i.id = ? ORDER BY c.deposit
    """

  static func row(_ row: PreparedStatement) throws -> RecordRow {
    guard let id = row.id(RecordID.self, 0), let deposit = row.id(DepositID.self, 20) else { throw damage }
    let leaf = Int(row.int(19))
    return RecordRow(
      id: id, item: try item(row, leaf), deposit: deposit, leaf: leaf,
      isPlacedByNeighbour: RecordFlags(rawValue: row.int(2)).contains(.keyFromNeighbour))
  }

  static func copy(_ row: PreparedStatement) throws -> RecordCopy {
    guard let deposit = row.id(DepositID.self, 0) else { throw damage }
    let source = Provenance(file: row.text(2) ?? "", start: Int(row.int(3)), end: Int(row.int(4)))
    return RecordCopy(deposit: deposit, leaf: Int(row.int(1)), source: source)
  }

  private static var damage: CatalogueError {
    CatalogueError(.damaged, "A record's row cannot be read.", remedy: CatalogueError.rebuild)
  }

  private static func item(_ row: PreparedStatement, _ leaf: Int) throws -> ParsedItem {
    let rest = row.isNull(7) ? nil : try row.withBlob(7) { try RestCoding.decode($0) }
    let conversation = ConversationLabel(id: row.text(8) ?? "", title: row.text(9), channel: row.text(23))
    let source = Provenance(file: row.text(16) ?? "", start: Int(row.int(17)), end: Int(row.int(18)))
    let kind = row.int(1)
    if let type = KindCode.messageType(kind) {
      return .message(try message(row, type, rest, leaf, conversation, source))
    }
    guard let type = KindCode.eventType(kind) else { throw damage }
    return .event(try event(row, type, rest, leaf, conversation, source))
  }

  private static func message(
    _ row: PreparedStatement, _ type: MessageType, _ rest: ParsedItem?, _ leaf: Int,
    _ conversation: ConversationLabel, _ source: Provenance
  ) throws -> ParsedMessage {
    var message = ParsedMessage(
      seq: leaf, conversation: conversation, sender: person(row), sentAt: try stamp(row), type: type,
      text: row.text(6), source: source)
    let flags = RecordFlags(rawValue: row.int(2))
    message.edited = flags.contains(.edited)
    message.deleted = flags.contains(.deleted)
    message.forwarded = flags.contains(.forwarded)
    guard let rest else { return message }
    guard case .message(let other) = rest else { throw damage }
    message.seq = other.seq
    (message.attachments, message.reactions) = (other.attachments, other.reactions)
    (message.recipients, message.extras) = (other.recipients, other.extras)
    (message.replyTo, message.nativeID, message.subject) = (other.replyTo, other.nativeID, other.subject)
    return message
  }

  private static func event(
    _ row: PreparedStatement, _ type: EventType, _ rest: ParsedItem?, _ leaf: Int,
    _ conversation: ConversationLabel, _ source: Provenance
  ) throws -> ParsedEvent {
    var event = ParsedEvent(
      seq: leaf, conversation: conversation, sentAt: try stamp(row), type: type, text: row.text(6) ?? "",
      source: source)
    event.actor = person(row)
    guard let rest else { return event }
    guard case .event(let other) = rest else { throw damage }
    event.seq = other.seq
    (event.targets, event.extras) = (other.targets, other.extras)
    (event.before, event.after) = (other.before, other.after)
    return event
  }

  private static func person(_ row: PreparedStatement) -> Participant? {
    guard !row.isNull(21) else { return nil }
    return Participant(name: row.text(10), address: row.text(11), isSelf: row.optionalInt(12).map { $0 == 1 })
  }

  private static func stamp(_ row: PreparedStatement) throws -> Stamp? {
    guard let raw = row.text(3) else { return nil }
    guard let precision = row.text(15).flatMap(Stamp.Precision.init(rawValue:)) else { throw damage }
    let second = RowKey.moment(of: row.int(22)) + RowKey.epoch
    return Stamp(
      raw: raw, wall: row.optionalInt(4).map { WallTime(milliseconds: $0 &+ second &+ RowKey.wallEpoch) },
      precision: precision, instant: row.optionalInt(5).map { Instant(milliseconds: $0 &+ second) }, zone: row.text(13),
      zoneBasis: row.text(14).flatMap(Stamp.ZoneBasis.init(rawValue:)))
  }
}

extension PreparedStatement {
  func id<Subject>(_ type: ID<Subject>.Type, _ place: Int32) -> ID<Subject>? {
    withBlob(place) { ID<Subject>(bytes: $0) }
  }
}
