// SPDX-License-Identifier: Apache-2.0
import Records

/// Makes messages of the rows of Android's message tables.
struct TextMessageMaker {
  var people: TextPeople
  private(set) var findings = TextFindings()
  private var smsRaw = RawColumns(except: Self.smsColumns)
  private var mmsRaw = RawColumns(except: Self.mmsColumns)
  private var callRaw = RawColumns(except: Self.callColumns)

  init(file: String) { people = TextPeople(file: file) }

  // MARK: - SMS

  /// Columns told by fields of the message, the rest are kept as they are.
  private static let smsColumns: Set = [
    "address", "date", "type", "body", "contact_name", "__display_name", "display_name", "subject", "_id",
  ]

  mutating func sms(_ fields: TextFields, in origin: ItemOrigin, _ range: Range<Int>) -> ParsedMessage {
    findings.sms += 1
    let box = fields.number("type").flatMap { TextBox(rawValue: $0) }
    let other = people.person(
      fields["address"], name: fields["contact_name"] ?? fields["__display_name"] ?? fields["display_name"])
    var message = ParsedMessage(
      seq: 0, origin: origin, start: range.lowerBound, end: range.upperBound,
      sender: box.map { $0.isOwn ? people.me : other }, sentAt: TextDate.stamp(fields["date"]), type: .sms,
      text: fields["body"] ?? "")
    if let box { message.recipients = [Recipient(box.isOwn ? other : people.me, role: .to)] }
    if let subject = fields["subject"] { message.subject = subject }
    message.extras = smsExtras(fields, box)
    return message
  }

  private mutating func smsExtras(_ fields: TextFields, _ box: TextBox?) -> [Extra] {
    var extras: [Extra] = []
    extras.reserveCapacity(fields.count)
    if let state = box?.state { extras.append(state: state, &findings) }
    if let delivery = Self.delivery(fields["status"]) { extras.append(Extra("delivery", delivery)) }
    if let time = TextDate.iso(fields["date_sent"]) {
      let isDelivery = box?.isOwn == true && fields["status"] == "0"
      extras.append(Extra(box == .inbox ? "server" : isDelivery ? "delivered" : "sent", time))
    }
    smsRaw.add(fields, to: &extras)
    if box == nil, let type = fields["type"] { extras.append(Extra("raw:type", type)) }
    return extras
  }

  /// `status`: TextBasedSmsColumns 0 complete, 32 pending, 64 failed.
  private static func delivery(_ status: String?) -> String? {
    switch status {
    case "0": "complete"
    case "32": "pending"
    case "64": "failed"
    default: nil
    }
  }

  // MARK: - MMS

  private static let mmsColumns: Set = ["address", "date", "msg_box", "contact_name", "sub", "_id"]

  mutating func mms(_ draft: MMSDraft, in origin: ItemOrigin, end: Int) -> ParsedMessage {
    let fields = draft.fields
    let box = fields.number("msg_box").flatMap { TextBox(rawValue: $0) }
    var message = ParsedMessage(
      seq: 0, origin: origin, start: draft.start, end: end, sender: sender(of: draft, box),
      sentAt: TextDate.stamp(fields["date"]), type: .mms, text: draft.text)
    message.recipients = recipients(of: draft, box)
    message.attachments = draft.parts.compactMap(\.attachment)
    message.nativeID = fields["_id"].map { "mms/\($0)" } ?? fields["m_id"] ?? fields["tr_id"]
    if let subject = fields["sub"] { message.subject = subject }
    message.extras = mmsExtras(draft, box)
    return message
  }

  private mutating func sender(of draft: MMSDraft, _ box: TextBox?) -> Participant? {
    let from = draft.addresses.first { $0.type == 137 }
    if box?.isOwn == true || from?.isOwn == true {
      guard let address = from?.address, from?.isOwn == false else { return people.me }
      return people.person(address, name: from?.name, isSelf: true)
    }
    if let from {
      return people.person(from.address, name: from.name ?? contact(draft, from.address), isSelf: sure(box))
    }
    guard box == .inbox, let address = draft.fields["address"], !address.utf8.contains(UInt8(ascii: "~")) else {
      return nil
    }
    return people.person(address, name: draft.fields["contact_name"])
  }

  /// Someone else, where the folder says so.
  private func sure(_ box: TextBox?) -> Bool? { box == .inbox ? false : nil }

  /// The contact's name where the conversation is with that address alone.
  private func contact(_ draft: MMSDraft, _ address: String?) -> String? {
    draft.fields["address"] == address ? draft.fields["contact_name"] : nil
  }

  private mutating func recipients(of draft: MMSDraft, _ box: TextBox?) -> [Recipient] {
    let told = draft.addresses.compactMap { address in address.role.map { (address, $0) } }
    if told.isEmpty { return impliedRecipients(of: draft, box) }
    return told.map { address, role in
      if address.isOwn { return Recipient(people.me, role: role) }
      let name = address.name ?? contact(draft, address.address)
      // A group's other members and the holder's own number stand side by side in what was received.
      return Recipient(people.person(address.address, name: name, isSelf: box?.isOwn == true ? false : nil), role: role)
    }
  }

  /// Without a list of addresses the conversation's are the recipients of what was sent.
  private mutating func impliedRecipients(of draft: MMSDraft, _ box: TextBox?) -> [Recipient] {
    guard let box else { return [] }
    guard box.isOwn else { return [Recipient(people.me, role: .to)] }
    let addresses = (draft.fields["address"] ?? "").utf8.split(separator: UInt8(ascii: "~")).map { String($0) ?? "" }
    return addresses.map { Recipient(people.person($0, name: contact(draft, $0)), role: .to) }
  }

  private mutating func mmsExtras(_ draft: MMSDraft, _ box: TextBox?) -> [Extra] {
    var extras: [Extra] = []
    let fields = draft.fields
    findings.mms += 1
    if Self.isRCS(fields) {
      findings.rcs += 1
      extras.append(Extra("service", "rcs"))
    }
    if let state = box?.state { extras.append(state: state, &findings) }
    if fields["m_type"] == "130" { extras.append(state: "notDownloaded", &findings) }
    if let time = TextDate.iso(fields["date_sent"]) { extras.append(Extra(box == .inbox ? "server" : "sent", time)) }
    for part in draft.parts where !part.isPlainText {
      if let text = part.text { extras.append(Extra(part.isLayout ? "raw:smil" : "raw:part", text)) }
    }
    mmsRaw.add(fields, to: &extras)
    if box == nil, let type = fields["msg_box"] { extras.append(Extra("raw:msg_box", type)) }
    return extras
  }

  /// Google's messages over the internet, stored among the MMS.
  private static func isRCS(_ fields: TextFields) -> Bool {
    fields["tr_id"]?.hasPrefix("proto:") == true || fields["address"]?.hasSuffix("@rcs.google.com") == true
  }

  // MARK: - Calls

  private static let callColumns: Set = ["number", "date", "duration", "type", "contact_name", "display_name", "_id"]

  /// A row of the call list: a call is told as its caller's message.
  mutating func call(_ fields: TextFields, in origin: ItemOrigin, _ range: Range<Int>) -> ParsedMessage {
    findings.calls += 1
    let outcome = CallOutcome(rawValue: fields.number("type") ?? 0)
    let other = people.person(fields["number"], name: fields["contact_name"] ?? fields["display_name"])
    var message = ParsedMessage(
      seq: 0, origin: origin, start: range.lowerBound, end: range.upperBound,
      sender: outcome.map { $0 == .outgoing ? people.me : other }, sentAt: TextDate.stamp(fields["date"]), type: .call,
      text: nil)
    if let outcome { message.recipients = [Recipient(outcome == .outgoing ? other : people.me, role: .to)] }
    var extras = [Extra("call:kind", "voice")]
    if let outcome { extras.append(Extra("call:outcome", "\(outcome)")) }
    if let seconds = fields["duration"] { extras.append(Extra("call:seconds", seconds)) }
    callRaw.add(fields, to: &extras)
    if outcome == nil, let type = fields["type"] { extras.append(Extra("raw:type", type)) }
    message.extras = extras
    return message
  }

  /// android.provider.CallLog.Calls.TYPE.
  private enum CallOutcome: Int64 {
    case incoming = 1
    case outgoing, missed, voicemail, rejected, blocked, answeredElsewhere
  }

  mutating func note(_ edit: (inout TextFindings) -> Void) { edit(&findings) }
}

extension [Extra] {
  fileprivate mutating func append(state: String, _ findings: inout TextFindings) {
    append(Extra("state", state))
    if state == "notDownloaded" { findings.notDownloaded += 1 } else { findings.unsent += 1 }
  }
}
