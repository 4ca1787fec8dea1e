// SPDX-License-Identifier: Apache-2.0
import Records

/// One event of a conversation: an object with one member that says its kind.
extension XReader {
  mutating func read(_ piece: JSONPiece, _ desk: inout ReadingDesk) throws {
    guard let member = Self.telling(piece), !member.piece.members.isEmpty else {
      return desk.note(.unparseableMessage, self.place(piece.range), covers: true)
    }
    if piece.repairs > 0 { desk.note(.encodingRepaired, self.place(piece.range), detail: String(piece.repairs)) }
    let (key, place) = (self.key(member, piece), self.place(piece.range))
    if !isHeaders, repeated.isRepeat(key, place, &desk) { return }
    if Self.isMessage(member.name) { return try message(member, piece, &desk) }
    if isHeaders, !isNew(member.piece["id"]?.text) { return desk.count("headersOfKnownMessages") }
    event(member, piece, &desk)
  }

  /// The member that says the kind, whatever stands before it.
  private static func telling(_ piece: JSONPiece) -> JSONMember? {
    piece.members.first { isMessage($0.name) } ?? piece.members.first { type($0.name) != .unknown }
      ?? piece.members.first { !$0.piece.members.isEmpty }
  }

  private static func isMessage(_ name: String) -> Bool { name == "messageCreate" || name == "welcomeMessageCreate" }

  /// A message by its number; an event, which has none, by all it says.
  private func key(_ member: JSONMember, _ piece: JSONPiece) -> String {
    member.piece["id"]?.text ?? origin.conversation.id + piece.written
  }

  private func beside(_ member: JSONMember, _ piece: JSONPiece, _ desk: inout ReadingDesk) -> [Extra] {
    var writer = JSONText()
    let others = piece.members.filter { $0.name != member.name && !$0.piece.isNull }
    let extras = others.map { Extra("raw:\($0.name)", writer.text($0.piece)) }
    desk.count("signedAddresses", by: writer.secrets)
    return extras
  }

  private func stamp(_ piece: JSONPiece, _ range: Range<Int>, _ desk: inout ReadingDesk) -> Stamp? {
    guard let raw = piece["createdAt"]?.text else { return nil }
    let stamp = ISOStamp.orRaw(raw)
    if stamp.wall == nil { desk.note(.dateImpossible, place(range)) }
    return stamp
  }

  private mutating func message(_ member: JSONMember, _ piece: JSONPiece, _ desk: inout ReadingDesk) throws {
    let body = member.piece
    let id = body["id"]?.text
    let isNew = isNew(id)
    if isHeaders, !isNew { return desk.count("headersOfKnownMessages") }
    let place = place(piece.range)
    var message = ParsedMessage(
      seq: 0, origin: origin, start: place.start, end: place.end, sender: people.person(body["senderId"]?.text),
      sentAt: stamp(body, piece.range, &desk), type: .text, text: body["text"]?.string)
    message.nativeID = id
    if let recipient = people.person(body["recipientId"]?.text) {
      message.recipients = [Recipient(recipient, role: .to)]
    }
    var extras: [Extra] = []
    if member.name != "messageCreate" { extras.append(Extra("kind", member.name)) }
    if isHeaders {
      message.type = .unknown
      desk.count("messagesWithoutWords")
      extras.append(Extra("text:from", "header without words"))
    }
    try fill(&message, body, id, &extras, &desk)
    message.extras = extras + beside(member, piece, &desk)
    desk.give(message)
  }

  private mutating func fill(
    _ message: inout ParsedMessage, _ body: JSONPiece, _ id: String?, _ extras: inout [Extra],
    _ desk: inout ReadingDesk
  ) throws {
    var writer = JSONText()
    let addresses = (body["mediaUrls"]?.elements ?? []).compactMap(\.string)
    message.attachments = try attachments(id, addresses, &desk)
    if !message.attachments.isEmpty { message.type = .media }
    for (number, address) in addresses.enumerated() {
      extras.append(Extra("attachment:\(number + 1):address", writer.address(address)))
    }
    for (number, entry) in (body["urls"]?.elements ?? []).enumerated() {
      guard let link = entry["expanded"]?.string ?? entry["url"]?.string else { continue }
      extras.append(Extra("link:\(number + 1)", writer.address(link)))
    }
    for entry in body["reactions"]?.elements ?? [] {
      guard let sign = entry["reactionKey"]?.string else { continue }
      message.reactions.append(Reaction(emoji: sign, by: people.person(entry["senderId"]?.text)))
      if let at = entry["createdAt"]?.string {
        extras.append(Extra("reaction:\(message.reactions.count):at", ISOStamp.utc(at)))
      }
    }
    edits(&message, body["editHistory"]?.elements ?? [], &extras)
    let known: Set<String> = [
      "id", "senderId", "recipientId", "createdAt", "text", "mediaUrls", "urls", "reactions", "editHistory",
    ]
    for rest in body.members where !known.contains(rest.name) && !rest.piece.isNull {
      extras.append(Extra("raw:\(rest.name)", writer.text(rest.piece)))
    }
    desk.count("signedAddresses", by: writer.secrets)
  }

  /// Earlier words, oldest first.
  private func edits(_ message: inout ParsedMessage, _ history: [JSONPiece], _ extras: inout [Extra]) {
    guard !history.isEmpty else { return }
    message.edited = true
    for (number, entry) in history.enumerated() {
      if let at = (entry["createdAtSec"] ?? entry["createdAt"] ?? entry["editedAt"])?.text {
        extras.append(Extra("edit:\(number + 1):at", ISOStamp.utc(at)))
      }
      if let words = (entry["editText"] ?? entry["text"])?.string {
        extras.append(Extra("edit:\(number + 1):text", words))
      }
    }
  }

  private mutating func event(_ member: JSONMember, _ piece: JSONPiece, _ desk: inout ReadingDesk) {
    let body = member.piece
    let place = place(piece.range)
    var event = ParsedEvent(
      seq: 0, origin: origin, start: place.start, end: place.end, sentAt: stamp(body, piece.range, &desk),
      type: Self.type(member.name), text: body["name"]?.string ?? "")
    event.actor = people.person(body["initiatingUserId"]?.text ?? body["senderId"]?.text)
    let targets = body["userIds"] ?? body["participantsSnapshot"]
    event.targets = (targets?.elements ?? []).compactMap { people.person($0.text) }
    if event.type == .groupTitleChanged { event.after = body["name"]?.string }
    if member.name == "participantsLeave", event.actor == nil, event.targets.count == 1 {
      event.actor = event.targets[0]
    }
    var writer = JSONText()
    event.extras = [Extra("kind", member.name)]
    let known: Set<String> = ["initiatingUserId", "userIds", "participantsSnapshot", "name", "createdAt", "senderId"]
    for rest in body.members where !known.contains(rest.name) && !rest.piece.isNull {
      event.extras.append(Extra("raw:\(rest.name)", writer.text(rest.piece)))
    }
    event.extras += beside(member, piece, &desk)
    desk.count("signedAddresses", by: writer.secrets)
    desk.give(event)
  }

  private static func type(_ name: String) -> EventType {
    switch name {
    case "joinConversation": .memberJoined
    case "participantsJoin": .memberAdded
    case "participantsLeave": .memberLeft
    case "conversationNameUpdate": .groupTitleChanged
    case "conversationAvatarUpdate": .groupIconChanged
    default: .unknown
    }
  }
}
