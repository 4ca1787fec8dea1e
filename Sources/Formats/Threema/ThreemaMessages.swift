// SPDX-License-Identifier: Apache-2.0
import Records

/// Turns rows of a data backup into items.
struct ThreemaMessages {
  let directory: ThreemaDirectory
  private let root: String
  private let hasFiles: Bool
  /// Keys of files that stood in bodies: left out, counted.
  private(set) var secrets = 0

  init(_ directory: ThreemaDirectory, root: String, hasFiles: Bool) {
    (self.directory, self.root, self.hasFiles) = (directory, root, hasFiles)
  }

  mutating func read(
    _ row: ThreemaTable.Row, _ origin: ItemOrigin, _ chat: ThreemaDirectory.Chat?, _ kind: String,
    _ desk: inout ReadingDesk
  ) throws {
    let raw = row["posted_at"] ?? row["created_at"] ?? ""
    let stamp = Int64(raw).map { EpochStamp.stamp(raw: raw, milliseconds: $0) }
    if stamp?.wall == nil { desk.note(.dateImpossible, Provenance(file: origin.file, range: row.range)) }
    let type = row["type"] ?? "TEXT"
    if row.isSet("isstatusmessage") || type.hasSuffix("STATUS") && type != "VOIP_STATUS" {
      return desk.give(event(row, type, stamp, origin))
    }
    try desk.give(message(row, type, stamp, origin, chat, kind, &desk))
  }

  private func event(_ row: ThreemaTable.Row, _ type: String, _ stamp: Stamp?, _ origin: ItemOrigin) -> ParsedEvent {
    var event = ParsedEvent(
      seq: 0, origin: origin, start: row.range.lowerBound, end: row.range.upperBound, sentAt: stamp,
      type: type == "GROUP_CALL_STATUS" ? .call : type == "FORWARD_SECURITY_STATUS" ? .encryptionNotice : .unknown,
      text: row["body"] ?? "")
    event.actor = sender(row, nil)
    event.extras.keep("id", row["uid"])
    event.extras.keep("event", type)
    return event
  }

  /// Nobody but the holder sends from the outbox.
  private func sender(_ row: ThreemaTable.Row, _ chat: ThreemaDirectory.Chat?) -> Participant? {
    if row.isSet("isoutbox") { return Participant(isSelf: true) }
    if let identity = row["identity"] { return directory.person(identity) }
    guard let chat, chat.members.count == 1 else { return nil }
    return directory.person(chat.members[0])
  }

  private mutating func message(
    _ row: ThreemaTable.Row, _ type: String, _ stamp: Stamp?, _ origin: ItemOrigin, _ chat: ThreemaDirectory.Chat?,
    _ kind: String, _ desk: inout ReadingDesk
  ) throws -> ParsedMessage {
    let body = ThreemaBody(type, row["body"] ?? "")
    secrets += body.secrets
    var message = ParsedMessage(
      seq: 0, origin: origin, start: row.range.lowerBound, end: row.range.upperBound, sender: sender(row, chat),
      sentAt: stamp, type: body.type, text: row["caption"] ?? body.text)
    message.nativeID = row["apiid"] ?? row["uid"]
    message.replyTo = row["quoted_message_apiid"]
    message.extras = body.extras + said(row)
    message.edited = row.time("edited_at") != nil
    if message.edited { desk.count("loss:edited") }
    if body.isFile { message.attachments = [try attachment(row, body, kind, &desk)] }
    if let poll = body.poll.flatMap({ directory.polls[$0] }) { add(poll, &message) }
    if row.time("deleted_at") != nil { (message.deleted, message.type) = (true, .deleted) }
    for reaction in message.nativeID.flatMap({ directory.reactions[$0] }) ?? [] {
      message.reactions.append(Reaction(emoji: reaction.emoji, by: directory.person(reaction.by)))
      message.extras.keep("reaction:\(message.reactions.count):at", Self.utc(reaction.at))
    }
    return message
  }

  private func said(_ row: ThreemaTable.Row) -> [Extra] {
    var extras: [Extra] = []
    extras.keep("received", row.isSet("isoutbox") ? nil : Self.utc(row.time("created_at")))
    extras.keep("delivered", Self.utc(row.time("delivered_at")))
    extras.keep("read", Self.utc(row.time("read_at")))
    extras.keep("edited:at", Self.utc(row.time("edited_at")))
    extras.keep("deleted:at", Self.utc(row.time("deleted_at")))
    extras.keep("state", row["messagestae"])
    extras.keep("raw:uid", row["uid"])
    extras.keep("raw:group_message_states", row["g_msg_states"] ?? row["group_message_states"])
    extras.keep("raw:display_tags", row["display_tags"].flatMap { $0 == "0" ? nil : $0 })
    return extras
  }

  private static func utc(_ milliseconds: Int64?) -> String? {
    milliseconds.flatMap { ISOStamp.text(milliseconds: $0) }
  }

  private func attachment(
    _ row: ThreemaTable.Row, _ body: ThreemaBody, _ kind: String, _ desk: inout ReadingDesk
  ) throws -> ParsedAttachment {
    let path = root + kind + "media_" + (row["uid"] ?? "")
    var attachment = try desk.media.take(at: path, name: body.fileName, mediaType: body.mediaType)
    if attachment.status == .missing {
      attachment.name = body.fileName
      if !hasFiles { attachment.status = .omitted }
      desk.count(hasFiles ? "loss:missing" : "loss:omitted")
    }
    return attachment
  }

  private func add(_ poll: ThreemaDirectory.Poll, _ message: inout ParsedMessage) {
    message.text = ([poll.question] + poll.options.map(\.name)).joined(separator: "\n")
    message.extras.append(Extra("poll:question", poll.question))
    for (n, option) in poll.options.enumerated() {
      message.extras.append(Extra("poll:option:\(n + 1)", option.name))
      let votes = poll.votes[option.id] ?? []
      message.extras.append(Extra("poll:votes:\(n + 1)", String(votes.count)))
      if !votes.isEmpty { message.extras.append(Extra("poll:voter:\(n + 1)", votes.joined(separator: ", "))) }
    }
  }
}
