// SPDX-License-Identifier: Apache-2.0
import Records

/// Turns message objects of Slack into items.
struct SlackMessages {
  var directory: SlackDirectory
  var json = JSONText()
  /// Public links that open a file to whoever holds them: left out, counted here.
  private(set) var secretLinks = 0

  init(_ directory: SlackDirectory) { self.directory = directory }

  mutating func read(
    _ piece: JSONPiece, _ ts: String?, _ origin: ItemOrigin, _ conversation: SlackDirectory.Conversation?,
    _ desk: inout ReadingDesk
  ) throws {
    if piece.repairs > 0 { desk.count("textRepaired", by: piece.repairs) }
    let stamp = ts.map { Self.stamp($0) }
    if stamp?.wall == nil { desk.note(.dateImpossible, Provenance(file: origin.file, range: piece.range)) }
    let subtype = piece["subtype"]?.string ?? ""
    if let type = SlackKind.event(subtype, piece) {
      desk.give(event(piece, ts, subtype, type, stamp, origin))
    } else {
      try desk.give(message(piece, ts, subtype, stamp, origin, conversation, &desk))
    }
  }

  /// Seconds since 1970 with six decimals; read by digits, since a floating number would lose the last ones.
  static func stamp(_ ts: String) -> Stamp {
    let parts = ts.utf8.split(separator: 0x2E, maxSplits: 1).map { Array($0) }
    guard let first = parts.first, first.count <= 12, first.allSatisfy(Bytes.isDigit),
      let seconds = Int64(String(decoding: first, as: UTF8.self))
    else { return Stamp(raw: ts, wall: nil, precision: .millisecond) }
    let fraction = parts.count > 1 ? parts[1].prefix { Bytes.isDigit($0) } : []
    let thousandths = (0..<3).reduce(Int64(0)) { $0 * 10 + ($1 < fraction.count ? Int64(fraction[$1] - 48) : 0) }
    return EpochStamp.stamp(raw: ts, milliseconds: seconds * 1000 + thousandths)
  }

  /// The moment of another message or act, as extras hold times.
  private static func utc(_ ts: String?) -> String? {
    ts.flatMap { stamp($0).instant.flatMap { ISOStamp.text(milliseconds: $0.milliseconds) } ?? $0 }
  }

  // MARK: - Events

  private mutating func event(
    _ piece: JSONPiece, _ ts: String?, _ subtype: String, _ type: EventType, _ stamp: Stamp?, _ origin: ItemOrigin
  ) -> ParsedEvent {
    let changed = piece["message"]?["text"]?.string.map { json.words($0) }
    let text = piece["text"]?.string.map { json.words($0) } ?? changed ?? ""
    var event = ParsedEvent(
      seq: 0, origin: origin, start: piece.range.lowerBound, end: piece.range.upperBound, sentAt: stamp, type: type,
      text: SlackText(directory: directory).plain(text))
    let person = sender(piece)
    event.actor = piece["inviter"]?.string.map { directory.learn($0, nil) } ?? person
    if type == .memberAdded || type == .memberJoined, let person { event.targets = [person] }
    event.before = (piece["old_name"] ?? piece["previous_message"]?["text"])?.string.map { json.words($0) }
    let after = (piece["name"] ?? piece["topic"] ?? piece["purpose"])?.string.map { json.words($0) }
    event.after = after ?? changed
    if type == .groupSettingsChanged { event.after = subtype }
    event.extras.keep("id", ts)
    event.extras.keep("event", subtype)
    event.extras.keep("target", piece["message"]?["ts"]?.text ?? piece["deleted_ts"]?.text)
    event.extras.keep("replyTo", thread(piece, ts))
    return event
  }

  // MARK: - Messages

  private mutating func message(
    _ piece: JSONPiece, _ ts: String?, _ subtype: String, _ stamp: Stamp?, _ origin: ItemOrigin,
    _ conversation: SlackDirectory.Conversation?, _ desk: inout ReadingDesk
  ) throws -> ParsedMessage {
    let raw = json.words(words(piece))
    let text = SlackText(directory: directory).plain(raw)
    var message = ParsedMessage(
      seq: 0, origin: origin, start: piece.range.lowerBound, end: piece.range.upperBound, sender: sender(piece),
      sentAt: stamp, type: .text, text: text)
    message.nativeID = ts
    message.replyTo = thread(piece, ts)
    message.reactions = reactions(piece)
    let (attachments, files) = try self.files(piece, origin, &desk)
    message.attachments = attachments
    message.deleted = subtype == "tombstone"
    message.edited = piece["edited"]?.isNull == false
    if message.edited { desk.count("loss:edited") }
    message.type = kind(subtype, attachments)
    message.recipients = recipients(conversation, message.sender)
    if text != raw { message.extras.append(Extra("raw:text", raw)) }
    message.extras += said(piece, subtype) + files
    return message
  }

  private func kind(_ subtype: String, _ attachments: [ParsedAttachment]) -> MessageType {
    switch subtype {
    case "tombstone": .deleted
    case "huddle_thread", "sh_room_shared": .call
    default: attachments.isEmpty ? .text : .media
    }
  }

  /// The message's words, or those a program put into attachments.
  private func words(_ piece: JSONPiece) -> String {
    if let text = piece["text"]?.string, !text.isEmpty { return text }
    return (piece["attachments"]?.elements ?? []).compactMap { attachment in
      [attachment["text"], attachment["fallback"], attachment["title"]].lazy.compactMap { $0?.string }
        .first { !$0.isEmpty }
    }.joined(separator: "\n")
  }

  /// The root of the thread a message answers in; nil for a root and outside threads.
  private func thread(_ piece: JSONPiece, _ ts: String?) -> String? {
    piece["thread_ts"]?.text.flatMap { $0 == ts ? nil : $0 }
  }

  private mutating func sender(_ piece: JSONPiece) -> Participant? {
    if let id = piece["user"]?.string, piece["bot_id"]?.string == nil || piece["username"]?.string == nil {
      return directory.learn(id, piece["user_profile"])
    }
    let name = piece["username"]?.string ?? piece["bot_profile"]?["name"]?.string
    guard let address = piece["bot_id"]?.string ?? piece["user"]?.string ?? name else { return nil }
    return Participant(name: name, address: address)
  }

  /// Of direct messages, whose few members the lists name; a channel's members of then are not known.
  private func recipients(_ conversation: SlackDirectory.Conversation?, _ sender: Participant?) -> [Recipient] {
    guard let conversation, conversation.kind == .dm || conversation.kind == .mpim else { return [] }
    return conversation.members.filter { $0 != sender?.address }
      .map { Recipient(directory.people[$0] ?? Participant(address: $0), role: .member) }
  }

  private mutating func reactions(_ piece: JSONPiece) -> [Reaction] {
    (piece["reactions"]?.elements ?? []).flatMap { reaction -> [Reaction] in
      guard let name = reaction["name"]?.string else { return [] }
      let users = reaction["users"]?.elements.compactMap(\.string) ?? []
      guard !users.isEmpty else { return [Reaction(emoji: ":\(name):")] }
      return users.map { Reaction(emoji: ":\(name):", by: directory.learn($0, nil)) }
    }
  }

  private mutating func said(_ piece: JSONPiece, _ subtype: String) -> [Extra] {
    var extras: [Extra] = []
    extras.keep("edited:at", Self.utc(piece["edited"]?["ts"]?.text))
    extras.keep("edited:by", piece["edited"]?["user"]?.string)
    extras.keep("sender:email", piece["user"]?.string.flatMap { directory.emails[$0] })
    if piece["bot_id"]?.string != nil { extras.append(Extra("sender:isBot", "true")) }
    if !subtype.isEmpty { extras.append(Extra("raw:subtype", subtype)) }
    if let room = piece["room"] { extras += call(room) }
    let kept = ["reply_count", "pinned_to", "blocks", "attachments", "room", "metadata", "replies", "client_msg_id"]
    for name in kept { extras.keep(raw: name, piece[name], &json) }
    return extras
  }

  private func call(_ room: JSONPiece) -> [Extra] {
    var extras: [Extra] = []
    if let start = room["date_start"]?.integer, let end = room["date_end"]?.integer, end >= start, start > 0 {
      extras.append(Extra("call:seconds", String(end &- start)))
    }
    let people = room["participant_history"] ?? room["participants"]
    for (n, id) in (people?.elements ?? []).compactMap(\.string).enumerated() {
      extras.append(Extra("call:participant:\(n + 1)", directory.people[id]?.name ?? id))
    }
    return extras
  }

  // MARK: - Files

  /// Slack exports links; a downloaded copy is taken where a tool put one beside ("__uploads/F1/name").
  private mutating func files(
    _ piece: JSONPiece, _ origin: ItemOrigin, _ desk: inout ReadingDesk
  ) throws -> ([ParsedAttachment], [Extra]) {
    var (attachments, extras): ([ParsedAttachment], [Extra]) = ([], [])
    for file in piece["files"]?.elements ?? [piece["file"]].compactMap({ $0 }) {
      let number = attachments.count + 1
      attachments.append(try attachment(file, origin, &desk))
      extras.keep("attachment:\(number):id", file["id"]?.string)
      extras.keep("attachment:\(number):bytes", file["size"]?.text)
      extras.keep("attachment:\(number):mode", file["mode"]?.string)
      extras.keep("attachment:\(number):address", file["url_private"]?.string.map { json.address($0) })
      if file["permalink_public"]?.string != nil { secretLinks += 1 }
    }
    return (attachments, extras)
  }

  private mutating func attachment(
    _ file: JSONPiece, _ origin: ItemOrigin, _ desk: inout ReadingDesk
  ) throws -> ParsedAttachment {
    let name = (file["name"]?.string ?? file["title"]?.string).map { json.words($0) }
    let mediaType = file["mimetype"]?.string
    let root = origin.file.split(separator: "/").dropLast(2).map { $0 + "/" }.joined()
    if let id = file["id"]?.string, let name {
      for folder in ["__uploads/\(id)/", "attachments/\(id)-"] {
        let copy = try desk.media.take(at: root + folder + name, name: name, mediaType: mediaType)
        if copy.status != .missing { return copy }
      }
    }
    switch file["mode"]?.string {
    case "tombstone": desk.count("loss:filesDeleted")
    case "hidden_by_limit": desk.count("loss:hidden")
    default: desk.count("loss:links")
    }
    let isGone = file["mode"]?.string == "tombstone"
    return ParsedAttachment(name: name, status: isGone ? .expired : .omitted, mediaType: mediaType)
  }
}
