// SPDX-License-Identifier: Apache-2.0
import Records

/// Reads one iPhone database: people at once, `ZWAMESSAGE` row by row.
struct ChatStorageReader {
  private let file: String
  private var walk: TableWalk
  private let people: ChatStoragePeople
  private let media: DatabaseLookup
  private let info: DatabaseLookup

  init(_ database: DatabaseFile, file: String) {
    self.file = file + "!/ZWAMESSAGE"
    walk = TableWalk(database, "ZWAMESSAGE")
    people = ChatStoragePeople(database, file: self.file)
    media = DatabaseLookup(database, "ZWAMEDIAITEM", by: "Z_PK")
    info = DatabaseLookup(database, "ZWAMESSAGEINFO", by: "Z_PK")
  }

  private static let types: [Int64: MessageType] = [
    0: .text, 1: .media, 2: .media, 3: .media, 4: .contact, 5: .location, 7: .text, 8: .media, 11: .media,
    14: .deleted, 15: .sticker, 38: .viewOnce, 39: .viewOnce, 46: .poll, 59: .call,
  ]

  /// False at the end.
  mutating func step(_ files: ChatStorageMedia, _ desk: inout ReadingDesk) throws -> Bool {
    switch walk.next() {
    case .row(let row): try give(row, files, &desk)
    case .lost(let ids):
      desk.count("rowsUnread")
      let (from, to) = (Int(clamping: ids.lowerBound), Int(clamping: ids.upperBound))
      desk.note(.unparseableMessage, Provenance(file: file, start: from, end: to), detail: "rows \(from) to \(to)")
    case nil: return false
    }
    return true
  }

  private func give(_ row: DatabaseRow, _ files: ChatStorageMedia, _ desk: inout ReadingDesk) throws {
    desk.count("rows")
    let id = Int(clamping: row.integer("rowid") ?? 0)
    let kind = row.integer("ZMESSAGETYPE")
    let origin = people.origin(row.integer("ZCHATSESSION"))
    if kind == 6 || kind == 10 {
      var event = ParsedEvent(
        seq: 0, origin: origin, start: id, end: id, sentAt: stamp(row), type: event(kind, row),
        text: row.text("ZTEXT") ?? "")
      event.actor = sender(row)
      event.targets = [people.member(row.integer("ZGROUPMEMBER"))].compactMap { $0 }
      event.extras.keep("id", row.text("ZSTANZAID"))
      event.extras.keep("system:action", row.text("ZGROUPEVENTTYPE"))
      return desk.give(event)
    }
    var message = ParsedMessage(
      seq: 0, origin: origin, start: id, end: id, sender: sender(row), sentAt: stamp(row),
      type: kind.flatMap { Self.types[$0] } ?? .unknown, text: row.text("ZTEXT").flatMap { $0.isEmpty ? nil : $0 })
    message.nativeID = row.text("ZSTANZAID")
    try fill(&message, row, files, &desk)
    desk.giveCountingBare(message)
  }

  private func sender(_ row: DatabaseRow) -> Participant? {
    if row.flag("ZISFROMME") { return MsgstorePeople.owner }
    if let member = people.member(row.integer("ZGROUPMEMBER")) { return member }
    let from = row.text("ZFROMJID") ?? people.address(row.integer("ZCHATSESSION"))
    return people.person(from, pushName: row.text("ZPUSHNAME"))
  }

  private func stamp(_ row: DatabaseRow) -> Stamp? {
    guard let seconds = row.real("ZMESSAGEDATE"), seconds != 0, let count = Int64(exactly: (seconds * 1000).rounded())
    else { return nil }
    let (milliseconds, overflow) = count.addingReportingOverflow(978_307_200_000)
    return EpochStamp.stamp(raw: row.text("ZMESSAGEDATE") ?? "", milliseconds: overflow ? .max : milliseconds)
  }

  /// Group events whose meaning public readers agree on (`ZGROUPEVENTTYPE`).
  private func event(_ kind: Int64?, _ row: DatabaseRow) -> EventType {
    guard kind == 6 else { return .unknown }
    switch row.integer("ZGROUPEVENTTYPE") {
    case 1: return .groupTitleChanged
    case 2: return .memberAdded
    case 3: return .memberLeft
    case 4: return .groupIconChanged
    case 7: return .memberRemoved
    case 12: return .groupCreated
    default: return .unknown
    }
  }

  private func fill(
    _ message: inout ParsedMessage, _ row: DatabaseRow, _ files: ChatStorageMedia, _ desk: inout ReadingDesk
  ) throws {
    if let item = row.integer("ZMEDIAITEM").flatMap({ media.row($0) }) {
      message.attachments = [try files.take(item, isViewOnce: message.type == .viewOnce, &desk)].compactMap { $0 }
      message.text = message.text ?? item.text("ZTITLE").flatMap { $0.isEmpty ? nil : $0 }
      if !item["ZMEDIAKEY"].isNull { desk.count("mediaKeysLeftOut") }
      if message.type == .location {
        message.extras.keep("location:latitude", item.text("ZLATITUDE"))
        message.extras.keep("location:longitude", item.text("ZLONGITUDE"))
      }
      message.extras.keep("contact:0:vcard", item.text("ZVCARDSTRING").flatMap { message.type == .contact ? $0 : nil })
      message.extras.keep("contact:name", message.type == .contact ? item.text("ZVCARDNAME") : nil)
      quote(&message, item)
    }
    if message.type == .deleted {
      message.deleted = true
      message.text = nil
      message.extras.append(Extra("deleted:by", "sender"))
      desk.count("loss:revoked")
    }
    if let blob = row.integer("ZMESSAGEINFO").flatMap({ info.row($0) })?.blob("ZRECEIPTINFO"), !blob.isEmpty {
      desk.count("loss:reactionBlob")
    }
    message.extras.keep("sent", row.real("ZSENTDATE").flatMap(AppleTime.text(seconds:)))
    if row.flag("ZSTARRED") { message.extras.append(Extra("starred", "true")) }
    if message.type == .unknown { message.extras.keep("raw:ZMESSAGETYPE", row.text("ZMESSAGETYPE")) }
  }

  /// `ZMETADATA` is a protobuf message; its field 5 is the id of what is answered.
  private func quote(_ message: inout ParsedMessage, _ item: DatabaseRow) {
    guard let fields = item.blob("ZMETADATA").flatMap({ WireFields($0[...]) }), let id = fields.text(5), !id.isEmpty
    else { return }
    message.replyTo = id
    message.extras.keep("quote:author", fields.text(6).map(MsgstorePeople.plain))
  }
}
