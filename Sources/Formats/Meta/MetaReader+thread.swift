// SPDX-License-Identifier: Apache-2.0
import Records

/// The records of `message_N.json`.
extension MetaReader {
  private static let known: Set<String> = [
    "sender_name", "timestamp_ms", "content", "type", "photos", "videos", "audio_files", "files", "gifs", "sticker",
    "share", "call_duration", "missed", "reactions", "is_unsent", "users",
  ]
  private static let media = ["photos", "videos", "audio_files", "files", "gifs"]

  mutating func readThread(_ piece: JSONPiece, twins: [Provenance], _ desk: inout ReadingDesk) throws {
    guard piece["timestamp_ms"] != nil || piece["content"]?.string != nil else {
      return desk.note(.unparseableMessage, place(piece), covers: true)
    }
    let stamp = stamp(piece["timestamp_ms"], of: piece, &desk)
    let sender = person(piece["sender_name"])
    let words = text(piece["content"])
    let kind = piece["type"]?.string
    var extras = twins.map { Extra("alsoIn", "\($0.file):\($0.start)-\($0.end)") } + takeFacts()
    if let kind, kind != "Generic" { extras.append(Extra("kind", kind)) }
    extras += raw(piece, except: Self.known, &desk)
    if let event = event(piece, kind, sender, words) {
      return give(event, stamp, sender, words ?? "", extras, piece, &desk)
    }
    var message = ParsedMessage(
      seq: 0, origin: origin, start: piece.range.lowerBound, end: piece.range.upperBound, sender: sender,
      sentAt: stamp, type: .text, text: words)
    try fill(&message, piece, kind, &extras, &desk)
    message.extras = extras
    desk.give(message)
  }

  private mutating func event(
    _ piece: JSONPiece, _ kind: String?, _ sender: Participant?, _ words: String?
  ) -> MetaEvent? {
    let users = piece["users"]?.elements.compactMap { person($0["name"]) } ?? []
    if kind == "Subscribe" { return MetaEvent(users == [sender] ? .memberJoined : .memberAdded, users) }
    if kind == "Unsubscribe" {
      return MetaEvent(users.isEmpty || users == [sender] ? .memberLeft : .memberRemoved, users)
    }
    guard let words, piece["is_unsent"]?.bool != true, piece["call_duration"] == nil,
      var event = MetaSystemLine.event(words, sender: sender?.name)
    else { return nil }
    if !users.isEmpty { event.targets = users }
    return event
  }

  private mutating func give(
    _ event: MetaEvent, _ stamp: Stamp?, _ sender: Participant?, _ words: String, _ extras: [Extra], _ piece: JSONPiece,
    _ desk: inout ReadingDesk
  ) {
    var item = ParsedEvent(
      seq: 0, origin: origin, start: piece.range.lowerBound, end: piece.range.upperBound, sentAt: stamp,
      type: event.type, text: words)
    item.actor = sender
    item.targets = event.targets
    item.after = event.after
    item.extras = extras
    desk.give(item)
  }

  private mutating func fill(
    _ message: inout ParsedMessage, _ piece: JSONPiece, _ kind: String?, _ extras: inout [Extra],
    _ desk: inout ReadingDesk
  ) throws {
    message.attachments = try attachments(piece, &desk)
    if !message.attachments.isEmpty { message.type = .media }
    if let sticker = piece["sticker"] {
      message.type = .sticker
      if let uri = text(sticker["uri"]) { message.attachments.append(try file(uri, &desk)) }
      extras += raw(sticker, except: ["uri"], &desk).map { Extra("raw:sticker:\($0.name.dropFirst(4))", $0.value) }
    }
    share(&message, piece, &extras, &desk)
    call(&message, piece, kind, &extras)
    message.reactions = reactions(piece, &extras)
    let isUnsentLine = message.text.map { MetaSystemLine.isUnsent($0, sender: message.sender?.name) } ?? false
    if piece["is_unsent"]?.bool == true || isUnsentLine {
      (message.type, message.deleted) = (.deleted, true)
      if let name = message.sender?.name { extras.append(Extra("deleted:by", name)) }
    }
    guard let words = message.text else { return }
    poll(&message, words, &extras)
    if let sign = MetaSystemLine.reaction(words) {
      extras.append(Extra("reaction:line", sign))
      desk.count("reactionsAsLines")
    }
  }

  private mutating func attachments(_ piece: JSONPiece, _ desk: inout ReadingDesk) throws -> [ParsedAttachment] {
    var files: [ParsedAttachment] = []
    for name in Self.media {
      for entry in piece[name]?.elements ?? [] {
        guard let uri = text(entry["uri"]) else { continue }
        files.append(try file(uri, &desk))
      }
    }
    return files
  }

  private mutating func share(
    _ message: inout ParsedMessage, _ piece: JSONPiece, _ extras: inout [Extra], _ desk: inout ReadingDesk
  ) {
    guard let share = piece["share"] else { return }
    let (link, words) = (address(share["link"], &desk), text(share["share_text"]))
    if let link { extras.append(Extra("share:link", link)) }
    if let words { extras.append(Extra("share:text", words)) }
    extras += raw(share, except: ["link", "share_text"], &desk).map {
      Extra("raw:share:\($0.name.dropFirst(4))", $0.value)
    }
    guard message.text == nil else { return }
    message.text = [words, link].compactMap { $0 }.joined(separator: "\n")
    extras.append(Extra("text:from", "share"))
  }

  private func call(_ message: inout ParsedMessage, _ piece: JSONPiece, _ kind: String?, _ extras: inout [Extra]) {
    let seconds = piece["call_duration"]?.integer
    guard seconds != nil || kind == "Call" else { return }
    message.type = .call
    if let seconds { extras.append(Extra("call:seconds", String(seconds))) }
    if piece["missed"]?.bool == true {
      extras.append(Extra("call:outcome", "missed"))
    } else if let seconds, seconds > 0 {
      extras.append(Extra("call:outcome", "answered"))
    }
    if message.text?.lowercased().contains("video") == true { extras.append(Extra("call:kind", "video")) }
  }

  private mutating func reactions(_ piece: JSONPiece, _ extras: inout [Extra]) -> [Reaction] {
    var reactions: [Reaction] = []
    for entry in piece["reactions"]?.elements ?? [] {
      guard let emoji = text(entry["reaction"]) else { continue }
      reactions.append(Reaction(emoji: emoji, by: person(entry["actor"])))
      if let seconds = entry["timestamp"]?.integer, let at = Self.iso(seconds) {
        extras.append(Extra("reaction:\(reactions.count):at", at))
      }
    }
    return reactions
  }

  /// "X created a poll: Q" is all that is exported of a poll.
  private func poll(_ message: inout ParsedMessage, _ words: String, _ extras: inout [Extra]) {
    if let question = MetaSystemLine.pollQuestion(words, sender: message.sender?.name) {
      message.type = .poll
      extras.append(Extra("poll:question", question))
    }
  }

  /// ISO 8601 of seconds or, where so many would lie beyond the year 5000, of milliseconds.
  static func iso(_ count: Int64) -> String? {
    let milliseconds = abs(count.clamped) > 100_000_000_000 ? count : count * 1000
    return EpochStamp.stamp(raw: "", milliseconds: milliseconds).instant?.iso
  }
}

extension Int64 {
  /// The smallest number has no positive twin.
  fileprivate var clamped: Int64 { self == .min ? .min + 1 : self }
}
