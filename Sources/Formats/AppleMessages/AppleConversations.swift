// SPDX-License-Identifier: Apache-2.0
import Records

/// The chats of a database. One person's chats over several services are one conversation, as the device shows them.
final class AppleConversations {
  struct Place {
    let origin: ItemOrigin
    var isOrphan = false
    /// When the device's holder moved it to "recently deleted", as the source counts.
    var deletedAt: Int64?
    var extras: [Extra] = []
  }

  private let file: String
  private let joins: DatabaseLookup
  private let recoverable: DatabaseLookup
  private var chats: [Int64: ItemOrigin] = [:]
  private var orphans: [String: ItemOrigin] = [:]

  init(_ database: DatabaseFile, file: String) {
    self.file = file
    joins = DatabaseLookup(database, "chat_message_join", by: "message_id")
    recoverable = DatabaseLookup(database, "chat_recoverable_message_join", by: "message_id")
    var walk = TableWalk(database, "chat")
    while let step = walk.next() {
      guard case .row(let row) = step, let id = row.integer("rowid") else { continue }
      chats[id] = ItemOrigin(conversation: Self.label(row, id), file: file)
    }
  }

  private static func label(_ row: DatabaseRow, _ id: Int64) -> ConversationLabel {
    let identifier = row.text("chat_identifier") ?? row.text("guid") ?? "chat \(id)"
    let name = row.text("display_name").flatMap { $0.isEmpty ? nil : $0 }
    return ConversationLabel(id: identifier, title: name ?? identifier)
  }

  func place(of id: Int64, _ row: DatabaseRow) -> Place {
    let numbers = joins.rows(id).compactMap { $0.integer("chat_id") }
    if let first = numbers.lazy.compactMap({ self.chats[$0] }).first {
      let others = numbers.compactMap { chats[$0]?.conversation.id }.filter { $0 != first.conversation.id }
      return Place(origin: first, extras: others.map { Extra("chat:also", $0) })
    }
    for deleted in recoverable.rows(id) {
      let origin = deleted.integer("chat_id").flatMap { chats[$0] } ?? orphan(row)
      return Place(origin: origin, deletedAt: deleted.integer("delete_date") ?? 0)
    }
    return Place(origin: orphan(row), isOrphan: true, extras: [Extra("chat:none", "true")])
  }

  /// Rows no chat claims are kept together by the room or person they name.
  private func orphan(_ row: DatabaseRow) -> ItemOrigin {
    let id = row.text("cache_roomnames") ?? "no chat \(row.text("handle_id") ?? "0")"
    if let known = orphans[id] { return known }
    let made = ItemOrigin(conversation: ConversationLabel(id: id, title: nil), file: file)
    orphans[id] = made
    return made
  }
}
