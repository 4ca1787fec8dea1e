// SPDX-License-Identifier: Apache-2.0
import Records

/// What kind of item it is, and what contacts, appointments and their like say in fields of their own.
extension MapiReader {
  func takeKind(_ message: MapiMessage, _ draft: inout MailDraft) {
    guard let name = text(.messageClass, of: message.properties) else { return }
    draft.extras.append(Extra("class", name))
    draft.type = Self.type(of: name.lowercased())
    if let meaning = Self.meaning(of: name.lowercased()) { draft.extras.append(Extra(meaning.0, meaning.1)) }
    if name.lowercased().hasPrefix("ipm.outlook.recall") { findings.recalls += 1 }
    if name.lowercased().hasPrefix("ipm.note.smime"), !name.lowercased().hasSuffix("multipartsigned") {
      letters.findings.encrypted += 1
      draft.extras.append(Extra("protection", "s/mime, not opened"))
    }
  }

  private static func type(of name: String) -> MessageType {
    switch name {
    case _ where name.hasPrefix("ipm.contact") || name.hasPrefix("ipm.distlist") || name.hasPrefix("ipm.abchperson"):
      .contact
    case _ where name.hasPrefix("ipm.note.mobile.sms"): .sms
    case _ where name.hasPrefix("ipm.note.mobile.mms"): .mms
    case _ where name.hasPrefix("ipm.skypeteams.message"): .text
    default: .email
    }
  }

  /// Classes of messages that are about another one ([MS-OXOMSG] 3.3.1, [MS-OXOCAL] 2.2.5).
  private static let meanings: [(String, String, String)] = [
    ("ipm.outlook.recall", "recall", "attempted"), ("ipm.recall.report.success", "recall", "succeeded"),
    ("ipm.recall.report.failure", "recall", "failed"), ("ipm.recall.report", "recall", "reported"),
    ("ipm.schedule.meeting.request", "meeting", "request"),
    ("ipm.schedule.meeting.canceled", "meeting", "cancelled"),
    ("ipm.schedule.meeting.resp.pos", "meeting", "accepted"),
    ("ipm.schedule.meeting.resp.neg", "meeting", "declined"),
    ("ipm.schedule.meeting.resp.tent", "meeting", "accepted tentatively"), ("ipm.appointment", "item", "appointment"),
    ("ipm.task", "item", "task"), ("ipm.stickynote", "item", "note"), ("ipm.activity", "item", "journal entry"),
    ("ipm.distlist", "item", "distribution list"), ("ipm.contact", "item", "contact"),
  ]

  private static func meaning(of name: String) -> (String, String)? {
    if name.hasPrefix("report."), let end = name.utf8.split(separator: 0x2E).last {
      return ("report", String(decoding: end, as: UTF8.self))
    }
    return meanings.first { name.hasPrefix($0.0) }.map { ($0.1, $0.2) }
  }

  // MARK: fields

  func takeItem(_ message: MapiMessage, _ draft: inout MailDraft) {
    let bag = message.properties
    let name = bag.text(.messageClass, codec)?.lowercased() ?? ""
    if name.hasPrefix("ipm.contact") || name.hasPrefix("ipm.abchperson") { takeContact(bag, &draft) }
    if name.hasPrefix("ipm.distlist") { takeMembers(bag, &draft) }
    let fields = MapiFields.all.filter { field in field.classes.contains { name.hasPrefix($0) } }
    for field in fields { take(field, bag, &draft) }
  }

  private func take(_ field: MapiFields, _ bag: MapiBag, _ draft: inout MailDraft) {
    used.insert(field.key)
    guard let value = bag.value(field.key), let words = words(of: value, bag), !words.isEmpty else { return }
    draft.extras.append(Extra(field.name, field.meaning(words)))
    if field.isSearched { draft.text = [words, draft.text].compactMap(\.self).joined(separator: "\n\n") }
  }

  /// Names, addresses and numbers of a contact, one a line, before what the depositor noted.
  private func takeContact(_ bag: MapiBag, _ draft: inout MailDraft) {
    var lines: [String] = []
    for (key, name) in MapiFields.contact {
      used.insert(key)
      guard let value = bag.value(key), let words = words(of: value, bag)?.trimmingSpaces, !words.isEmpty else {
        continue
      }
      draft.extras.append(Extra("contact:\(name)", words))
      if !lines.contains(words) { lines.append(words) }
    }
    lead(with: lines, &draft)
  }

  private func takeMembers(_ bag: MapiBag, _ draft: inout MailDraft) {
    let key = MapiKey.number(.address, 0x8054)
    for key in [key, .number(.address, 0x8053)] { used.insert(key) }
    var lines = [bag.text(.number(.address, 0x8053), codec) ?? draft.subject ?? ""].filter { !$0.isEmpty }
    for value in bag.values(key) {
      guard case .bytes(let bytes) = value, let member = MapiOneOff(bytes, bag, codec) else { continue }
      let words = NestedLetter.words(Participant(name: member.name, address: member.address))
      draft.extras.append(Extra("contact:member:\(lines.count)", words))
      draft.recipients.append(Recipient(Participant(name: member.name, address: member.address), role: .member))
      lines.append(words)
    }
    lead(with: lines, &draft)
  }

  private func lead(with lines: [String], _ draft: inout MailDraft) {
    guard !lines.isEmpty else { return }
    let words = lines.joined(separator: "\n")
    draft.text = draft.text.map { $0.isBlank ? words : words + "\n\n" + $0 } ?? words
  }
}
