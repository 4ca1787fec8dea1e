// SPDX-License-Identifier: Apache-2.0
import Records

/// The chats of one transcript: their labels and what is known of their timers.
struct SignalChats {
  private let file: String
  private var origins: [Int64: ItemOrigin] = [:]
  private(set) var timers: [Int64: SignalTimer] = [:]

  init(file: String) { self.file = file }

  mutating func add(_ chat: SignalNode, _ people: SignalPeople) {
    let id = chat.number("id") ?? 0
    let number = chat.number("recipientId")
    let label = people[number]?.label ?? ConversationLabel(id: "recipient:\(number ?? 0)")
    origins[id] = ItemOrigin(conversation: label, file: file)
    timers[id, default: SignalTimer()].now = chat.number("expirationTimerMs") ?? 0
  }

  /// A chat no frame describes is named by its number.
  mutating func origin(_ id: Int64?) -> ItemOrigin {
    if let known = id.flatMap({ origins[$0] }) { return known }
    let origin = ItemOrigin(conversation: ConversationLabel(id: "chat:\(id ?? 0)"), file: file)
    origins[id ?? 0] = origin
    return origin
  }

  /// The conversation of something that is no chat (a call link).
  func origin(of person: SignalPerson?, number: Int64) -> ItemOrigin {
    ItemOrigin(conversation: person?.label ?? ConversationLabel(id: "recipient:\(number)"), file: file)
  }

  /// Notes a change of a chat's timer; returns what it was, where that is known.
  mutating func changeTimer(of id: Int64?, to milliseconds: Int64, at moment: Int64?) -> Int64? {
    timers[id ?? 0, default: SignalTimer()].change(to: milliseconds, at: moment)
  }
}
