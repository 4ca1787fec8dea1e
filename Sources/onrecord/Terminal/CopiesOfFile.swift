// SPDX-License-Identifier: Apache-2.0
import Records

/// The conversations of one export as copies; each is taken as captured when its last message was said.
struct CopiesOfFile {
  private let deposit: DepositID
  private let channel: String
  private var copies: [CopyLines] = []
  private var places: [ConversationLabel: Int] = [:]
  private var last: (label: ConversationLabel, place: Int)?

  init(_ deposit: DepositID, channel: String) {
    self.deposit = deposit
    self.channel = channel
  }

  mutating func add(_ item: ParsedItem) {
    switch item {
    case .message(let message): add(item, message.conversation, message.sentAt)
    case .event(let event): add(item, event.conversation, nil)
    case .notice: break
    }
  }

  private mutating func add(_ item: ParsedItem, _ label: ConversationLabel, _ stamp: Stamp?) {
    let place = place(of: label)
    copies[place].add(item)
    if let instant = stamp?.instant { copies[place].capturedAt = max(copies[place].capturedAt, instant) }
  }

  private mutating func place(of label: ConversationLabel) -> Int {
    if let last, last.label == label { return last.place }
    let place = places[label] ?? copies.count
    if place == copies.count {
      let key = ConversationKey(channel: label.channel ?? channel, label: label.id, title: label.title)
      let reference = CopyReference(deposit: deposit, conversation: key)
      copies.append(CopyLines(reference, capturedAt: Instant(milliseconds: 0)))
      places[label] = place
    }
    last = (label, place)
    return place
  }

  var largest: CopyLines? { copies.max { $0.count < $1.count } }
}
