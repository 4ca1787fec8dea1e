// SPDX-License-Identifier: Apache-2.0
import Records

/// The header, and what the properties say where there is none.
extension MapiReader {
  func takeHeader(_ message: MapiMessage, _ draft: inout MailDraft) {
    let bag = message.properties
    let transport = text(.headers, of: bag) ?? ""
    if !transport.isEmpty {
      Array(transport.utf8).withUnsafeBytes { raw in
        letters.takeHeader(MailBytes(base: raw.baseAddress!, count: raw.count), into: &draft)
      }
    }
    draft.subject = draft.subject ?? text(.subject, of: bag) ?? text(.normalizedSubject, of: bag)
    draft.nativeID = draft.nativeID ?? text(.messageID, of: bag)
    draft.replyTo = draft.replyTo ?? text(.inReplyTo, of: bag)
    if let references = text(.references, of: bag), transport.isEmpty {
      draft.extras.append(Extra("references", references))
    }
    for key in [MapiKey.subject, .normalizedSubject, .messageID, .inReplyTo] { used.insert(key) }
    guard transport.isEmpty, isMail(bag) else { return }
    findings.synthesised += 1
    draft.extras.append(Extra("header", "synthesised from the properties"))
  }

  /// Of a class that is sent; contacts, appointments and notes never had a header.
  func isMail(_ bag: MapiBag) -> Bool {
    let name = bag.text(.messageClass, codec)?.lowercased() ?? "ipm.note"
    return ["ipm.note", "ipm.schedule", "ipm.recall", "ipm.outlook", "report."].contains { name.hasPrefix($0) }
  }

  // MARK: people

  func takeSender(_ message: MapiMessage, _ draft: inout MailDraft) {
    let bag = message.properties
    let actual = person(
      text(.senderName, of: bag), text(.senderType, of: bag), text(.senderAddress, of: bag),
      text(.senderSMTP, of: bag) ?? oneOff(.senderEntry, bag))
    let shown = person(
      text(.representingName, of: bag), text(.representingType, of: bag), text(.representingAddress, of: bag),
      text(.representingSMTP, of: bag) ?? oneOff(.representingEntry, bag))
    let from = shown ?? actual
    if draft.sender == nil { draft.sender = from?.participant }
    if let directory = from?.directory { draft.extras.append(Extra("sender:x500", directory)) }
    guard let shown, let actual, shown.participant != actual.participant else { return }
    if shown.participant.name == actual.participant.name, actual.participant.address == nil { return }
    let words = [actual.participant.name, actual.participant.address].compactMap(\.self)
    draft.extras.append(Extra("sender:onBehalf", words.joined(separator: " ")))
  }

  /// The address written into an entry id.
  private func oneOff(_ key: MapiKey, _ bag: MapiBag) -> String? {
    bag.bytes(key).flatMap { MapiOneOff($0, bag, codec)?.address }
  }

  struct Person {
    let participant: Participant
    /// Address in a directory ("/o=…"), kept beside the one of mail.
    let directory: String?
  }

  func person(_ name: String?, _ type: String?, _ address: String?, _ smtp: String?) -> Person? {
    guard name != nil || address != nil || smtp != nil else { return nil }
    let isDirectory = type?.uppercased() == "EX" || address?.hasPrefix("/") == true
    if isDirectory, smtp == nil { findings.directoryAddresses += 1 }
    let plain = smtp ?? address
    let shown = name == plain ? nil : name
    return Person(participant: Participant(name: shown, address: plain), directory: isDirectory ? address : nil)
  }

  func takeRecipients(_ message: MapiMessage, _ draft: inout MailDraft) {
    let hasHeader = !draft.recipients.isEmpty
    for bag in message.recipients { take(recipient: bag, hasHeader: hasHeader, &draft) }
    if draft.recipients.isEmpty { takeDisplayed(message.properties, &draft) }
    for key in [MapiKey.displayTo, .displayCc, .displayBcc] { used.insert(key) }
    if draft.recipients.contains(where: { $0.role == .bcc }) { letters.findings.withBcc += 1 }
  }

  /// A row of the table; where the header names the same person, only what it adds.
  private func take(recipient bag: MapiBag, hasHeader: Bool, _ draft: inout MailDraft) {
    let name = bag.text(.displayName, codec) ?? bag.text(.recipientName, codec)
    let (type, address) = (bag.text(.addressType, codec), bag.text(.address, codec))
    guard let person = person(name, type, address, bag.text(.smtpAddress, codec)) else { return }
    var place = hasHeader ? draft.recipients.firstIndex { Self.isSame($0.participant, person.participant) } : nil
    if place == nil {
      place = draft.recipients.count
      draft.recipients.append(Recipient(person.participant, role: Self.role(bag.integer(.recipientType))))
    }
    if let directory = person.directory, let place {
      draft.extras.append(Extra("recipient:\(place):x500", directory))
    }
  }

  private static func isSame(_ one: Participant, _ other: Participant) -> Bool {
    if let a = one.address?.lowercased(), let b = other.address?.lowercased(), a == b { return true }
    return one.name != nil && one.name == other.name
  }

  /// The lower four bits; the upper ones say how it was sent again ([MS-OXOMSG] 2.2.3.1).
  private static func role(_ type: Int64?) -> Recipient.Role {
    switch (type ?? 1) & 0xF {
    case 2: .cc
    case 3: .bcc
    default: .to
    }
  }

  /// Without a table, the names shown to the reader.
  private func takeDisplayed(_ bag: MapiBag, _ draft: inout MailDraft) {
    for (key, role) in [(MapiKey.displayTo, Recipient.Role.to), (.displayCc, .cc), (.displayBcc, .bcc)] {
      guard let names = text(key, of: bag) else { continue }
      for name in names.utf8.split(separator: 0x3B) {
        let name = String(decoding: name, as: UTF8.self).trimmingSpaces
        if !name.isEmpty { draft.recipients.append(Recipient(Participant(name: name), role: role)) }
      }
    }
  }

  // MARK: times

  func takeTimes(_ message: MapiMessage, _ draft: inout MailDraft) {
    let bag = message.properties
    // What was never sent was never delivered: a draft is of when it was made.
    let isDraft = (bag.integer(.flags) ?? 0) & 8 != 0
    let made: [(MapiKey, String)] = [(.creationTime, "created"), (.modificationTime, "modified")]
    let choices = [(.submitTime, "submitted")] + (isDraft ? made : []) + [(.deliveryTime, "delivered")] + made
    for (key, name) in choices where draft.sentAt == nil {
      guard let stamp = bag.stamp(key) else { continue }
      draft.sentAt = stamp
      if key != .submitTime { draft.extras.append(Extra("date:chosen", name)) }
      if key != .submitTime, draft.type == .email { letters.findings.datesElsewhere += 1 }
    }
    if draft.sentAt == nil { letters.findings.undated += 1 }
    for (key, name) in [(.submitTime, "submitted")] + made { addTime(key, name, of: bag, &draft) }
    addTime(.deliveryTime, "received", of: bag, &draft)
  }
}

extension String {
  /// Without spaces, tabs and line ends at either side.
  var trimmingSpaces: String {
    let bytes = Array(utf8)
    guard let first = bytes.firstIndex(where: { !$0.isMailSpace }),
      let last = bytes.lastIndex(where: { !$0.isMailSpace })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}
