// SPDX-License-Identifier: Apache-2.0
import Records

/// Names of an iPhone's database: chats, members of groups, and the names people give themselves.
final class ChatStoragePeople {
  private(set) var chats: [Int64: MsgstoreChats.Chat] = [:]
  private var addresses: [Int64: String] = [:]
  private var names: [String: String] = [:]
  private var members: [Int64: Participant] = [:]
  private var known: [String: Participant] = [:]
  private let none: ItemOrigin

  init(_ database: DatabaseFile, file: String) {
    none = ItemOrigin(conversation: ConversationLabel(id: "no chat"), file: file)
    Self.each(database, "ZWAPROFILEPUSHNAME") { _, row in
      if let jid = row.text("ZJID"), let name = row.text("ZPUSHNAME"), !name.isEmpty { names[jid] = name }
    }
    Self.each(database, "ZWACHATSESSION") { id, row in
      let jid = row.text("ZCONTACTJID") ?? "chat \(id)"
      let title = row.text("ZPARTNERNAME").flatMap { $0.isEmpty ? nil : $0 }
      if let title, jid.hasSuffix("@s.whatsapp.net") { names[jid] = title }
      addresses[id] = jid
      let label = ConversationLabel(id: jid, title: title ?? MsgstorePeople.plain(jid))
      chats[id] = MsgstoreChats.Chat(origin: ItemOrigin(conversation: label, file: file), jid: id)
    }
    Self.each(database, "ZWAGROUPMEMBER") { id, row in
      guard let jid = row.text("ZMEMBERJID") else { return }
      let name = [row.text("ZCONTACTNAME"), row.text("ZFIRSTNAME"), names[jid]].compactMap { $0 }.first { !$0.isEmpty }
      members[id] = Participant(name: name, address: MsgstorePeople.plain(jid), isSelf: false)
    }
  }

  private static func each(_ database: DatabaseFile, _ table: String, _ body: (Int64, DatabaseRow) -> Void) {
    var walk = TableWalk(database, table)
    while let step = walk.next() {
      if case .row(let row) = step, let id = row.integer("rowid") { body(id, row) }
    }
  }

  func origin(_ chat: Int64?) -> ItemOrigin { chat.flatMap { chats[$0]?.origin } ?? none }

  func member(_ id: Int64?) -> Participant? { id.flatMap { members[$0] } }

  func person(_ jid: String?, pushName: String? = nil) -> Participant? {
    guard let jid else { return nil }
    if let made = known[jid] { return made }
    let made = Participant(name: names[jid] ?? pushName, address: MsgstorePeople.plain(jid), isSelf: false)
    known[jid] = made
    return made
  }

  func address(_ chat: Int64?) -> String? { chat.flatMap { addresses[$0] } }
}
