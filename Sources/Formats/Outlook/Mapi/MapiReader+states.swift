// SPDX-License-Identifier: Apache-2.0
import Records

/// What was done with a message, how it was marked, and whatever else is said of it.
extension MapiReader {
  func takeStates(_ message: MapiMessage, _ draft: inout MailDraft) {
    let bag = message.properties
    if let flags = integer(.flags, of: bag) {
      draft.extras.append(Extra("state", flags & 1 != 0 ? "read" : "unread"))
      if flags & 8 != 0, isMail(bag) {
        findings.drafts += 1
        draft.extras.append(Extra("draft", "not sent"))
      }
    }
    add("importance", integer(.importance, of: bag), [0: "low", 2: "high"], &draft)
    add("sensitivity", integer(.sensitivity, of: bag), [1: "personal", 2: "private", 3: "confidential"], &draft)
    add("answered", integer(.lastVerb, of: bag), [102: "replied", 103: "replied to all", 104: "forwarded"], &draft)
    if bag.integer(.lastVerb) != nil { addTime(.lastVerbTime, "answered:at", of: bag, &draft) }
    if let topic = text(.conversationTopic, of: bag) { draft.extras.append(Extra("conversation:topic", topic)) }
    takeVoting(bag, &draft)
    let categories = MapiKey.name(.strings, "Keywords")
    used.insert(categories)
    for category in bag.texts(categories, codec) { draft.extras.append(Extra("category", category)) }
  }

  private func add(_ name: String, _ number: Int64?, _ meanings: [Int64: String], _ draft: inout MailDraft) {
    if let number, let meaning = meanings[number] { draft.extras.append(Extra(name, meaning)) }
  }

  /// The buttons offered ([MS-OXOMSG] 2.2.1.74) and the one pressed.
  private func takeVoting(_ bag: MapiBag, _ draft: inout MailDraft) {
    let options = MapiKey.number(.common, 0x8520)
    used.insert(options)
    for (place, option) in MapiVerbs.options(bag.bytes(options) ?? []).enumerated() {
      draft.extras.append(Extra("voting:option:\(place + 1)", option))
    }
    let response = MapiKey.number(.common, 0x8524)
    if let answer = text(response, of: bag) { draft.extras.append(Extra("voting:response", answer)) }
  }

  // MARK: the rest

  /// Every property that has found no place, under its number or name.
  func takeRest(_ message: MapiMessage, _ draft: inout MailDraft) {
    let bag = message.properties
    for key in bag.order where !used.contains(key) && key != .attachData {
      guard let value = bag.value(key), let words = words(of: value, bag), !words.isEmpty else { continue }
      draft.extras.append(Extra("raw:\(key.text)", words))
    }
  }

  /// A value in words; nil where there is nothing to say.
  func words(of value: MapiValue, _ bag: MapiBag) -> String? {
    switch value {
    case .integer(let number): String(number)
    case .double(let number): String(number)
    case .bool(let flag): String(flag)
    case .time(let ticks): ticks == 0 ? nil : MapiTime.iso(ticks) ?? String(ticks)
    case .text, .codedText: bag.text(of: value, codec)
    case .bytes(let bytes), .object(let bytes): Self.hex(bytes)
    case .guid(let guid): guid.text
    case .many(let all): all.compactMap { words(of: $0, bag) }.joined(separator: "; ")
    }
  }

  private static func hex(_ bytes: [UInt8]) -> String? {
    guard !bytes.isEmpty else { return nil }
    guard bytes.count <= MapiLimits.rawBytes else { return "\(bytes.count) bytes" }
    return ItemJSON.hex(bytes)
  }
}
