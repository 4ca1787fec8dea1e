// SPDX-License-Identifier: Apache-2.0
import Records

/// Turns message objects of `messages.json` into items.
struct SkypeMessages {
  var json = JSONText()
  /// The account whose export it is.
  var owner: String?
  private let media: SkypeMedia
  private var people: [String: Participant] = [:]

  init(_ media: SkypeMedia) { self.media = media }

  mutating func read(_ piece: JSONPiece, _ origin: ItemOrigin, _ desk: inout ReadingDesk) throws {
    let place = Provenance(file: origin.file, range: piece.range)
    guard let id = piece["id"]?.text, let type = piece["messagetype"]?.string else {
      return desk.note(.unparseableMessage, place, covers: true)
    }
    if piece.repairs > 0 { desk.count("textRepaired", by: piece.repairs) }
    let stamp = stamp(piece, id)
    if stamp?.wall == nil { desk.note(.dateImpossible, place) }
    let markup = ChatMarkup(piece["content"]?.string ?? "", isHTML: false)
    desk.count("textsEscapedTwice", by: markup.doubleEscaped)
    if let event = SkypeKind.event(type, markup) {
      desk.give(self.event(piece, id, type, event, stamp, markup, origin))
    } else {
      try desk.give(message(piece, id, type, stamp, markup, origin, &desk))
    }
  }

  /// The time of arrival; the id is a count of milliseconds and serves where that is lost.
  private func stamp(_ piece: JSONPiece, _ id: String) -> Stamp? {
    if let raw = piece["originalarrivaltime"]?.string { return ISOStamp.orRaw(raw, utc: true) }
    return Int64(id).map { EpochStamp.stamp(raw: id, milliseconds: $0) }
  }

  // MARK: - People

  private mutating func sender(_ piece: JSONPiece) -> Participant? {
    guard let id = piece["from"]?.string.map(Self.account), !id.isEmpty else { return nil }
    let isSelf = owner.map { $0 == id }
    let name = piece["displayName"]?.string
    if let known = people[id], known.name == name || name == nil, known.isSelf == isSelf { return known }
    let person = Participant(name: name, address: id, isSelf: isSelf)
    people[id] = person
    return person
  }

  private func person(_ id: String) -> Participant {
    people[id] ?? Participant(address: id, isSelf: owner.map { $0 == id })
  }

  /// "8:live:ada" of "https://…/contacts/8:live:ada".
  private static func account(_ from: String) -> String { from.split(separator: "/").last.map(String.init) ?? from }

  // MARK: - Events

  private mutating func event(
    _ piece: JSONPiece, _ id: String, _ name: String, _ type: EventType, _ stamp: Stamp?, _ markup: ChatMarkup,
    _ origin: ItemOrigin
  ) -> ParsedEvent {
    var event = ParsedEvent(
      seq: 0, origin: origin, start: piece.range.lowerBound, end: piece.range.upperBound, sentAt: stamp, type: type,
      text: piece["content"]?.string ?? "")
    let initiator = markup.fields["initiator"]?.first
    event.actor = initiator.map(person) ?? sender(piece)
    let targets =
      markup.fields["target"] ?? (type == .adminGranted || type == .adminRevoked ? markup.fields["id"] : nil)
    event.targets = targets?.map(person) ?? []
    if type == .memberRemoved, let initiator, targets == [initiator] { event.type = .memberLeft }
    event.after = markup.fields["value"]?.first ?? markup.fields["role"]?.first
    event.extras.keep("id", id)
    event.extras.keep("event", name)
    return event
  }

  // MARK: - Messages

  private mutating func message(
    _ piece: JSONPiece, _ id: String, _ name: String, _ stamp: Stamp?, _ markup: ChatMarkup, _ origin: ItemOrigin,
    _ desk: inout ReadingDesk
  ) throws -> ParsedMessage {
    let content = piece["content"]?.string ?? ""
    let properties = piece["properties"]
    var message = ParsedMessage(
      seq: 0, origin: origin, start: piece.range.lowerBound, end: piece.range.upperBound, sender: sender(piece),
      sentAt: stamp, type: SkypeKind.message(name), text: name == "Poll" ? content : markup.text)
    message.nativeID = id
    if name.hasPrefix("EndToEndEncryption/") {
      desk.count("loss:encrypted")
      message.text = nil
    }
    message.attachments = try attachments(piece, markup, origin, &desk)
    if message.type == .text, !message.attachments.isEmpty { message.type = .media }
    message.replyTo = markup.quote?.message
    message.edited = markup.isEdited || properties?["edittime"]?.integer ?? 0 > 0
    if message.edited { desk.count("loss:edited") }
    let deletedAt = properties?["deletetime"]?.integer ?? 0
    if deletedAt > 0 { (message.deleted, message.type) = (true, .deleted) }
    let (reactions, times) = reactions(properties?["emotions"])
    message.reactions = reactions
    message.extras = said(piece, name, markup, message.text) + SkypeKind.extras(name, markup) + times
    return message
  }

  private mutating func said(_ piece: JSONPiece, _ name: String, _ markup: ChatMarkup, _ text: String?) -> [Extra] {
    let properties = piece["properties"]
    var extras: [Extra] = []
    extras.keep("edited:at", Self.utc(properties?["edittime"]?.integer ?? markup.editedAt))
    extras.keep("deleted:at", Self.utc(properties?["deletetime"]?.integer))
    extras.keep("quote:author", markup.quote?.author)
    extras.keep("quote:text", markup.quote?.text)
    for (n, span) in markup.spans.enumerated() { extras.append(Extra("span:\(n + 1)", span)) }
    if name != "RichText", name != "Text" { extras.append(Extra("raw:messagetype", name)) }
    let content = piece["content"]?.string
    if content != text {
      extras.keep("raw:content", content.map { json.text(JSONPiece(value: .string($0), range: 0..<0)) })
    }
    extras.keep(raw: "properties", properties, &json)
    return extras
  }

  private static func utc(_ milliseconds: Int64?) -> String? {
    milliseconds.flatMap { $0 > 0 ? ISOStamp.text(milliseconds: $0) : nil }
  }

  // MARK: - Reactions

  /// `emotions` is a list, or that list written as a string.
  private mutating func reactions(_ emotions: JSONPiece?) -> ([Reaction], [Extra]) {
    var (reactions, times): ([Reaction], [Extra]) = ([], [])
    let list = emotions?.string.flatMap(JSONPiece.inside) ?? emotions
    for emotion in list?.elements ?? [] {
      guard let key = emotion["key"]?.string else { continue }
      for user in emotion["users"]?.elements ?? [] {
        let user = user.string.flatMap(JSONPiece.inside) ?? user
        reactions.append(Reaction(emoji: key, by: user["mri"]?.string.map(person)))
        times.keep("reaction:\(reactions.count):at", Self.utc(user["time"]?.integer))
      }
    }
    return (reactions, times)
  }

  // MARK: - Files

  private func attachments(
    _ piece: JSONPiece, _ markup: ChatMarkup, _ origin: ItemOrigin, _ desk: inout ReadingDesk
  ) throws -> [ParsedAttachment] {
    var attachments: [ParsedAttachment] = []
    var known: Set<String> = []
    for object in markup.objects where object.type != "SWIFT.1" {
      let id = object.address.map(Self.object) ?? ""
      known.insert(id)
      attachments.append(try attachment(id, object.name, piece, origin, &desk))
    }
    for id in piece["amsreferences"]?.elements.compactMap(\.string) ?? [] where known.insert(id).inserted {
      attachments.append(try attachment(id, nil, piece, origin, &desk))
    }
    return attachments
  }

  private func attachment(
    _ id: String, _ name: String?, _ piece: JSONPiece, _ origin: ItemOrigin, _ desk: inout ReadingDesk
  ) throws -> ParsedAttachment {
    let mediaType = name.flatMap { MediaKind.type(ofName: $0) }
    if let file = media.file(id), !id.isEmpty {
      return try desk.media.take(file, name: name, mediaType: mediaType ?? MediaKind.type(ofName: file.baseName))
    }
    desk.count("loss:media")
    desk.note(.attachmentMissing, Provenance(file: origin.file, range: piece.range))
    return ParsedAttachment(name: name ?? id, status: .missing, mediaType: mediaType)
  }

  /// "0-weu-d3-6f…" of "https://api.asm.skype.com/v1/objects/0-weu-d3-6f…/views/imgpsh".
  private static func object(_ address: String) -> String {
    let parts = address.split(separator: "/").map(String.init)
    if let place = parts.lastIndex(of: "objects"), place + 1 < parts.count { return parts[place + 1] }
    return parts.last ?? address
  }
}
