// SPDX-License-Identifier: Apache-2.0
import Foundation
import Records

/// Turns message objects of DiscordChatExporter into items.
struct DiscordMessages {
  var json = JSONText()
  private var people: [String: Participant] = [:]

  mutating func read(_ piece: JSONPiece, _ origin: ItemOrigin, folder: Substring, _ desk: inout ReadingDesk) throws {
    guard let id = piece["id"]?.text else {
      return desk.note(.unparseableMessage, Provenance(file: origin.file, range: piece.range), covers: true)
    }
    let type = piece["type"]?.text ?? "Default"
    let stamp = piece["timestamp"]?.text.map { ISOStamp.orRaw($0) }
    if stamp?.wall == nil { desk.note(.dateImpossible, Provenance(file: origin.file, range: piece.range)) }
    if piece.repairs > 0 { desk.count("textRepaired", by: piece.repairs) }
    if let event = DiscordKind.events[type] ?? (DiscordKind.isSystem(type) ? .unknown : nil) {
      return desk.give(self.event(piece, id, type, event, stamp, origin))
    }
    try desk.give(message(piece, id, type, stamp, origin, folder, &desk))
  }

  // MARK: - Events

  private mutating func event(
    _ piece: JSONPiece, _ id: String, _ name: String, _ type: EventType, _ stamp: Stamp?, _ origin: ItemOrigin
  ) -> ParsedEvent {
    var event = ParsedEvent(
      seq: 0, origin: origin, start: piece.range.lowerBound, end: piece.range.upperBound, sentAt: stamp, type: type,
      text: piece["content"]?.string.map { json.words($0) } ?? "")
    event.actor = person(piece["author"])
    event.targets = piece["mentions"]?.elements.compactMap { person($0) } ?? []
    if type == .memberRemoved, event.targets == [event.actor] { event.type = .memberLeft }
    event.extras.keep("id", id)
    event.extras.keep("event", name)
    event.extras.keep("replyTo", piece["reference"]?["messageId"]?.text)
    return event
  }

  // MARK: - Messages

  private mutating func message(
    _ piece: JSONPiece, _ id: String, _ type: String, _ stamp: Stamp?, _ origin: ItemOrigin, _ folder: Substring,
    _ desk: inout ReadingDesk
  ) throws -> ParsedMessage {
    let forwarded = piece["forwardedMessage"]
    var message = ParsedMessage(
      seq: 0, origin: origin, start: piece.range.lowerBound, end: piece.range.upperBound,
      sender: person(piece["author"]), sentAt: stamp, type: .text, text: words(piece).map { json.words($0) })
    message.nativeID = id
    let (attachments, extras) = try files(piece, forwarded, folder, &desk)
    message.attachments = attachments
    message.type = kind(piece, type, attachments)
    message.reactions = reactions(piece, &desk)
    message.extras = extras
    message.forwarded = forwarded != nil || piece["reference"]?["type"]?.string == "Forward"
    if !message.forwarded { message.replyTo = piece["reference"]?["messageId"]?.text }
    message.edited = piece["timestampEdited"]?.string != nil
    if message.edited { desk.count("loss:edited") }
    message.extras += said(piece, type)
    return message
  }

  private func kind(_ piece: JSONPiece, _ type: String, _ attachments: [ParsedAttachment]) -> MessageType {
    if type == "Call" { return .call }
    if piece["content"]?.string ?? "" != "" { return attachments.isEmpty ? .text : .media }
    if piece["stickers"]?.elements.isEmpty == false { return .sticker }
    return attachments.isEmpty ? .text : .media
  }

  /// The message's words; those of what it forwards; those of an embed a program sent.
  private func words(_ piece: JSONPiece) -> String? {
    for text in [piece["content"]?.string, piece["forwardedMessage"]?["content"]?.string] {
      if let text, !text.isEmpty { return text }
    }
    let embeds = (piece["embeds"]?.elements ?? []).flatMap { embed in
      [embed["title"]?.string, embed["description"]?.string].compactMap { $0 }.filter { !$0.isEmpty }
    }
    return embeds.isEmpty ? piece["content"]?.string : embeds.joined(separator: "\n")
  }

  private mutating func said(_ piece: JSONPiece, _ type: String) -> [Extra] {
    var extras: [Extra] = []
    extras.keep("edited:at", piece["timestampEdited"]?.string.map { ISOStamp.utc($0) })
    extras.keep("forwarded:at", piece["forwardedMessage"]?["timestamp"]?.string.map { ISOStamp.utc($0) })
    if piece["reference"]?["type"]?.string == "Forward" {
      extras.keep("forwarded:from", piece["reference"]?["messageId"]?.text)
    }
    if type == "Call" { extras += call(piece) }
    if piece["isPinned"]?.bool == true { extras.append(Extra("pinned", "true")) }
    if piece["author"]?["isBot"]?.bool == true { extras.append(Extra("sender:isBot", "true")) }
    extras.keep("sender:account", account(piece["author"]))
    for reaction in piece["reactions"]?.elements ?? [] where reaction["users"] == nil {
      extras.keep("reaction:\(reaction["emoji"]?["name"]?.string ?? ""):count", reaction["count"]?.text)
    }
    if type != "Default", type != "Reply", type != "Call" { extras.append(Extra("raw:type", type)) }
    for (n, mention) in (piece["mentions"]?.elements ?? []).enumerated() {
      extras.keep("mention:\(n + 1)", mention["id"]?.text)
    }
    for name in ["embeds", "components", "interaction", "inlineEmojis", "poll"] {
      extras.keep(raw: name, piece[name], &json)
    }
    return extras
  }

  private func call(_ piece: JSONPiece) -> [Extra] {
    var extras: [Extra] = []
    guard let ended = piece["callEndedTimestamp"]?.string else { return extras }
    extras.keep("call:endedAt", ISOStamp.utc(ended))
    if let start = piece["timestamp"]?.string.flatMap({ ISOStamp.stamp($0)?.instant }),
      let end = ISOStamp.stamp(ended)?.instant, end >= start
    {
      extras.append(Extra("call:seconds", String((end.milliseconds - start.milliseconds) / 1000)))
    }
    return extras
  }

  // MARK: - People

  private mutating func person(_ piece: JSONPiece?) -> Participant? {
    guard let piece, let id = piece["id"]?.text else { return nil }
    if let known = people[id] { return known }
    let person = Participant(name: piece["nickname"]?.string ?? piece["name"]?.string, address: id)
    people[id] = person
    return person
  }

  /// The account's name, with the four digits older accounts had.
  private func account(_ piece: JSONPiece?) -> String? {
    guard let name = piece?["name"]?.string else { return nil }
    let digits = piece?["discriminator"]?.text ?? "0000"
    return digits == "0000" || digits == "0" ? name : "\(name)#\(digits)"
  }

  private mutating func reactions(_ piece: JSONPiece, _ desk: inout ReadingDesk) -> [Reaction] {
    (piece["reactions"]?.elements ?? []).flatMap { reaction -> [Reaction] in
      guard let emoji = reaction["emoji"]?["name"]?.string else { return [] }
      let users = reaction["users"]?.elements.compactMap { person($0) } ?? []
      let unnamed = Int(clamping: reaction["count"]?.integer ?? 0) - users.count
      if unnamed > 0 { desk.count("loss:reactions", by: min(unnamed, 1_000_000)) }
      return users.isEmpty ? [Reaction(emoji: emoji)] : users.map { Reaction(emoji: emoji, by: $0) }
    }
  }

  // MARK: - Files

  private mutating func files(
    _ piece: JSONPiece, _ forwarded: JSONPiece?, _ folder: Substring, _ desk: inout ReadingDesk
  ) throws -> ([ParsedAttachment], [Extra]) {
    var (attachments, extras): ([ParsedAttachment], [Extra]) = ([], [])
    let lists = [piece["attachments"], piece["stickers"], forwarded?["attachments"], forwarded?["stickers"]]
    for file in lists.flatMap({ $0?.elements ?? [] }) {
      let number = attachments.count + 1
      let address = file["url"]?.string ?? file["sourceUrl"]?.string ?? ""
      let attachment = try attachment(
        (file["fileName"]?.string ?? file["name"]?.string).map { json.words($0) }, address, folder, &desk)
      attachments.append(attachment)
      extras.keep("attachment:\(number):id", file["id"]?.text)
      extras.keep("attachment:\(number):bytes", file["fileSizeBytes"]?.text)
      extras.keep("attachment:\(number):address", json.address(address))
    }
    return (attachments, extras)
  }

  /// An address is a link that expires, or the path of the file the exporter fetched.
  private func attachment(
    _ name: String?, _ address: String, _ folder: Substring, _ desk: inout ReadingDesk
  ) throws -> ParsedAttachment {
    let mediaType = name.flatMap { MediaKind.type(ofName: $0) }
    if address.isEmpty || address.hasPrefix("http") {
      desk.count("loss:links")
      return ParsedAttachment(name: name, status: .omitted, mediaType: mediaType)
    }
    let path = (address.removingPercentEncoding ?? address).replacing("\\", with: "/")
    return try desk.media.take(at: folder + path, name: name, mediaType: mediaType)
  }
}
