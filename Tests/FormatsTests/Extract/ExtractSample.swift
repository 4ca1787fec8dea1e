// SPDX-License-Identifier: Apache-2.0
import Crypto
import Records

/// Items of the fictional Department for Rivers and Coasts, with every field there is.
enum ExtractSample {
  static let nowhere = Provenance(file: "sms.db!/message", start: 4711, end: 4711)

  static var report: FidelityReport {
    var report = FidelityReport(format: "sms-backup-restore", parserVersion: 3)
    report.choices = [Extra("rows", "4711")]
    report.losses = [Loss("SMS-X", "Something is lost.", evidence: "4711 rows")]
    report.lower(to: .b, because: "4711 rows are unreadable.")
    return report
  }

  static let files = ["picture of a weir", "picture of a child", "shared map"].map { Array($0.utf8) }

  static func message(_ chat: String, _ text: String?, _ sender: String = "Ada Obi") -> ParsedMessage {
    ParsedMessage(
      seq: 0, conversation: ConversationLabel(id: chat, title: "The \(chat)"), sender: Participant(name: sender),
      sentAt: stamp, type: .text, text: text, source: nowhere)
  }

  static let stamp = Stamp(
    raw: "1648414500123", wall: WallTime(year: 2022, month: 3, day: 27, hour: 20, minute: 55, millisecond: 123),
    precision: .millisecond, instant: Instant(milliseconds: 1_648_414_500_123), zone: "UTC", zoneBasis: .inSource)

  static func attachment(_ name: String?, file: Int?, _ status: ParsedAttachment.Status = .present) -> ParsedAttachment
  {
    var attachment = ParsedAttachment(name: name, status: status, mediaType: "image/jpeg")
    guard let file else { return attachment }
    (attachment.file, attachment.member) = (file, "Attachments/4711/\(file)")
    (attachment.bytes, attachment.sha256) = (files[file].count, Array(SHA256.hash(data: files[file])))
    return attachment
  }

  static var items: [ParsedItem] {
    var full = message("flood", "Tabs\tand \"quotes\", \u{2028} \u{1F30A} e\u{301}\r\n\u{0}end")
    full.conversation = ConversationLabel(id: "+44 7700 900123", title: "", channel: "imessage")
    full.sender = Participant(name: "Ada Obi", address: "+44 7700 900123", isSelf: false)
    (full.edited, full.deleted, full.forwarded) = (true, true, true)
    (full.subject, full.nativeID, full.replyTo) = ("Weir", "guid-1", "guid-0")
    full.reactions = [
      Reaction(emoji: "\u{1F44D}", by: Participant(address: "b@rivers.example", isSelf: true)), Reaction(emoji: ""),
    ]
    full.recipients = [Recipient(Participant(name: "Ben"), role: .cc), Recipient(Participant(), role: .member)]
    full.extras = [Extra("edit:1:text", "before"), Extra("edit:1:text", ""), Extra("raw:x", "{\"a\":[1]}")]
    full.attachments = [
      attachment("weir.jpg", file: 1), attachment(nil, file: 0), attachment("gone.pdf", file: nil, .missing),
      attachment("half.jpg", file: 2, .corrupt), attachment("weir.jpg", file: 1),
    ]
    var bare = ParsedMessage(
      seq: 1, conversation: ConversationLabel(id: "flood"), sender: nil, sentAt: nil, type: .viewOnce, text: nil,
      source: nowhere)
    bare.attachments = []
    var event = ParsedEvent(
      seq: 2, conversation: ConversationLabel(id: "flood"),
      sentAt: Stamp(raw: "some day", wall: nil, precision: .day, zone: "Europe/London", zoneBasis: .assumed),
      type: .memberAdded, text: "Ada added Ben", source: nowhere)
    event.actor = Participant(name: "Ada Obi", address: "+44 7700 900123", isSelf: true)
    event.targets = [Participant(name: "Ben"), Participant(address: "+44 7700 900124"), Participant()]
    (event.before, event.after, event.extras) = (nil, "", [Extra("x", "y")])
    return [
      .message(full), .message(bare), .event(event), .notice(Notice(.unreadableLine, nowhere, detail: "depth 21")),
    ]
  }

  static var threeChats: [ParsedItem] {
    let unreadable = ParsedItem.notice(Notice(.unreadableLine, nowhere, detail: "unreadable"))
    return [
      message("flood", "Pumps are at the quay"), message("family", "quillwort tonight"),
      message("lunch", "private teasel"), message("flood", "private one"), message("family", "quillwort again"),
      message("flood", "private two", "Wren Secretperson"), message("lunch", "At one"),
      message("flood", "Gate three is shut"),
      message("lunch", "private teasel"),
    ].enumerated().flatMap { place, message in
      var message = message
      message.seq = place
      return place == 2 ? [unreadable, .message(message)] : [.message(message)]
    }
  }

  static func isPrivate(_ item: ParsedItem) -> Bool {
    item.label?.id == "family" || item.brief.contains("private")
  }

  /// A message, one that is private, and an answer to each that quotes it.
  static var answers: [ParsedItem] {
    var (open, own) = (message("flood", "Pumps are at the quay"), message("flood", "private quillwort"))
    (open.nativeID, own.nativeID) = ("guid-open", "guid-private")
    var (first, second) = (message("flood", "Good"), message("flood", "Quite"))
    (first.replyTo, first.extras) = ("guid-open", [Extra("quote:text", "pumps quoted")])
    (second.replyTo, second.extras) = ("guid-private", [Extra("quote:text", "private quillwort"), Extra("x", "y")])
    return [open, own, first, second].map(ParsedItem.message)
  }

  /// Answers to private messages: with the source of the words, a small picture, no id, the words in place of one.
  static var quotations: [ParsedItem] {
    var (own, bare) = (message("flood", "private quillwort"), message("lunch", "private quillwort"))
    (own.nativeID, bare.nativeID) = ("guid-private", nil)
    var (source, picture) = (message("flood", "Quite"), message("flood", "So"))
    (source.replyTo, picture.replyTo) = ("guid-private", "guid-private")
    source.extras = [Extra("raw:content", "<quote>quillwort</quote>Quite")]
    picture.attachments = [attachment("child.jpg", file: 1)]
    picture.extras = [Extra("attachment:1:of", "quote"), Extra("attachment:1:caption", "quillwort")]
    var (unnamed, words) = (message("flood", "Yes"), message("lunch", "No"))
    unnamed.extras = [Extra("quote:text", "private quillwort")]
    words.replyTo = "private quillwort"
    return [own, bare, source, picture, unnamed, words].map(ParsedItem.message)
  }

  static var withFiles: [ParsedItem] {
    var (weir, child, both, own) = (
      message("flood", "The weir"), message("flood", "private"), message("flood", "private map"),
      message("flood", "The map")
    )
    (weir.attachments, child.attachments) = ([attachment("weir.jpg", file: 0)], [attachment("child.jpg", file: 1)])
    (both.attachments, own.attachments) = ([attachment("map.pdf", file: 2)], [attachment("map.pdf", file: 2)])
    return [weir, child, both, own].map(ParsedItem.message)
  }
}

extension ParsedItem {
  /// "flood: the words", "flood: 2 withheld".
  var brief: String {
    switch self {
    case .message(let message): "\(message.conversation.id): \(message.text ?? "")"
    case .event(let event): "\(event.conversation.id): \(event.after ?? "") \(event.type.rawValue)"
    case .notice(let notice): notice.code.rawValue
    }
  }
}
