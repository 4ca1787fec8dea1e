// SPDX-License-Identifier: Apache-2.0
import Records

/// One message of `messages.json`.
extension GoogleChatReader {
  private static let known: Set<String> = [
    "creator", "created_date", "updated_date", "text", "topic_id", "message_id", "attached_files", "reactions",
    "quoted_message_metadata", "message_state", "deleted_date", "deletion_metadata",
  ]

  mutating func read(_ piece: JSONPiece, _ desk: inout ReadingDesk) throws {
    guard !piece.members.isEmpty, piece["creator"] != nil || piece["created_date"] != nil else {
      return desk.note(.unparseableMessage, place(piece.range), covers: true)
    }
    if piece.repairs > 0 { desk.note(.encodingRepaired, place(piece.range), detail: String(piece.repairs)) }
    if repeated.isRepeat(piece["message_id"]?.text ?? piece.written, place(piece.range), &desk) { return }
    let creator = piece["creator"]
    var message = ParsedMessage(
      seq: 0, origin: origin, start: piece.range.lowerBound, end: piece.range.upperBound,
      sender: person(name: creator?["name"]?.string, address: creator?["email"]?.string),
      sentAt: stamp(piece["created_date"] ?? piece["updated_date"], piece, &desk), type: .text,
      text: piece["text"]?.string)
    message.nativeID = piece["message_id"]?.text
    var extras = facts
    facts = []
    if let kind = creator?["user_type"]?.text, kind != "Human" { extras.append(Extra("sender:kind", kind)) }
    if let topic = piece["topic_id"]?.text { extras.append(Extra("topic", topic)) }
    try attach(&message, piece, &extras, &desk)
    edit(&message, piece, &extras, &desk)
    quote(&message, piece, &extras)
    react(&message, piece, &extras)
    extras += spans(piece, message.text)
    extras += raw(piece, &desk)
    message.extras = extras
    desk.give(message)
  }

  private mutating func stamp(_ words: JSONPiece?, _ piece: JSONPiece, _ desk: inout ReadingDesk) -> Stamp? {
    guard let raw = words?.string else { return nil }
    let stamp = ProseStamp.stamp(raw, &clock)
    if stamp.wall == nil { desk.note(.dateImpossible, place(piece.range)) }
    if stamp.wall != nil, stamp.zoneBasis != .inSource { desk.count("localStamps") }
    return stamp
  }

  private func iso(_ words: JSONPiece?) -> String? {
    guard let raw = words?.string else { return nil }
    var clock = clock
    return ProseStamp.stamp(raw, &clock).instant?.iso ?? raw
  }

  private mutating func attach(
    _ message: inout ParsedMessage, _ piece: JSONPiece, _ extras: inout [Extra], _ desk: inout ReadingDesk
  ) throws {
    for entry in piece["attached_files"]?.elements ?? [] {
      let (original, exported) = (entry["original_name"]?.text, entry["export_name"]?.text)
      guard let name = exported ?? original else { continue }
      let type = MediaKind.type(ofName: original ?? name)
      let file = attachments.file(name)
      let attachment = try file.map { try desk.media.take($0, name: original ?? name, mediaType: type) }
      message.attachments.append(
        attachment ?? ParsedAttachment(name: original ?? name, status: .missing, mediaType: type))
      if let exported, exported != original {
        extras.append(Extra("attachment:\(message.attachments.count):exported", exported))
      }
    }
    if !message.attachments.isEmpty { message.type = .media }
  }

  private func edit(
    _ message: inout ParsedMessage, _ piece: JSONPiece, _ extras: inout [Extra], _ desk: inout ReadingDesk
  ) {
    if let at = iso(piece["updated_date"]), piece["updated_date"]?.string != piece["created_date"]?.string {
      message.edited = true
      desk.count("editedMessages")
      extras.append(Extra("edited:at", at))
    }
    let isDeleted = piece["message_state"]?.string == "DELETED" || piece["deletion_metadata"] != nil
    guard isDeleted || piece["deleted_date"] != nil else { return }
    (message.type, message.deleted) = (.deleted, true)
    if let by = piece["deletion_metadata"]?["deletion_type"]?.text { extras.append(Extra("deleted:by", by)) }
    if let at = iso(piece["deleted_date"]) { extras.append(Extra("deleted:at", at)) }
  }

  private func quote(_ message: inout ParsedMessage, _ piece: JSONPiece, _ extras: inout [Extra]) {
    guard let quote = piece["quoted_message_metadata"] else { return }
    message.replyTo = quote["message_id"]?.text
    if let words = quote["text"]?.string { extras.append(Extra("quote:text", words)) }
    if let author = quote["creator"]?["name"]?.string ?? quote["creator"]?["email"]?.string {
      extras.append(Extra("quote:author", author))
    }
  }

  private mutating func react(_ message: inout ParsedMessage, _ piece: JSONPiece, _ extras: inout [Extra]) {
    for entry in piece["reactions"]?.elements ?? [] {
      let sign = entry["emoji"]?["unicode"]?.string ?? entry["emoji"]?["custom_emoji"]?["shortcode"]?.string
      guard let sign else { continue }
      let people = entry["reactor_emails"]?.elements.compactMap(\.string) ?? []
      if people.isEmpty { message.reactions.append(Reaction(emoji: sign)) }
      for address in people {
        message.reactions.append(Reaction(emoji: sign, by: person(name: nil, address: address)))
      }
    }
  }

  /// Formatted stretches and links, in UTF-8 offsets of the text; the source counts UTF-16.
  private func spans(_ piece: JSONPiece, _ text: String?) -> [Extra] {
    var spans: [Extra] = []
    for entry in piece["annotations"]?.elements ?? [] {
      guard let style = entry["format_metadata"]?["format_type"]?.text, let text,
        let start = entry["start_index"]?.integer, let length = entry["length"]?.integer,
        let range = Self.offsets(Int(clamping: start), Int(clamping: length), in: text)
      else { continue }
      spans.append(Extra("span:\(spans.count + 1)", "\(range.lowerBound)-\(range.upperBound) \(style.lowercased())"))
    }
    return spans
  }

  private static func offsets(_ start: Int, _ length: Int, in text: String) -> Range<Int>? {
    let units = text.utf16
    guard start >= 0, length >= 0, let from = units.index(units.startIndex, offsetBy: start, limitedBy: units.endIndex),
      let to = units.index(from, offsetBy: length, limitedBy: units.endIndex)
    else { return nil }
    let first = text.utf8.distance(from: text.startIndex, to: from)
    return first..<first + text.utf8.distance(from: from, to: to)
  }

  private func raw(_ piece: JSONPiece, _ desk: inout ReadingDesk) -> [Extra] {
    var writer = JSONText()
    let extras = piece.members.filter { !Self.known.contains($0.name) && !$0.piece.isNull }
      .map { Extra("raw:\($0.name)", writer.text($0.piece)) }
    desk.count("signedAddresses", by: writer.secrets)
    if extras.contains(where: { $0.value.contains("\"drive_metadata\"") }) { desk.count("driveLinks") }
    return extras
  }
}
