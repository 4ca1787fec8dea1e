// SPDX-License-Identifier: Apache-2.0

/// Whether a JSON file is Telegram Desktop's, told by the names and types of its first members.
enum TelegramRoot {
  case chat
  case account

  private static let chatTypes: Set = [
    "saved_messages", "personal_chat", "bot_chat", "private_group", "private_supergroup", "public_supergroup",
    "private_channel", "public_channel", "replies", "verify_codes",
  ]

  /// - Parameter head: the first bytes of the file.
  init?(_ head: [UInt8]) {
    guard head.contains(UInt8(ascii: "{")) else { return nil }
    var stream = JSONStream(MemorySource(head)) { $0.count == 0 || $0.count == 1 && Self.holdsChats($0.key) }
    var (names, isChat, isTelegram): (Set<String>, Bool, Bool) = ([], false, false)
    while let step = try? stream.next() {
      switch step {
      case .value(let path, let piece) where path.count == 1:
        names.insert(path.key ?? "")
        isChat = isChat || path.key == "type" && Self.chatTypes.contains(piece.string ?? "")
        isTelegram = isTelegram || path.key == "about" && piece.string?.contains("Telegram") == true
      case .enter(let path, _) where path.count == 1: names.insert(path.key ?? "")
      case .broken(let path, _) where path.count == 1: names.insert(path.key ?? "")
      case .enter, .leave, .value, .broken: break
      }
    }
    if isChat, names.contains("messages"), names.contains("id") {
      self = .chat
    } else if names.contains("about"), isTelegram || names.contains("personal_information"),
      !names.isDisjoint(with: ["personal_information", "chats", "left_chats", "contacts", "sessions"])
    {
      self = .account
    } else {
      return nil
    }
  }

  private static func holdsChats(_ key: String?) -> Bool { key == "messages" || key == "chats" || key == "left_chats" }
}
