// SPDX-License-Identifier: Apache-2.0
import Records

/// The records of Instagram's old `messages.json`.
extension MetaReader {
  private static let known: Set<String> = [
    "sender", "created_at", "text", "likes", "heart", "media", "media_url", "voice_media", "video_call_action",
    "media_share_url", "media_share_caption", "story_share", "link",
  ]

  mutating func readFlat(_ piece: JSONPiece, _ desk: inout ReadingDesk) throws {
    guard let raw = piece["created_at"]?.string else {
      return desk.note(.unparseableMessage, place(piece), covers: true)
    }
    let stamp = ISOStamp.orRaw(raw)
    if stamp.wall == nil { desk.note(.dateImpossible, place(piece)) }
    var message = ParsedMessage(
      seq: 0, origin: origin, start: piece.range.lowerBound, end: piece.range.upperBound,
      sender: person(piece["sender"]), sentAt: stamp, type: .text, text: text(piece["text"]) ?? text(piece["heart"]))
    var extras = takeFacts() + self.raw(piece, except: Self.known, &desk)
    try attach(&message, piece, &extras, &desk)
    share(&message, piece, &extras, &desk)
    if let action = text(piece["video_call_action"]) {
      message.type = .call
      message.text = message.text ?? action
      extras.append(Extra("call:kind", "video"))
    }
    for like in piece["likes"]?.elements ?? [] {
      message.reactions.append(Reaction(emoji: "❤", by: person(like["username"])))
      guard let date = like["date"]?.string, let at = ISOStamp.stamp(date)?.instant else { continue }
      extras.append(Extra("reaction:\(message.reactions.count):at", at.iso))
    }
    message.extras = extras
    desk.give(message)
  }

  /// Files lay on Meta's servers or, later, beside the messages.
  private mutating func attach(
    _ message: inout ParsedMessage, _ piece: JSONPiece, _ extras: inout [Extra], _ desk: inout ReadingDesk
  ) throws {
    for name in ["media", "media_url", "voice_media"] {
      guard let uri = address(piece[name], &desk), uri.contains("/") else {
        if let words = text(piece[name]) { extras.append(Extra("raw:\(name)", JSONText.quoted(words))) }
        continue
      }
      message.attachments.append(try file(uri, &desk))
      extras.append(Extra("attachment:\(message.attachments.count):address", uri))
      message.type = .media
    }
  }

  private mutating func share(
    _ message: inout ParsedMessage, _ piece: JSONPiece, _ extras: inout [Extra], _ desk: inout ReadingDesk
  ) {
    if let link = address(piece["media_share_url"], &desk) { extras.append(Extra("share:link", link)) }
    let words = text(piece["media_share_caption"]) ?? text(piece["story_share"]) ?? text(piece["link"])
    if let words { extras.append(Extra("share:text", words)) }
    if message.text == nil, let words {
      message.text = words
      extras.append(Extra("text:from", "share"))
    }
  }
}
