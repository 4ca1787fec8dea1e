// SPDX-License-Identifier: Apache-2.0
import Records

/// Rows of `call_log` as messages of type call.
struct MsgstoreCalls {
  private let people: MsgstorePeople
  private let names: ContactNames
  private let file: String
  private let participants: DatabaseLookup

  init(_ database: DatabaseFile, _ people: MsgstorePeople, _ names: ContactNames, file: String) {
    (self.people, self.names, self.file) = (people, names, file)
    participants = DatabaseLookup(database, "call_log_participant_v2", by: "call_log_row_id")
  }

  func message(_ row: DatabaseRow) -> ParsedMessage {
    let id = row.integer("rowid") ?? 0
    let group = row.integer("group_jid_row_id").flatMap { $0 > 0 ? $0 : nil }
    let address = people.address(group ?? row.integer("jid_row_id")) ?? "calls"
    let label = ConversationLabel(id: address, title: names[address] ?? MsgstorePeople.plain(address))
    let isMine = row.flag("from_me")
    var message = ParsedMessage(
      seq: 0, conversation: label, sender: isMine ? MsgstorePeople.owner : people[row.integer("jid_row_id")],
      sentAt: UnixTime.stamp(row.integer("timestamp")), type: .call, text: nil,
      source: Provenance(file: file, start: Int(clamping: id), end: Int(clamping: id)))
    message.nativeID = row.text("call_id")
    message.extras = [Extra("call:kind", row.flag("video_call") ? "video" : "voice")]
    message.extras.append(Extra("call:outcome", Self.outcome(row.integer("call_result"), isMine)))
    message.extras.keep("call:seconds", row.text("duration"))
    if group != nil { message.extras.append(Extra("call:group", "true")) }
    for (place, one) in participants.rows(id).enumerated() {
      message.extras.append(Extra("call:participant:\(place)", people.label(one.integer("jid_row_id"))))
    }
    return message
  }

  private static func outcome(_ result: Int64?, _ isMine: Bool) -> String {
    switch result {
    case 0, 4, 7: isMine ? "cancelled" : "missed"
    case 2: isMine ? "notAnswered" : "missed"
    case 3: "unavailable"
    case 5: "answered"
    case nil: "unknown"
    case let other?: "unknown \(other)"
    }
  }
}
