// SPDX-License-Identifier: Apache-2.0
import Records

/// Makes messages and events of the members of Telegram Desktop's JSON.
struct TelegramMessageMaker {
  private(set) var clock: LocalClock
  /// Folder of the transcript: paths of media are relative to it.
  var folder = ""

  init(_ clock: LocalClock) { self.clock = clock }

  /// Members told by fields of the message; all others stay as `raw:NAME`.
  private static let told: Set = [
    "photo", "file", "file_name", "mime_type", "edited", "edited_unixtime", "reply_to_message_id", "reply_to_peer_id",
    "forwarded_from", "forwarded_from_id", "saved_from", "via_bot", "author", "poll", "reactions",
    "contact_information", "location_information", "place_name", "address", "live_location_period_seconds",
    "self_destruct_period_seconds", "sticker_emoji", "action", "members", "title", "message_id", "duration",
    "duration_seconds", "discard_reason", "period", "inviter", "information_text",
  ]

  mutating func message(
    _ fields: TelegramFields, _ range: Range<Int>, _ chat: inout TelegramChat, _ desk: inout ReadingDesk
  ) throws -> ParsedMessage {
    let text = TelegramText(fields.text, fields.entities)
    var message = ParsedMessage(
      seq: 0, origin: chat.conversation(), start: range.lowerBound, end: range.upperBound,
      sender: chat.person(fields.fromID, fields.from), sentAt: stamp(fields, &desk), type: .text, text: text.text)
    if let id = fields.id { message.nativeID = id }
    if fields.type == "unsupported" {
      desk.count("unsupportedMessages")
      (message.type, message.text) = (.unknown, nil)
    }
    var extras: [Extra] = []
    if fields.unixTime != nil, let date = fields.date { extras.append(Extra("raw:date", date)) }
    if !text.spans.isEmpty { extras += text.extras }
    if !fields.rest.isEmpty { try addRare(fields, &message, &extras, &chat, &desk) }
    message.extras = extras
    return message
  }

  private mutating func addRare(
    _ fields: TelegramFields, _ message: inout ParsedMessage, _ extras: inout [Extra], _ chat: inout TelegramChat,
    _ desk: inout ReadingDesk
  ) throws {
    addEdit(fields, &message, &extras, &desk)
    addOrigins(fields, &message, &extras)
    try addMedia(fields, &message, &extras, &desk)
    addPlace(fields, &message, &extras)
    addPoll(fields, &message, &extras)
    addReactions(fields, &message, &extras, &chat)
    addRaw(fields, &extras)
  }

  /// Seconds of 1970 where they are given, else the exporting computer's wall time.
  mutating func stamp(_ fields: TelegramFields, _ desk: inout ReadingDesk) -> Stamp? {
    if let raw = fields.unixTime, let seconds = Int64(raw) { return EpochStamp.stamp(raw: raw, seconds: seconds) }
    guard let date = fields.date else { return nil }
    desk.count("datedByWall:")
    guard let stamp = ISOStamp.stamp(date) else {
      desk.count("impossibleStamps")
      return Stamp(raw: date, wall: nil, precision: .second)
    }
    return clock.stamp(raw: date, wall: stamp.wall, precision: stamp.precision)
  }

  /// Old versions write the epoch itself where nothing was edited.
  private func addEdit(
    _ fields: TelegramFields, _ message: inout ParsedMessage, _ extras: inout [Extra], _ desk: inout ReadingDesk
  ) {
    let unixTime = fields["edited_unixtime"]?.integer
    guard let edited = fields.words("edited") ?? unixTime.map(String.init), unixTime != 0,
      !edited.hasPrefix("1970-01-01")
    else { return }
    message.edited = true
    desk.count("editedMessages")
    let time = unixTime.flatMap { EpochStamp.stamp(raw: "", seconds: $0).instant?.iso }
    extras.append(Extra("edited", time ?? edited))
  }

  private func addOrigins(_ fields: TelegramFields, _ message: inout ParsedMessage, _ extras: inout [Extra]) {
    if let reply = fields.words("reply_to_message_id") { message.replyTo = reply }
    extras.keep("reply:peer", fields.words("reply_to_peer_id"))
    if fields["forwarded_from"] != nil { message.forwarded = true }
    extras.keep("forwarded:from", fields.words("forwarded_from"))
    extras.keep("forwarded:from:id", fields.words("forwarded_from_id"))
    extras.keep("forwarded:saved", fields.words("saved_from"))
    extras.keep("viaBot", fields.words("via_bot"))
    extras.keep("author", fields.words("author"))
  }

  private func addPlace(_ fields: TelegramFields, _ message: inout ParsedMessage, _ extras: inout [Extra]) {
    if let place = fields["location_information"] {
      message.type = .location
      for member in place.members { extras.keep("location:\(member.name)", member.piece.text) }
      extras.keep("location:name", fields.words("place_name"))
      extras.keep("location:address", fields.words("address"))
      extras.keep("location:liveSeconds", fields.words("live_location_period_seconds"))
    }
    guard let contact = fields["contact_information"] else { return }
    message.type = .contact
    for member in contact.members { extras.keep("contact:\(member.name)", member.piece.text) }
  }

  private func addPoll(_ fields: TelegramFields, _ message: inout ParsedMessage, _ extras: inout [Extra]) {
    guard let poll = fields["poll"] else { return }
    let question = TelegramText(poll["question"], nil).text
    var lines = [question]
    extras.append(Extra("poll:question", question))
    extras.keep("poll:closed", poll["closed"]?.text)
    extras.keep("poll:voters", poll["total_voters"]?.text)
    for (n, answer) in (poll["answers"]?.elements ?? []).enumerated() {
      let option = TelegramText(answer["text"], nil).text
      lines.append(option)
      extras.append(Extra("poll:option:\(n)", option))
      extras.keep("poll:votes:\(n)", answer["voters"]?.text)
      if answer["chosen"]?.bool == true { extras.append(Extra("poll:chosen:\(n)", "true")) }
    }
    message.type = .poll
    message.text = lines.joined(separator: "\n")
  }

  /// Those who reacted last are named; of the others only the number is given.
  private func addReactions(
    _ fields: TelegramFields, _ message: inout ParsedMessage, _ extras: inout [Extra], _ chat: inout TelegramChat
  ) {
    var reactions: [Reaction] = []
    for piece in fields["reactions"]?.elements ?? [] {
      let emoji = piece["emoji"]?.text ?? piece["document_id"]?.text ?? piece["type"]?.text ?? ""
      let recent = piece["recent"]?.elements ?? []
      for person in recent {
        extras.keep("reaction:\(reactions.count):at", person["date"]?.text)
        reactions.append(Reaction(emoji: emoji, by: chat.person(person["from_id"]?.text, person["from"]?.text)))
      }
      let count = piece["count"]?.integer ?? Int64(recent.count)
      guard count > recent.count else { continue }
      extras.append(Extra("reaction:\(reactions.count):count", String(count - Int64(recent.count))))
      reactions.append(Reaction(emoji: emoji))
    }
    if !reactions.isEmpty { message.reactions = reactions }
  }

  func addRaw(_ fields: TelegramFields, _ extras: inout [Extra]) {
    for member in fields.rest where !Self.told.contains(member.name) {
      extras.keep("raw:\(member.name)", member.piece.text ?? (member.piece.isNull ? nil : member.piece.written))
    }
  }
}
