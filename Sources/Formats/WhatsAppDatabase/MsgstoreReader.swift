// SPDX-License-Identifier: Apache-2.0
import Records

/// Reads one database: addresses and chats at once, messages and calls one by one.
struct MsgstoreReader {
  private let file: String
  private var messages: TableWalk
  private var calls: TableWalk
  private let people: MsgstorePeople
  private let chats: MsgstoreChats
  private let sides: MsgstoreSides
  private let callReader: MsgstoreCalls

  init(_ database: DatabaseFile, file: String, _ names: ContactNames) {
    self.file = file
    messages = TableWalk(database, "message")
    calls = TableWalk(database, "call_log")
    people = MsgstorePeople(database, names)
    chats = MsgstoreChats(database, people, names, file: file + "!/message")
    sides = MsgstoreSides(database)
    callReader = MsgstoreCalls(database, people, names, file: file + "!/call_log")
  }

  /// False at the end.
  mutating func step(_ files: MsgstoreMedia, _ desk: inout ReadingDesk) throws -> Bool {
    switch messages.next() {
    case .row(let row):
      try give(row, files, &desk)
      return true
    case .lost(let ids):
      lose(ids, "message", &desk)
      return true
    case nil: break
    }
    switch calls.next() {
    case .row(let row):
      desk.count("rows")
      desk.give(callReader.message(row))
      return true
    case .lost(let ids):
      lose(ids, "call_log", &desk)
      return true
    case nil: return false
    }
  }

  private func lose(_ ids: Range<Int64>, _ table: String, _ desk: inout ReadingDesk) {
    desk.count("rowsUnread")
    let (from, to) = (Int(clamping: ids.lowerBound), Int(clamping: ids.upperBound))
    desk.note(
      .unparseableMessage, Provenance(file: "\(file)!/\(table)", start: from, end: to), detail: "rows \(from) to \(to)")
  }

  private func give(_ row: DatabaseRow, _ files: MsgstoreMedia, _ desk: inout ReadingDesk) throws {
    desk.count("rows")
    let id = row.integer("rowid") ?? 0
    let chat = chats[row.integer("chat_row_id")]
    let isMine = row.flag("from_me")
    let sender = isMine ? MsgstorePeople.owner : people[row.integer("sender_jid_row_id")] ?? people[chat.jid]
    let stamp = UnixTime.stamp(row.integer("timestamp"))
    let place = Int(clamping: id)
    if row.integer("message_type") == 7 {
      var event = ParsedEvent(
        seq: 0, origin: chat.origin, start: place, end: place, sentAt: stamp, type: .unknown,
        text: row.text("text_data") ?? "")
      event.actor = isMine ? MsgstorePeople.owner : people[row.integer("sender_jid_row_id")]
      MsgstoreEvent(sides, people).fill(&event, id, row)
      return desk.give(event)
    }
    var message = ParsedMessage(
      seq: 0, origin: chat.origin, start: place, end: place, sender: row.integer("message_type") == nil ? nil : sender,
      sentAt: stamp, type: .text, text: row.text("text_data").flatMap { $0.isEmpty ? nil : $0 })
    message.nativeID = row.text("key_id")
    try MsgstoreContent(sides, people, row, id).fill(&message, files, &desk)
    desk.giveCountingBare(message)
  }
}
