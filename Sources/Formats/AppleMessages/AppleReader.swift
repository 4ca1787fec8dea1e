// SPDX-License-Identifier: Apache-2.0
import Records

/// Reads one message database: its people and conversations at once, its message rows one by one.
struct AppleReader {
  let file: String
  private var walk: TableWalk
  private let people: ApplePeople
  private let conversations: AppleConversations
  private let tapbacks: AppleTapbacks
  private let changes: AppleDeletions
  private let links: DatabaseLookup
  private let attachments: DatabaseLookup
  private let backup: String?

  init(_ database: DatabaseFile, _ found: AppleDatabases.Found) {
    file = found.file.path + "!/message"
    backup = found.backup
    walk = TableWalk(database, "message")
    people = ApplePeople(database)
    conversations = AppleConversations(database, file: file)
    tapbacks = AppleTapbacks(database, people)
    changes = AppleDeletions(database)
    links = DatabaseLookup(database, "message_attachment_join", by: "message_id")
    attachments = DatabaseLookup(database, "attachment", by: "ROWID")
  }

  mutating func next() -> TableWalk.Step? { walk.next() }

  /// Puts what a row says on the desk; nothing for a reaction that stands with the message it is to.
  func read(_ step: TableWalk.Step, _ shelf: AppleAttachments, _ desk: inout ReadingDesk) throws {
    switch step {
    case .lost(let ids):
      desk.count("rowsUnread")
      let (from, to) = (Int(clamping: ids.lowerBound), Int(clamping: ids.upperBound))
      desk.note(.unparseableMessage, Provenance(file: file, start: from, end: to), detail: "rows \(from) to \(to)")
    case .row(let row):
      desk.count("rows")
      guard !tapbacks.isJoined(row) else { return desk.count("reactionsJoined") }
      try give(row, shelf, &desk)
    }
  }

  private func give(_ row: DatabaseRow, _ shelf: AppleAttachments, _ desk: inout ReadingDesk) throws {
    let id = row.integer("rowid") ?? 0
    let place = conversations.place(of: id, row)
    if place.isOrphan { desk.count("orphans") }
    let stamp = row.integer("date").flatMap { $0 == 0 ? nil : EpochStamp.apple($0) }
    if stamp?.instant == nil { desk.count("undated") }
    if let event = AppleEvent(row) {
      return desk.give(event.make(row, place, Int(clamping: id), stamp, people))
    }
    var message = ParsedMessage(
      seq: 0, origin: place.origin, start: Int(clamping: id), end: Int(clamping: id), sender: people.sender(of: row),
      sentAt: stamp, type: .text, text: nil)
    message.nativeID = row.text("guid")
    var content = AppleContent(row)
    message.attachments = try files(of: id, row, shelf, &content, &desk)
    content.fill(&message, &desk)
    changes.mark(&message, row, place, &desk)
    tapbacks.join(to: &message, row)
    message.extras += place.extras
    desk.give(message)
  }

  private func files(
    of id: Int64, _ row: DatabaseRow, _ shelf: AppleAttachments, _ content: inout AppleContent,
    _ desk: inout ReadingDesk
  ) throws -> [ParsedAttachment] {
    var taken: [ParsedAttachment] = []
    for number in links.rows(id).compactMap({ $0.integer("attachment_id") }) {
      guard let attachment = attachments.row(number) else { continue }
      taken.append(try shelf.take(attachment, of: row, in: backup, &desk))
      content.note(attachment, as: taken[taken.count - 1], at: taken.count - 1)
    }
    return taken
  }
}
