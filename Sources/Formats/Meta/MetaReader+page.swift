// SPDX-License-Identifier: Apache-2.0
import Records

/// The messages of `message_N.html`.
extension MetaReader {
  mutating func readPage(_ block: MetaPageBlock, _ stamp: Stamp, _ desk: inout ReadingDesk) throws {
    let sender = block.texts.first.map { person($0) }
    let words = block.texts.dropFirst().joined(separator: "\n")
    var extras = block.headings.enumerated().map { Extra("thread:heading:\($0.offset + 1)", $0.element) }
    if let event = MetaSystemLine.event(words, sender: sender?.name) {
      var item = ParsedEvent(
        seq: 0, origin: origin, start: block.range.lowerBound, end: block.range.upperBound, sentAt: stamp,
        type: event.type, text: words)
      (item.actor, item.targets, item.after, item.extras) = (sender, event.targets, event.after, extras)
      return desk.give(item)
    }
    var message = ParsedMessage(
      seq: 0, origin: origin, start: block.range.lowerBound, end: block.range.upperBound, sender: sender,
      sentAt: stamp, type: .text, text: words.isEmpty ? nil : words)
    for path in block.files { message.attachments.append(try file(path, &desk)) }
    if !message.attachments.isEmpty { message.type = .media }
    if MetaSystemLine.isUnsent(words, sender: sender?.name) { (message.type, message.deleted) = (.deleted, true) }
    for (number, link) in block.links.enumerated() { extras.append(Extra("link:\(number + 1)", plain(link, &desk))) }
    react(&message, block.reactions, &extras)
    message.extras = extras
    desk.give(message)
  }

  private func plain(_ link: String, _ desk: inout ReadingDesk) -> String {
    var writer = JSONText()
    defer { desk.count("signedAddresses", by: writer.secrets) }
    return writer.address(link)
  }

  /// "❤️friend_username (Apr 23, 2022 5:32 pm)": the sign, then without a space who set it, then perhaps when.
  private mutating func react(_ message: inout ParsedMessage, _ lines: [String], _ extras: inout [Extra]) {
    for line in lines where !line.isEmpty {
      let scalars = line.unicodeScalars
      let cut = scalars.firstIndex { !Self.isSign($0) } ?? scalars.endIndex
      guard cut > scalars.startIndex else {
        extras.append(Extra("list:\(extras.count + 1)", line))
        continue
      }
      var name = String(scalars[cut...])
      if name.hasSuffix(")"), let bracket = name.utf8.lastIndex(of: 0x28) {
        let at = String(name[name.utf8.index(after: bracket)...].dropLast())
        extras.append(Extra("reaction:\(message.reactions.count + 1):raw", at))
        name = String(name[..<bracket])
      }
      name = String(decoding: name.utf8.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed(), as: UTF8.self)
      message.reactions.append(
        Reaction(emoji: String(scalars[..<cut]), by: name.isEmpty ? nil : person(name)))
    }
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0xFF && (scalar.properties.isEmoji || scalar.value == 0x200D || scalar.value == 0xFE0F)
      || scalar.properties.isEmojiModifier
  }
}
