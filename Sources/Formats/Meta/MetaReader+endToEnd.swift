// SPDX-License-Identifier: Apache-2.0
import Records

/// The records of the end-to-end encrypted export.
extension MetaReader {
  private static let known: Set<String> = [
    "senderName", "timestamp", "text", "type", "media", "reactions", "isUnsent",
  ]

  mutating func readEndToEnd(_ piece: JSONPiece, twins: [Provenance], _ desk: inout ReadingDesk) throws {
    guard piece["timestamp"] != nil || piece["text"]?.string != nil else {
      return desk.note(.unparseableMessage, place(piece), covers: true)
    }
    let kind = piece["type"]?.string
    var message = ParsedMessage(
      seq: 0, origin: origin, start: piece.range.lowerBound, end: piece.range.upperBound,
      sender: person(piece["senderName"]),
      sentAt: stamp(piece["timestamp"], of: piece, &desk), type: .text, text: text(piece["text"]))
    var extras = twins.map { Extra("alsoIn", "\($0.file):\($0.start)-\($0.end)") } + takeFacts()
    if let kind, kind != "text" { extras.append(Extra("kind", kind)) }
    extras += raw(piece, except: Self.known, &desk)
    try fill(&message, endToEnd: piece, kind, &desk)
    if piece["isUnsent"]?.bool == true {
      (message.type, message.deleted) = (.deleted, true)
      if let name = message.sender?.name { extras.append(Extra("deleted:by", name)) }
    }
    message.extras = extras
    desk.give(message)
  }

  /// Files and reactions, and the type that follows.
  private mutating func fill(
    _ message: inout ParsedMessage, endToEnd piece: JSONPiece, _ kind: String?, _ desk: inout ReadingDesk
  ) throws {
    for entry in piece["media"]?.elements ?? [] {
      guard let uri = text(entry["uri"]) else { continue }
      message.attachments.append(try file(uri, &desk))
    }
    if !message.attachments.isEmpty || kind == "media" { message.type = .media }
    if kind == "sticker" { message.type = .sticker }
    message.reactions = (piece["reactions"]?.elements ?? []).compactMap { entry in
      text(entry["reaction"]).map { Reaction(emoji: $0, by: person(entry["actor"])) }
    }
  }
}
