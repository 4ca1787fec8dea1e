// SPDX-License-Identifier: Apache-2.0
import Records

/// One item of every shape, from the fictional department, for tests of what carries items.
package enum SampleItems {
  package static let chat = ConversationLabel(id: "c1", title: "Flood response")

  package static var plain: ParsedMessage {
    ParsedMessage(
      seq: 12, conversation: chat, sender: Participant(name: "Ada Obi"),
      sentAt: Stamp(
        raw: "27/03/2022, 21:55", wall: WallTime(milliseconds: 63_784_014_900_000), precision: .minute,
        instant: Instant(milliseconds: 1_648_414_500_000), zone: "Europe/London", zoneBasis: .declared),
      type: .text, text: "Sandbags by nine \u{1F30A}\r\nand the pumps",
      source: Provenance(file: "_chat.txt", start: 1024, end: 1100))
  }

  package static var full: ParsedMessage {
    var m = plain
    m.type = .email
    (m.edited, m.deleted, m.forwarded) = (true, false, true)
    var photo = ParsedAttachment(name: "IMG-20220327-WA0001.jpg", status: .present, mediaType: "image/jpeg")
    photo.bytes = 0
    photo.sha256 = Array(repeating: 7, count: 32)
    photo.member = "media/IMG-20220327-WA0001.jpg"
    photo.file = 0
    m.attachments = [photo, ParsedAttachment(name: nil, status: .omitted)]
    m.replyTo = "<1@flood.example>"
    m.reactions = [Reaction(emoji: "\u{1F44D}", by: Participant(name: "Ben Acheampong")), Reaction(emoji: "\u{2764}")]
    m.recipients = [
      Recipient(Participant(name: "Ben", address: "ben@flood.example", isSelf: true), role: .to),
      Recipient(Participant(address: "cy@flood.example"), role: .cc),
    ]
    m.nativeID = "<2@flood.example>"
    m.subject = "Re: pumps"
    m.extras = [Extra("header:Received", "by mx"), Extra("header:Received", "by relay")]
    return m
  }

  package static var bare: ParsedMessage {
    ParsedMessage(
      seq: 0, conversation: ConversationLabel(id: "", channel: "sms"), sender: nil, sentAt: nil, type: .unknown,
      text: nil,
      source: Provenance(file: "", start: 0, end: 0))
  }

  package static var timer: ParsedEvent {
    var e = ParsedEvent(
      seq: 13, conversation: chat, sentAt: Stamp(raw: "?", wall: nil, precision: .second, zoneBasis: .inSource),
      type: .disappearingTimerChanged, text: "Ada Obi turned on disappearing messages.",
      source: Provenance(file: "_chat.txt", start: 1100, end: 1160))
    e.actor = Participant(name: "Ada Obi", isSelf: false)
    e.targets = [Participant(address: "+44 7700 900123")]
    (e.before, e.after) = ("0", "86400")
    e.extras = [Extra("language", "en")]
    return e
  }

  package static var all: [ParsedItem] {
    [
      .message(plain), .message(full), .message(bare), .event(timer),
      .event(ParsedEvent(seq: 1, conversation: chat, sentAt: nil, type: .unknown, text: "", source: bare.source)),
      .notice(Notice(.lineTooLong, Provenance(file: "_chat.txt", start: 5, end: 9), detail: "4")),
      .notice(Notice(.nulBytes, bare.source)), .message(plain),
    ]
  }

  package static var report: FidelityReport {
    var r = FidelityReport(format: "whatsapp-text", parserVersion: 3)
    (r.messages, r.events, r.notices) = (6, 17, 1)
    r.attachments = [.omitted: 3, .missing: 1]
    r.dateOrder = DateOrderChoice(
      order: .dmy, rule: .fileNameStamp, confidence: .certain, counterEvidence: 2, segments: 1)
    (r.zone, r.zoneBasis) = ("Europe/London", .assumed)
    (r.bytes.total, r.bytes.items, r.bytes.framing, r.bytes.unparsed) = (10, 7, 2, 1)
    r.losses = [Loss("WA-TEXT-NO-REPLIES", "Replies are not exported.", evidence: "e"), Loss("X", "y")]
    r.choices = [Extra("bomInFile", "2")]
    (r.firstAt, r.lastAt) = (WallTime(milliseconds: -5), WallTime(milliseconds: 5))
    r.lower(to: .b, because: "The zone was assumed.")
    return r
  }

  package static var facts: DepositFacts {
    var f = DepositFacts(
      id: DepositID(high: 3, low: 4), custodian: "Ada Obi", channel: "whatsapp", exportName: "chat.zip",
      receivedAt: Instant(milliseconds: 1_700_000_000_000), original: String(repeating: "a", count: 32),
      originalBytes: 10)
    (f.depositor, f.device, f.marking) = ("Private office", "phone", "OFFICIAL-SENSITIVE")
    (f.declaredTimeZone, f.declaredDateOrder, f.attachments) = ("Asia/Kolkata", .mdy, String(repeating: "b", count: 32))
    return f
  }
}
