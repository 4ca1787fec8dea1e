// SPDX-License-Identifier: Apache-2.0
import Records

/// Who took part in a conversation of Hangouts, by the ids its events use.
struct HangoutsPeople {
  private var known: [String: Participant] = [:]
  /// Ids of the account the Takeout is of.
  private var own: Set<String> = []
  private(set) var names: [String] = []

  /// - Parameter conversation: the object that holds `participant_data`.
  init(_ conversation: JSONPiece?) {
    if let own = Self.id(conversation?["self_conversation_state"]?["self_read_state"]?["participant_id"]) {
      self.own.insert(own)
    }
    for entry in conversation?["participant_data"]?.elements ?? [] {
      guard let id = Self.id(entry["id"]) else { continue }
      let name = entry["fallback_name"]?.string
      let number = entry["phone_number"]?["e164"]?.string
      let isSelf = own.isEmpty ? nil : own.contains(id)
      known[id] = Participant(name: name, address: number ?? id, isSelf: isSelf)
      if let name, isSelf != true { names.append(name) }
    }
  }

  func person(_ id: JSONPiece?) -> Participant? {
    guard let id = Self.id(id) else { return nil }
    return known[id] ?? Participant(address: id, isSelf: own.isEmpty ? nil : own.contains(id))
  }

  var all: [Extra] {
    known.sorted { $0.key < $1.key }.enumerated().map { number, entry in
      Extra(
        "thread:participant:\(number + 1)",
        [entry.value.name, entry.value.address].compactMap { $0 }.joined(separator: " "))
    }
  }

  /// The number of a Google account, else of its chats.
  private static func id(_ piece: JSONPiece?) -> String? { piece?["gaia_id"]?.text ?? piece?["chat_id"]?.text }
}
