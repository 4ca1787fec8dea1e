// SPDX-License-Identifier: Apache-2.0
import Records

/// The chat whose messages are being read.
struct TelegramChat {
  var name: String?
  var type: String?
  var id: String?
  private let file: String
  /// `user…` of the account's holder, where an account's export says so.
  private let holder: String?
  private var origin: ItemOrigin?
  private var people: [Person: Participant] = [:]

  private struct Person: Hashable {
    let id: String?
    let name: String?
  }

  init(file: String, holder: String?) { (self.file, self.holder) = (file, holder) }

  /// Ids count up by one in it; elsewhere they are those of the whole account.
  var countsIDs: Bool { type?.hasSuffix("supergroup") == true || isChannel }
  var isChannel: Bool { type?.hasSuffix("_channel") == true }

  mutating func conversation() -> ItemOrigin {
    if let origin { return origin }
    let title = name ?? (type == "saved_messages" ? "Saved messages" : nil)
    let label = ConversationLabel(id: id ?? title ?? "unknown", title: title)
    let made = ItemOrigin(conversation: label, file: file)
    origin = made
    return made
  }

  /// nil where the source names neither id nor name.
  mutating func person(_ id: String?, _ name: String?) -> Participant? {
    guard id != nil || name != nil else { return nil }
    let key = Person(id: id, name: name)
    if let known = people[key] { return known }
    let made = Participant(name: name, address: id, isSelf: isSelf(id))
    people[key] = made
    return made
  }

  /// In a chat of two, who is not the other is the holder; elsewhere only an account's export says who that is.
  private func isSelf(_ person: String?) -> Bool? {
    guard let person else { return nil }
    if let holder { return person == holder }
    guard let id else { return nil }
    let isNamed = person == id || person == "user\(id)"
    switch type {
    case "personal_chat", "bot_chat": return !isNamed
    case "saved_messages": return isNamed ? true : nil
    default: return nil
    }
  }
}
