// SPDX-License-Identifier: Apache-2.0
import Records

/// People and conversations of a workspace, as its lists name them.
struct SlackDirectory {
  enum Kind: String { case channel, group, dm, mpim }

  struct Conversation {
    let label: ConversationLabel
    let kind: Kind
    let members: [String]
  }

  private(set) var people: [String: Participant] = [:]
  private(set) var emails: [String: String] = [:]
  /// By the path of their folder; names for channels and groups, ids for the rest.
  private(set) var conversations: [String: Conversation] = [:]
  /// Names by id, for links in texts.
  private(set) var names: [String: String] = [:]
  private(set) var kinds: Set<Kind> = []
  /// Folders the lists speak of.
  private(set) var promised: Set<String> = []

  init(_ layout: SlackLayout) {
    for file in layout.listFiles where file.baseName == "users.json" {
      for piece in Self.elements(file) { person(piece) }
    }
    for file in layout.listFiles {
      guard let kind = Self.kind(file.baseName) else { continue }
      kinds.insert(kind)
      for piece in Self.elements(file) { conversation(piece, kind, String(file.folder)) }
    }
  }

  private static func kind(_ name: Substring) -> Kind? {
    switch name {
    case "channels.json": .channel
    case "groups.json": .group
    case "dms.json": .dm
    case "mpims.json": .mpim
    default: nil
    }
  }

  /// The elements of a list, one at a time. Damage to a list costs names, never messages.
  private static func elements(_ file: TreeFile) -> AnyIterator<JSONPiece> {
    guard let source = try? file.open() else { return AnyIterator { nil } }
    var stream = JSONStream(source) { $0.count == 0 }
    return AnyIterator {
      while let step = try? stream.next() {
        if case .value(let path, let piece) = step, path.count == 1 { return piece }
      }
      return nil
    }
  }

  mutating func person(_ piece: JSONPiece) {
    guard let id = piece["id"]?.string else { return }
    let profile = piece["profile"]
    let names = [profile?["real_name"], piece["real_name"], profile?["display_name"], piece["name"]]
    let name = names.lazy.compactMap { $0?.string }.first { !$0.isEmpty }
    people[id] = Participant(name: name, address: id)
    if let email = profile?["email"]?.string, !email.isEmpty { emails[id] = email }
  }

  /// Someone the lists do not know, as a message itself describes them.
  mutating func learn(_ id: String, _ profile: JSONPiece?) -> Participant {
    if let known = people[id] { return known }
    let name = [profile?["real_name"], profile?["display_name"], profile?["name"]].lazy.compactMap { $0?.string }
      .first { !$0.isEmpty }
    let person = Participant(name: name, address: id)
    people[id] = person
    return person
  }

  private mutating func conversation(_ piece: JSONPiece, _ kind: Kind, _ root: String) {
    guard let id = piece["id"]?.string else { return }
    let members = piece["members"]?.elements.compactMap(\.string) ?? []
    let name = piece["name"]?.string
    if let name { names[id] = name }
    let title = kind == .dm || kind == .mpim ? members.map { people[$0]?.name ?? $0 }.joined(separator: ", ") : name
    let folder = root + (kind == .dm ? id : name ?? id)
    promised.insert(folder)
    conversations[folder] = Conversation(
      label: ConversationLabel(id: id, title: title), kind: kind, members: members)
  }

  /// Of the folder that a day of messages lies in; one the lists do not know is named by itself.
  func conversation(of file: TreeFile) -> Conversation {
    let folder = String(file.folder.dropLast())
    let name = folder.split(separator: "/").last.map(String.init) ?? ""
    return conversations[folder]
      ?? Conversation(
        label: ConversationLabel(id: name.isEmpty ? String(file.baseName) : name, title: name.isEmpty ? nil : name),
        kind: .channel, members: [])
  }
}
