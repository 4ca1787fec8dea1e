// SPDX-License-Identifier: Apache-2.0
import Records

/// The chats of a database.
final class MsgstoreChats {
  struct Chat {
    let origin: ItemOrigin
    /// Whose address it is, for messages of a chat between two.
    let jid: Int64?
  }

  private var chats: [Int64: Chat] = [:]
  private let none: Chat

  init(_ database: DatabaseFile, _ people: MsgstorePeople, _ names: ContactNames, file: String) {
    none = Chat(origin: ItemOrigin(conversation: ConversationLabel(id: "no chat"), file: file), jid: nil)
    var walk = TableWalk(database, "chat")
    while let step = walk.next() {
      guard case .row(let row) = step, let id = row.integer("rowid") else { continue }
      let jid = row.integer("jid_row_id")
      let address = people.address(jid) ?? "chat \(id)"
      let title =
        row.text("subject").flatMap { $0.isEmpty ? nil : $0 } ?? names[address] ?? MsgstorePeople.plain(address)
      chats[id] = Chat(
        origin: ItemOrigin(conversation: ConversationLabel(id: address, title: title), file: file), jid: jid)
    }
  }

  subscript(id: Int64?) -> Chat { id.flatMap { chats[$0] } ?? none }
}
