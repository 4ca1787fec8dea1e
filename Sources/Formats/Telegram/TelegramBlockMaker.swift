// SPDX-License-Identifier: Apache-2.0
import Records

/// Makes messages and events of the blocks of a page.
struct TelegramBlockMaker {
  private(set) var clock: LocalClock
  /// The page's folder: links of media lead on from it.
  var folder = ""
  private var origin = ItemOrigin(conversation: ConversationLabel(id: ""), file: "")
  private var sender: Participant?
  private var forwarded: (name: String?, date: String?) = (nil, nil)
  private var people: [String: Participant] = [:]
  private var day: (text: String, wall: WallTime?)?

  init(_ clock: LocalClock) { self.clock = clock }

  mutating func open(_ origin: ItemOrigin) { self.origin = origin }

  /// Another chat begins.
  mutating func forget() { (sender, forwarded, day) = (nil, (nil, nil), nil) }

  mutating func give(_ block: TelegramBlock, upTo end: Int, _ desk: inout ReadingDesk) throws {
    if !block.isService { return desk.give(try message(block, end, &desk)) }
    let line = block.first(.service) ?? ""
    let isNumbered = block.id?.hasPrefix("-") != true || TelegramPhrases.read(line).type != .unknown
    if !isNumbered || TelegramPhrases.day(line) != nil {
      day = (line, TelegramPhrases.day(line))
    } else {
      desk.give(event(block, line, end, &desk))
    }
  }

  private mutating func person(_ name: String) -> Participant {
    if let known = people[name] { return known }
    let made = Participant(name: name)
    people[name] = made
    return made
  }

  // MARK: - Messages

  private mutating func message(_ block: TelegramBlock, _ end: Int, _ desk: inout ReadingDesk) throws -> ParsedMessage {
    var extras: [Extra] = []
    if !block.isJoined || block.first(.fromName) != nil { name(block, &extras) }
    var message = ParsedMessage(
      seq: 0, origin: origin, start: block.start, end: end, sender: sender,
      sentAt: TelegramStamp.stamp(block.date, &clock, &desk), type: .text, text: block.text.text)
    if let id = block.id { message.nativeID = id }
    if let reply = block.replyTo { message.replyTo = reply }
    addForward(block, &message, &extras)
    extras += block.text.extras
    extras.keep("author", block.first(.signature))
    try addMedia(block, &message, &extras, &desk)
    addReactions(block, &message, &extras)
    message.extras = extras
    return message
  }

  /// "Name via @bot".
  private mutating func name(_ block: TelegramBlock, _ extras: inout [Extra]) {
    guard var name = block.first(.fromName) else {
      sender = nil
      return
    }
    if let via = name.firstRange(of: " via @") {
      extras.append(Extra("viaBot", String(name[via.lowerBound...].dropFirst(5))))
      name = String(name[..<via.lowerBound])
    }
    sender = name == "Deleted Account" ? nil : person(name)
    if sender == nil { extras.append(Extra("raw:from", name)) }
  }

  private mutating func addForward(_ block: TelegramBlock, _ message: inout ParsedMessage, _ extras: inout [Extra]) {
    guard block.isForwarded else { return }
    if let name = block.first(.forwardedName) { forwarded = (name, block.forwardedDate) }
    message.forwarded = true
    extras.keep("forwarded:from", forwarded.name)
    guard let date = block.forwardedDate ?? forwarded.date else { return }
    let read = TelegramStamp.read(date)
    let instant = read.flatMap { read in read.offset.map { Instant(read.wall, offset: $0).iso } }
    extras.append(Extra("forwarded:at", instant ?? date))
  }

  private mutating func addReactions(
    _ block: TelegramBlock, _ message: inout ParsedMessage, _ extras: inout [Extra]
  ) {
    var reactions: [Reaction] = []
    for reaction in block.reactions {
      reactions += reaction.people.map { Reaction(emoji: reaction.emoji, by: person($0)) }
      let others = (Int(reaction.count) ?? reaction.people.count) - reaction.people.count
      guard others > 0 else { continue }
      extras.append(Extra("reaction:\(reactions.count):count", String(others)))
      reactions.append(Reaction(emoji: reaction.emoji))
    }
    if !reactions.isEmpty { message.reactions = reactions }
  }

  // MARK: - Service lines

  /// They bear no time of their own: the day is that of the line before them.
  private mutating func event(
    _ block: TelegramBlock, _ line: String, _ end: Int, _ desk: inout ReadingDesk
  ) -> ParsedEvent {
    let (type, actor) = TelegramPhrases.read(line)
    let stamp = day.map { Stamp(raw: $0.text, wall: $0.wall, precision: .day) }
    var event = ParsedEvent(
      seq: 0, origin: origin, start: block.start, end: end, sentAt: stamp, type: type, text: line)
    event.actor = actor.map { person($0) }
    if type == .groupTitleChanged || type == .groupCreated { event.after = TelegramPhrases.title(in: line) }
    event.extras.keep("id", block.id)
    event.extras.keep("message", block.replyTo)
    if type == .earlierMessagesUnavailable { desk.count("cleared:") }
    if type == .disappearingTimerChanged, line.firstRange(of: " not ") == nil { desk.count("autoDelete:") }
    return event
  }
}
