// SPDX-License-Identifier: Apache-2.0
import Records

/// Files, places, contacts, calls and polls of the pages.
extension TelegramBlockMaker {
  func addMedia(
    _ block: TelegramBlock, _ message: inout ParsedMessage, _ extras: inout [Extra], _ desk: inout ReadingDesk
  ) throws {
    guard let classes = block.media else { return }
    let title = block.first(.mediaTitle)
    let status = block.first(.mediaStatus)
    if Self.holds(classes, "media_poll") { return addPoll(block, &message, &extras) }
    if Self.holds(classes, "media_call") {
      message.type = .call
      extras.keep("call:outcome", status)
      return extras.keep("call:with", title)
    }
    if Self.holds(classes, "media_contact") {
      message.type = .contact
      extras.keep("contact:name", title)
      return extras.keep("contact:phone_number", status)
    }
    if ["media_location", "media_live_location", "media_venue"].contains(where: { Self.holds(classes, $0) }) {
      return addPlace(block, &message, &extras)
    }
    extras.keep("raw:media", title)
    extras.keep("raw:media_status", status)
    message.type = Self.holds(classes, "sticker_wrap") || title == "Sticker" ? .sticker : .media
    message.attachments = [try attachment(block, title, &desk)]
  }

  private static func holds(_ classes: String, _ name: String) -> Bool {
    classes.utf8.split(separator: 0x20).contains { $0.elementsEqual(name.utf8) }
  }

  private func attachment(
    _ block: TelegramBlock, _ title: String?, _ desk: inout ReadingDesk
  ) throws -> ParsedAttachment {
    if let link = block.link, !link.hasPrefix("http") {
      let path = Self.path(of: link, from: folder)
      return try desk.media.take(at: path, mediaType: MediaKind.type(ofName: path))
    }
    let words = block.first(.mediaDescription) ?? ""
    let isGone = title?.hasPrefix("Self-destructing") == true
    return ParsedAttachment(name: title, status: isGone ? .viewOnce : TelegramMessageMaker.status(of: words))
  }

  /// Where a page's link leads: pages of an account go up to the export's root first ("../../chats/chat_001/photos/…").
  static func path(of link: String, from folder: String) -> String {
    var parts = folder.split(separator: "/").map(String.init)
    for part in link.prefix(while: { $0 != "#" }).split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }

  private func addPlace(_ block: TelegramBlock, _ message: inout ParsedMessage, _ extras: inout [Extra]) {
    message.type = .location
    extras.keep("location:name", block.first(.mediaTitle))
    extras.keep("location:address", block.first(.mediaDescription))
    guard let link = block.link, let query = link.firstRange(of: "?q=") else { return }
    let pair = link[query.upperBound...].prefix { $0 != "&" }.split(separator: ",")
    guard pair.count == 2 else { return }
    extras.append(Extra("location:latitude", String(pair[0])))
    extras.append(Extra("location:longitude", String(pair[1])))
  }

  private func addPoll(_ block: TelegramBlock, _ message: inout ParsedMessage, _ extras: inout [Extra]) {
    let question = block.first(.question) ?? ""
    message.type = .poll
    extras.append(Extra("poll:question", question))
    let options = block.all(.answer).map { $0.hasPrefix("- ") ? String($0.dropFirst(2)) : $0 }
    let votes = block.all(.votes)
    for (n, option) in options.enumerated() {
      extras.append(Extra("poll:option:\(n)", option))
      guard n < votes.count, !votes[n].isEmpty else { continue }
      extras.append(Extra("poll:votes:\(n)", String(votes[n].prefix { $0 != " " })))
      if votes[n].hasSuffix("chosen vote") { extras.append(Extra("poll:chosen:\(n)", "true")) }
    }
    message.text = ([question] + options).joined(separator: "\n")
  }
}
