// SPDX-License-Identifier: Apache-2.0
import Records

/// Contacts, groups, polls and reactions of a backup, as its lists name them.
struct ThreemaDirectory {
  struct Chat {
    let label: ConversationLabel
    let members: [String]
  }

  struct Poll {
    var question: String
    var options: [(id: String, name: String)] = []
    /// Voters by option.
    var votes: [String: [String]] = [:]
  }

  private var people: [String: Participant] = [:]
  private var chats: [String: Chat] = [:]
  private(set) var polls: [String: Poll] = [:]
  private(set) var reactions: [String: [(emoji: String, by: String, at: Int64?)]] = [:]

  init(_ chats: ThreemaChats, _ tree: FileTree) {
    func rows(_ name: String) -> AnyIterator<ThreemaTable.Row> {
      ThreemaTable.rows(of: tree.file(at: chats.root + name + ".csv"))
    }
    for row in rows("contacts") { contact(row) }
    for row in rows("groups") { group(row) }
    for row in rows("distribution_list") { list(row) }
    for row in rows("ballot") { if let id = row["id"] { polls[id] = Poll(question: row["name"] ?? "") } }
    for row in rows("ballot_choice") { option(row) }
    for row in rows("ballot_vote") { vote(row) }
    for name in ["contact_reactions", "group_reactions"] { for row in rows(name) { reaction(row) } }
  }

  func person(_ identity: String) -> Participant { people[identity] ?? Participant(address: identity, isSelf: false) }

  /// The chat a file of messages holds.
  func chat(_ kind: String, _ key: String) -> Chat {
    if let known = chats[kind + key] { return known }
    return Chat(label: ConversationLabel(id: key, title: people[key]?.name), members: [key])
  }

  private mutating func contact(_ row: ThreemaTable.Row) {
    guard let identity = row["identity"] else { return }
    let full = [row["firstname"], row["lastname"]].compactMap { $0 }.joined(separator: " ")
    let name = full.isEmpty ? row["nick_name"] : full
    people[identity] = Participant(name: name, address: identity, isSelf: false)
    let chat = Chat(label: ConversationLabel(id: identity, title: name), members: [identity])
    for key in [identity, row["identity_id"]].compactMap({ $0 }) { chats["message_" + key] = chat }
  }

  private mutating func group(_ row: ThreemaTable.Row) {
    guard let id = row["id"] else { return }
    let creator = row["creator"] ?? ""
    let members = (row["members"] ?? "").split(separator: ";").map(String.init)
    let chat = Chat(label: ConversationLabel(id: "\(id)-\(creator)", title: row["groupname"]), members: members)
    for key in ["\(id)-\(creator)", row["group_uid"] ?? row["uid"]].compactMap({ $0 }) {
      chats["group_message_" + key] = chat
    }
  }

  private mutating func list(_ row: ThreemaTable.Row) {
    guard let id = row["id"] else { return }
    let members = (row["distribution_members"] ?? "").split(separator: ";").map(String.init)
    chats["distribution_list_message_" + id] = Chat(
      label: ConversationLabel(id: id, title: row["distribution_list_name"]), members: members)
  }

  private mutating func option(_ row: ThreemaTable.Row) {
    guard let ballot = row["ballot"].map(Self.number), let id = row["id"] else { return }
    polls[ballot]?.options.append((id, row["name"] ?? ""))
  }

  private mutating func vote(_ row: ThreemaTable.Row) {
    guard row["choice"] != "0", let ballot = row["ballot_uid"].map(Self.number),
      let option = row["choice_uid"].map(Self.number), let identity = row["identity"]
    else { return }
    polls[ballot]?.votes[option, default: []].append(people[identity]?.name ?? identity)
  }

  /// Lists refer to a ballot as "id-aid"; the first number is its own.
  private static func number(_ reference: String) -> String {
    reference.split(separator: "-").first.map(String.init) ?? reference
  }

  private mutating func reaction(_ row: ThreemaTable.Row) {
    guard let message = row["api_message_id"] ?? row["apiid"] ?? row["message_apiid"],
      let emoji = row["emoji_sequence"] ?? row["emoji"], let by = row["sender_identity"]
    else { return }
    reactions[message, default: []].append((emoji, by, row.time("reacted_at")))
  }
}
