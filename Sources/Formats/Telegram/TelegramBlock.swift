// SPDX-License-Identifier: Apache-2.0

/// One message's block of a page, while its tags go by.
struct TelegramBlock {
  let start: Int
  /// Negative for the lines that name a day.
  let id: String?
  let isService: Bool
  /// The same person wrote the block before, and is not named again.
  let isJoined: Bool
  private(set) var date: String?
  private(set) var isForwarded = false
  private(set) var forwardedDate: String?
  private(set) var text = TelegramPassage()
  private(set) var replyTo: String?
  /// Classes of the media's element, and where its file is.
  private(set) var media: String?
  private(set) var link: String?
  private(set) var reactions: [TelegramReaction] = []
  private var words: [TelegramRole: [String]] = [:]
  private var open: [Element]

  private struct Element {
    let name: String
    let role: TelegramRole
    let isInForwarded: Bool
  }

  /// Elements inside elements that are followed.
  private static let depth = 64

  init(_ attributes: HTMLAttributes, at start: Int) {
    self.start = start
    id = attributes["id"].flatMap { $0.hasPrefix("message") ? String($0.dropFirst("message".count)) : nil }
    isService = attributes.hasClass("service")
    isJoined = attributes.hasClass("joined")
    open = [Element(name: "div", role: isService ? .service : .other, isInForwarded: false)]
    if isService { words[.service] = [""] }
  }

  /// The block's own element has ended.
  var isClosed: Bool { open.isEmpty }

  /// The words of a role, spaces at both ends taken away; nil where there are none.
  func first(_ role: TelegramRole) -> String? { all(role).first.flatMap { $0.isEmpty ? nil : $0 } }

  func all(_ role: TelegramRole) -> [String] { (words[role] ?? []).map(\.withoutSpace) }

  mutating func begin(_ name: String, _ attributes: HTMLAttributes) {
    guard let parent = open.last else { return }
    if name == "br" { return add("\n") }
    guard !HTMLReader.isVoid(name), open.count < Self.depth else { return }
    let isInForwarded = parent.isInForwarded || attributes.hasClass("forwarded") && attributes.hasClass("body")
    let role = TelegramRole(attributes, in: parent.role, isInForwarded: isInForwarded)
    open.append(Element(name: name, role: role, isInForwarded: isInForwarded))
    isForwarded = isForwarded || isInForwarded
    if role != parent.role, role != .other { begin(role) }
    if role == .text, parent.role == .text { text.begin(name, attributes) }
    note(attributes, role, isInForwarded)
  }

  private mutating func begin(_ role: TelegramRole) {
    // Options without a vote have no words for it.
    let missing = role == .votes ? max(0, (words[.answer]?.count ?? 1) - 1 - (words[.votes]?.count ?? 0)) : 0
    words[role, default: []] += Array(repeating: "", count: missing + 1)
  }

  private mutating func note(_ attributes: HTMLAttributes, _ role: TelegramRole, _ isInForwarded: Bool) {
    if let target = attributes["href"], role == .reply || role == .service { follow(target) }
    guard attributes["class"] != nil, role != .text else { return }
    if attributes.hasClass("reaction") { reactions.append(TelegramReaction()) }
    if Self.media.contains(where: attributes.hasClass) { (media, link) = (attributes["class"], attributes["href"]) }
    guard let title = attributes["title"] else { return }
    if attributes.hasClass("date") {
      if isInForwarded { forwardedDate = title } else { date = date ?? title }
    } else if attributes.hasClass("initials"), !reactions.isEmpty {
      reactions[reactions.count - 1].people.append(title)
    }
  }

  private static let media = ["media", "photo_wrap", "sticker_wrap", "animated_wrap", "video_file_wrap", "media_poll"]

  private mutating func follow(_ target: String) {
    guard let mark = target.firstRange(of: "#go_to_message") else { return }
    replyTo = String(target[mark.upperBound...])
  }

  mutating func end(_ name: String) {
    guard let last = open.lastIndex(where: { $0.name == name }) else { return }
    if open[last].role == .text { text.end(name) }
    open.removeSubrange(last...)
  }

  mutating func add(_ piece: String) {
    guard let role = open.last?.role, role != .other else { return }
    switch role {
    case .text: text.add(piece)
    case .emoji where !reactions.isEmpty: reactions[reactions.count - 1].emoji += piece.withoutSpace
    case .reactionCount where !reactions.isEmpty: reactions[reactions.count - 1].count += piece.withoutSpace
    default:
      let last = (words[role]?.count ?? 0) - 1
      if last >= 0 { words[role]?[last] += piece }
    }
  }
}
