// SPDX-License-Identifier: Apache-2.0
import Records

/// One event of a conversation: a message, or what happened to the conversation.
extension HangoutsReader {
  private static let known: Set<String> = [
    "conversation_id", "sender_id", "timestamp", "chat_message", "event_id", "event_type", "membership_change",
    "conversation_rename", "hangout_event", "self_event_state", "advances_sort_timestamp", "state_update",
  ]

  mutating func read(_ piece: JSONPiece, _ desk: inout ReadingDesk) throws {
    guard piece["timestamp"]?.integer != nil || piece["event_id"] != nil || piece["chat_message"] != nil else {
      return desk.note(.unparseableMessage, place(piece.range), covers: true)
    }
    if piece.repairs > 0 { desk.note(.encodingRepaired, place(piece.range), detail: String(piece.repairs)) }
    if repeated.isRepeat(piece["event_id"]?.text ?? piece.written, place(piece.range), &desk) { return }
    let time = piece["timestamp"]
    let stamp = time?.text.map { EpochStamp.stamp(raw: $0, milliseconds: time?.integer.map { $0 / 1000 }) }
    if stamp?.wall == nil { desk.note(.dateImpossible, place(piece.range)) }
    var writer = JSONText()
    var extras = facts
    facts = []
    if let kind = piece["event_type"]?.text, kind != "REGULAR_CHAT_MESSAGE" { extras.append(Extra("kind", kind)) }
    extras += piece.members.filter { !Self.known.contains($0.name) && !$0.piece.isNull }
      .map { Extra("raw:\($0.name)", writer.text($0.piece)) }
    if piece["chat_message"] != nil {
      try message(piece, stamp, extras, &desk)
    } else {
      event(piece, stamp, extras, &desk)
    }
    desk.count("signedAddresses", by: writer.secrets)
  }

  private func message(
    _ piece: JSONPiece, _ stamp: Stamp?, _ extras: [Extra], _ desk: inout ReadingDesk
  ) throws {
    let content = piece["chat_message"]?["message_content"]
    let words = (content?["segment"]?.elements ?? []).map { segment in
      segment["type"]?.string == "LINE_BREAK" ? "\n" : segment["text"]?.string ?? ""
    }.joined()
    var message = ParsedMessage(
      seq: 0, origin: origin, start: piece.range.lowerBound, end: piece.range.upperBound,
      sender: people.person(piece["sender_id"]), sentAt: stamp, type: .text, text: words.isEmpty ? nil : words)
    message.nativeID = piece["event_id"]?.text
    var extras = extras
    if piece["event_type"]?.string == "SMS" { message.type = .sms }
    var writer = JSONText()
    for entry in content?["attachment"]?.elements ?? [] {
      message.attachments.append(try attachment(entry, &desk))
      extras.append(Extra("raw:attachment:\(message.attachments.count)", writer.text(entry)))
    }
    desk.count("signedAddresses", by: writer.secrets)
    if !message.attachments.isEmpty { message.type = .media }
    message.extras = extras
    desk.give(message)
  }

  /// A picture's address ends in the name its file has in the Takeout.
  private func attachment(_ entry: JSONPiece, _ desk: inout ReadingDesk) throws -> ParsedAttachment {
    let photo = entry["embed_item"]?["plus_photo"]
    let address =
      photo?["original_content_url"]?.string ?? photo?["url"]?.string ?? photo?["thumbnail"]?["image_url"]?.string
    let path = address?.utf8.split(separator: 0x3F).first.map { String(decoding: $0, as: UTF8.self) }
    let name = path?.utf8.split(separator: 0x2F).last.map { String(decoding: $0, as: UTF8.self) }
    let plain = name.map { WebText.percentDecoded($0) }
    let type = photo?["media_type"]?.string == "VIDEO" ? "video/mp4" : plain.flatMap { MediaKind.type(ofName: $0) }
    if let plain, let file = index.files(named: plain).first {
      return try desk.media.take(file, mediaType: type)
    }
    return ParsedAttachment(name: plain, status: .omitted, mediaType: type)
  }

  private func event(_ piece: JSONPiece, _ stamp: Stamp?, _ extras: [Extra], _ desk: inout ReadingDesk) {
    var event = ParsedEvent(
      seq: 0, origin: origin, start: piece.range.lowerBound, end: piece.range.upperBound, sentAt: stamp,
      type: .unknown, text: "")
    event.actor = people.person(piece["sender_id"])
    event.extras = extras + [piece["event_id"]?.text.map { Extra("id", $0) }].compactMap { $0 }
    if let change = piece["membership_change"] {
      membership(change, &event)
    } else if let change = piece["conversation_rename"] {
      event.type = .groupTitleChanged
      (event.before, event.after) = (change["old_name"]?.string, change["new_name"]?.string)
    } else if let call = piece["hangout_event"] {
      event.type = .call
      event.targets = call["participant_id"]?.elements.compactMap { people.person($0) } ?? []
      if let outcome = call["event_type"]?.text { event.extras.append(Extra("call:outcome", outcome)) }
      if let seconds = call["hangout_duration_secs"]?.text { event.extras.append(Extra("call:seconds", seconds)) }
      if let kind = call["media_type"]?.text { event.extras.append(Extra("call:kind", kind)) }
    }
    desk.give(event)
  }

  private func membership(_ change: JSONPiece, _ event: inout ParsedEvent) {
    let targets = change["participant_id"]?.elements.compactMap { people.person($0) } ?? []
    let isOwn = targets.count == 1 && targets.first == event.actor
    event.targets = targets
    switch change["type"]?.string {
    case "JOIN": event.type = isOwn ? .memberJoined : .memberAdded
    case "LEAVE": event.type = isOwn ? .memberLeft : .memberRemoved
    default: break
    }
    if let reason = change["leave_reason"]?.text { event.extras.append(Extra("leave_reason", reason)) }
  }
}
