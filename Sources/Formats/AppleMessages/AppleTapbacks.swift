// SPDX-License-Identifier: Apache-2.0
import Records

/// Reactions: rows of their own that name the message they are to (`associated_message_guid`).
struct AppleTapbacks {
  private let people: ApplePeople
  private let byTarget: DatabaseLookup
  private let byID: DatabaseLookup

  private static let emoji = ["❤️", "👍", "👎", "😂", "‼️", "❓"]
  /// Parts of a message asked for reactions besides those it has.
  private static let leastParts = 2

  init(_ database: DatabaseFile, _ people: ApplePeople) {
    self.people = people
    byTarget = DatabaseLookup(database, "message", by: "associated_message_guid")
    byID = DatabaseLookup(database, "message", by: "guid")
  }

  /// What a row reacts with; nil where it is no reaction.
  static func emoji(of row: DatabaseRow) -> String? {
    guard let type = row.integer("associated_message_type"),
      (2000...2007).contains(type) || (3000...3007).contains(type)
    else { return nil }
    switch Int(type % 1000) {
    case let known where known < emoji.count: return emoji[known]
    case 6: return row.text("associated_message_emoji") ?? "emoji"
    default: return "sticker"
    }
  }

  /// The id of the message a row is to: "p:0/ID", "bp:ID", "ID".
  static func target(of row: DatabaseRow) -> String? {
    guard let raw = row.text("associated_message_guid") else { return nil }
    if let slash = raw.utf8.lastIndex(of: UInt8(ascii: "/")) { return String(raw[raw.utf8.index(after: slash)...]) }
    return raw.hasPrefix("bp:") ? String(raw.dropFirst(3)) : raw
  }

  /// A reaction whose message is in the database: told there. Votes on polls likewise.
  func isJoined(_ row: DatabaseRow) -> Bool {
    guard Self.emoji(of: row) != nil, let target = Self.target(of: row) else { return false }
    return byID.row(.text(target)) != nil
  }

  /// Adds what others thought of `message`; what was taken back stays as an extra.
  func join(to message: inout ParsedMessage, _ row: DatabaseRow) {
    guard let id = row.text("guid"), !id.isEmpty else { return }
    let parts = max(Self.leastParts, message.attachments.count + 1, AppleContent.partCount(row))
    let names = [id, "bp:" + id] + (0..<parts).map { "p:\($0)/" + id }
    let rows = names.flatMap { byTarget.rows(.text($0)) }.filter { Self.emoji(of: $0) != nil }
    var (reactions, extras): ([Reaction], [Extra]) = ([], [])
    for row in rows.sorted(by: Self.isEarlier) {
      guard let emoji = Self.emoji(of: row) else { continue }
      let at = row.integer("date").flatMap(AppleTime.text)
      let reaction = Reaction(emoji: emoji, by: people.sender(of: row))
      if row.integer("associated_message_type") ?? 0 >= 3000 {
        reactions.removeAll { $0 == reaction }
        let who = reaction.by.flatMap { $0.isSelf == true ? "self" : $0.address } ?? "unknown"
        extras.append(Extra("reactionRemoved", [emoji, who, at].compactMap { $0 }.joined(separator: " ")))
      } else {
        if let at { extras.append(Extra("reaction:\(reactions.count):at", at)) }
        reactions.append(reaction)
      }
    }
    guard !rows.isEmpty else { return }
    message.reactions = reactions
    message.extras += extras
  }

  private static func isEarlier(_ a: DatabaseRow, _ b: DatabaseRow) -> Bool {
    (a.integer("date") ?? 0, a.integer("ROWID") ?? 0) < (b.integer("date") ?? 0, b.integer("ROWID") ?? 0)
  }
}
