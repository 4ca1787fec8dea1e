// SPDX-License-Identifier: Apache-2.0
import Records

/// What one message row says: words, kind, times, states.
struct AppleContent {
  private let row: DatabaseRow
  private let body: AttributedBody?
  private let isBodyUnread: Bool
  private var hasSticker = false
  private var fileExtras: [Extra] = []

  init(_ row: DatabaseRow) {
    self.row = row
    let bytes = row.blob("attributedBody") ?? []
    body = bytes.isEmpty ? nil : AttributedBody(bytes)
    isBodyUnread = !bytes.isEmpty && body == nil
  }

  /// Parts a message has by its runs.
  static func partCount(_ row: DatabaseRow) -> Int {
    let runs = row.blob("attributedBody").flatMap { AttributedBody($0) }?.runs ?? []
    return (runs.compactMap { $0.part.flatMap { Int($0) } }.max() ?? 0) + 1
  }

  mutating func note(_ attachment: DatabaseRow, as taken: ParsedAttachment, at place: Int) {
    if attachment.flag("is_sticker") { hasSticker = true }
    fileExtras.keep("attachment:\(place):guid", attachment.text("guid"))
    if taken.bytes == nil { fileExtras.keep("attachment:\(place):bytes", attachment.text("total_bytes")) }
    if let bytes = attachment.blob("user_info"), let words = PropertyList(bytes)?["audio-transcription"]?.text {
      fileExtras.append(Extra("attachment:\(place):transcription", words))
    }
  }

  func fill(_ message: inout ParsedMessage, _ desk: inout ReadingDesk) {
    message.text = words
    message.subject = row.text("subject").flatMap { $0.isEmpty ? nil : $0 }
    message.type = type(hasFiles: !message.attachments.isEmpty)
    if isBodyUnread, message.text == nil, message.attachments.isEmpty { desk.count("bodiesUnread") }
    if row.text("balloon_bundle_id") != nil { desk.count("cards") }
    reply(&message)
    message.extras += times + states + fileExtras + spans + unknown
  }

  /// The archived words are newer than the plain column, which may be stale or empty.
  private var words: String? {
    if let body { return body.words }
    return row.text("text").flatMap { text in
      text.isEmpty || text.unicodeScalars.allSatisfy { $0.value == 0xFFFC || $0.value == 0xFFFD } ? nil : text
    }
  }

  private func type(hasFiles: Bool) -> MessageType {
    if row.integer("associated_message_type") == 1000 || hasSticker { return .sticker }
    let hasSubject = !(row.text("subject") ?? "").isEmpty
    if row.text("service") == "SMS" { return hasFiles || hasSubject ? .mms : .sms }
    if hasFiles { return .media }
    let card = row.text("balloon_bundle_id") ?? ""
    if card.hasSuffix("com.apple.messages.Polls") || card.hasSuffix("PollsExtension") { return .poll }
    return words == nil ? .unknown : .text
  }

  private func reply(_ message: inout ParsedMessage) {
    if let target = row.text("thread_originator_guid"), !target.isEmpty {
      message.replyTo = target
      message.extras.keep("replyTo:part", row.text("thread_originator_part"))
    } else if AppleTapbacks.emoji(of: row) != nil || row.integer("associated_message_type") == 1000 {
      message.replyTo = AppleTapbacks.target(of: row)
      message.extras.keep("reaction:emoji", AppleTapbacks.emoji(of: row))
      if row.integer("associated_message_type") ?? 0 >= 3000 {
        message.extras.append(Extra("reaction:removed", "true"))
      }
    } else {
      message.extras.keep("raw:associated_message_guid", row.text("associated_message_guid"))
    }
  }

  private var times: [Extra] {
    var extras: [Extra] = []
    for (name, column) in [("delivered", "date_delivered"), ("read", "date_read"), ("played", "date_played")] {
      extras.keep(name, row.integer(column).flatMap(AppleTime.text))
    }
    return extras
  }

  private var states: [Extra] {
    var extras: [Extra] = []
    extras.keep("service", row.text("service"))
    if let code = row.integer("error"), code != 0 { extras.append(Extra("error", String(code))) }
    if row.flag("is_from_me"), row["is_sent"].integer == 0 { extras.append(Extra("state", "notSent")) }
    if row.flag("is_audio_message") { extras.append(Extra("audioMessage", "true")) }
    if let effect = row.text("expressive_send_style_id"), !effect.isEmpty { extras.append(Extra("effect", effect)) }
    extras.keep("card", row.text("balloon_bundle_id"))
    if row.flag("schedule_type") { extras.keep("scheduled", row.text("schedule_state")) }
    if row.flag("is_spam") { extras.append(Extra("spam", "true")) }
    return extras
  }

  private var spans: [Extra] {
    var extras: [Extra] = []
    for run in body?.runs ?? [] {
      for (name, value) in run.attributes.sorted(by: { $0.key < $1.key }) {
        guard let style = Self.styles[name] else { continue }
        extras.append(
          Extra("span:\(extras.count)", "\(run.start)-\(run.end) \(style)" + (Self.isBare(style) ? "" : " \(value)")))
      }
    }
    return extras
  }

  private static func isBare(_ style: String) -> Bool { !["mention", "link", "effect"].contains(style) }

  private static let styles = [
    "__kIMMentionConfirmedMention": "mention", "__kIMLinkAttributeName": "link",
    "__kIMTextEffectAttributeName": "effect",
    "__kIMTextBoldAttributeName": "bold", "__kIMTextItalicAttributeName": "italic",
    "__kIMTextUnderlineAttributeName": "underline", "__kIMTextStrikethroughAttributeName": "strikethrough",
    "__kIMOneTimeCodeAttributeName": "oneTimeCode", "__kIMCalendarEventAttributeName": "date",
  ]

  /// Columns of newer versions that say something.
  private var unknown: [Extra] {
    row.fields.compactMap { name, value in
      guard !AppleColumns.known.contains(name), value.integer != 0, let text = value.text, !text.isEmpty else {
        return nil
      }
      return Extra("raw:" + name, text)
    }
  }
}
