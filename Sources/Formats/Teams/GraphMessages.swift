// SPDX-License-Identifier: Apache-2.0
import Records

/// Turns message objects of Microsoft Graph (chatMessage) into items.
struct GraphMessages {
  var json = JSONText()
  private var people: [String: Participant] = [:]

  /// A chat's id; of a channel its team's and its own.
  static func conversation(_ piece: JSONPiece) -> String {
    if let chat = piece.field("chatId")?.text { return chat }
    let channel = piece.field("channelIdentity")
    return [channel?.field("teamId")?.text, channel?.field("channelId")?.text].compactMap { $0 }.joined(separator: "/")
  }

  mutating func read(_ piece: JSONPiece, _ id: String, _ origin: ItemOrigin, _ desk: inout ReadingDesk) {
    if piece.repairs > 0 { desk.count("textRepaired", by: piece.repairs) }
    let stamp = ISOStamp.orRaw(piece.field("createdDateTime")?.text ?? "", utc: true)
    if stamp.wall == nil { desk.note(.dateImpossible, Provenance(file: origin.file, range: piece.range)) }
    let type = piece.field("messageType")?.text ?? "message"
    if let detail = piece.field("eventDetail") ?? (type == "message" ? nil : piece) {
      desk.give(event(piece, id, detail, stamp, origin))
    } else {
      desk.give(message(piece, id, stamp, origin, &desk))
    }
  }

  // MARK: - People

  /// `from` or `user` is a set of identities of which one is filled.
  private mutating func person(_ set: JSONPiece?) -> Participant? {
    let kinds = ["user", "application", "device", "conversation"]
    let filled = kinds.lazy.compactMap { set?.field($0) }.first ?? set
    guard let filled, let id = filled.field("id")?.text ?? filled.field("displayName")?.text else { return nil }
    let name = filled.field("displayName")?.string
    if let known = people[id], name == nil || known.name == name { return known }
    let person = Participant(name: name, address: id)
    people[id] = person
    return person
  }

  // MARK: - Events

  private mutating func event(
    _ piece: JSONPiece, _ id: String, _ detail: JSONPiece, _ stamp: Stamp, _ origin: ItemOrigin
  ) -> ParsedEvent {
    let kind = detail.field("@odata.type")?.string ?? piece.field("messageType")?.string ?? ""
    var event = ParsedEvent(
      seq: 0, origin: origin, start: piece.range.lowerBound, end: piece.range.upperBound, sentAt: stamp,
      type: Self.type(kind), text: ChatMarkup(piece.field("body")?.field("content")?.string ?? "", isHTML: true).text)
    event.actor = person(detail.field("initiator")) ?? person(piece.field("from"))
    event.targets = detail.field("members")?.elements.compactMap { person($0) } ?? []
    if event.type == .memberRemoved, event.targets == [event.actor] { event.type = .memberLeft }
    let names = ["chatDisplayName", "channelDisplayName", "teamDisplayName", "teamDescription", "channelDescription"]
    event.after = names.lazy.compactMap { detail.field($0)?.string }.first
    event.extras.keep("id", id)
    if detail != piece { event.extras.keep(raw: "eventDetail", detail, &json) }
    return event
  }

  private static func type(_ kind: String) -> EventType {
    let kinds: [(String, EventType)] = [
      ("membersAdded", .memberAdded), ("membersJoined", .memberJoined), ("membersLeft", .memberLeft),
      ("membersDeleted", .memberRemoved), ("chatRenamed", .groupTitleChanged), ("channelRenamed", .groupTitleChanged),
      ("teamRenamed", .groupTitleChanged), ("DescriptionUpdated", .groupDescriptionChanged),
      ("conversationMemberRoleUpdated", .groupSettingsChanged), ("messagePinned", .messagePinned),
      ("teamCreated", .groupCreated), ("channelAdded", .groupCreated), ("callStarted", .call), ("callEnded", .call),
      ("callRecording", .call), ("callTranscript", .call), ("Settings", .groupSettingsChanged),
      ("teamArchived", .groupSettingsChanged), ("teamUnarchived", .groupSettingsChanged),
    ]
    return kinds.first { kind.contains($0.0) }?.1 ?? .unknown
  }

  // MARK: - Messages

  private mutating func message(
    _ piece: JSONPiece, _ id: String, _ stamp: Stamp, _ origin: ItemOrigin, _ desk: inout ReadingDesk
  ) -> ParsedMessage {
    let body = piece.field("body")
    let content = body?.field("content")?.string
    let isHTML = body?.field("contentType")?.text?.lowercased() != "text"
    let markup = isHTML ? ChatMarkup(content ?? "", isHTML: true) : nil
    var message = ParsedMessage(
      seq: 0, origin: origin, start: piece.range.lowerBound, end: piece.range.upperBound,
      sender: person(piece.field("from")), sentAt: stamp, type: .text, text: markup?.text ?? content)
    message.nativeID = id
    message.replyTo = piece.field("replyToId")?.text
    message.subject = piece.field("subject")?.string
    message.edited = piece.field("lastEditedDateTime") != nil
    if message.edited { desk.count("loss:edited") }
    message.extras = said(piece, content, markup)
    for picture in markup?.objects ?? [] {
      desk.count("loss:links")
      message.attachments.append(ParsedAttachment(name: picture.name, status: .omitted, mediaType: nil))
    }
    for attachment in piece.field("attachments")?.elements ?? [] { take(attachment, &message, &desk) }
    message.type = message.attachments.isEmpty ? .text : .media
    if piece.field("deletedDateTime") != nil { (message.deleted, message.type) = (true, .deleted) }
    add(piece.field("reactions")?.elements ?? [], &message)
    return message
  }

  private mutating func said(_ piece: JSONPiece, _ content: String?, _ markup: ChatMarkup?) -> [Extra] {
    var extras: [Extra] = []
    func time(_ name: String, _ field: String) {
      extras.keep(name, piece.field(field)?.text.map { ISOStamp.utc($0, utc: true) })
    }
    time("edited:at", "lastEditedDateTime")
    time("deleted:at", "deletedDateTime")
    time("modified:at", "lastModifiedDateTime")
    for (n, span) in (markup?.spans ?? []).enumerated() { extras.append(Extra("span:\(n + 1)", span)) }
    for (n, mention) in (piece.field("mentions")?.elements ?? []).enumerated() {
      extras.keep("mention:\(n + 1)", mention.field("mentioned")?.field("user")?.field("id")?.text)
    }
    if let markup, let content, content != markup.text {
      extras.keep("raw:content", json.text(JSONPiece(value: .string(content), range: 0..<0)))
    }
    if let importance = piece.field("importance")?.text, importance != "normal" {
      extras.append(Extra("importance", importance))
    }
    for name in ["summary", "policyViolation", "messageHistory"] { extras.keep(raw: name, piece.field(name), &json) }
    return extras
  }

  private mutating func add(_ reactions: [JSONPiece], _ message: inout ParsedMessage) {
    for reaction in reactions {
      guard let emoji = reaction.field("reactionType")?.text else { continue }
      message.reactions.append(Reaction(emoji: emoji, by: person(reaction.field("user")?.field("user"))))
      message.extras.keep(
        "reaction:\(message.reactions.count):at",
        reaction.field("createdDateTime")?.text.map { ISOStamp.utc($0, utc: true) })
    }
  }

  // MARK: - Attachments

  /// A quoted or forwarded message, a file's link, or a card.
  private mutating func take(_ piece: JSONPiece, _ message: inout ParsedMessage, _ desk: inout ReadingDesk) {
    let content = piece.field("content")?.string.flatMap(JSONPiece.inside)
    switch piece.field("contentType")?.text {
    case "messageReference":
      message.replyTo = content?.field("messageId")?.text ?? piece.field("id")?.text ?? message.replyTo
      message.extras.keep("quote:text", content?.field("messagePreview")?.string)
      message.extras.keep("quote:author", person(content?.field("messageSender"))?.name)
    case "forwardedMessageReference":
      message.forwarded = true
      let words = ChatMarkup(content?.field("originalMessageContent")?.string ?? "", isHTML: true).text
      if !words.isEmpty {
        message.text = [message.text, words].compactMap { $0?.isEmpty == false ? $0 : nil }.joined(separator: "\n")
      }
      message.extras.keep("forwarded:from", content?.field("originalMessageId")?.text)
      message.extras.keep(
        "forwarded:at", content?.field("originalSentDateTime")?.text.map { ISOStamp.utc($0, utc: true) })
      message.extras.keep("quote:author", person(content?.field("originalMessageSender"))?.name)
    case let type where type?.hasPrefix("application/vnd.microsoft.card") == true:
      message.extras.keep(raw: "card", piece, &json)
    default: link(piece, &message, &desk)
    }
  }

  private mutating func link(_ piece: JSONPiece, _ message: inout ParsedMessage, _ desk: inout ReadingDesk) {
    let name = piece.field("name")?.string
    desk.count("loss:links")
    message.attachments.append(
      ParsedAttachment(name: name, status: .omitted, mediaType: name.flatMap { MediaKind.type(ofName: $0) }))
    message.extras.keep(
      "attachment:\(message.attachments.count):address", piece.field("contentUrl")?.string.map { json.address($0) })
  }
}
