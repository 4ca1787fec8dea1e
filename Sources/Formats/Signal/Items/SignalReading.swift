// SPDX-License-Identifier: Apache-2.0
import Records

/// A transcript while it is read: its frames, and the people and chats met so far.
struct SignalReading {
  let file: String
  var steps: any SignalSteps
  /// Whether the transcript's bytes are counted frame by frame.
  let countsFrames: Bool
  var people = SignalPeople()
  var chats: SignalChats

  init(_ file: String, _ steps: any SignalSteps, counts: Bool) {
    (self.file, self.steps, countsFrames) = (file, steps, counts)
    chats = SignalChats(file: file)
  }

  mutating func events(_ item: SignalNode) -> [ParsedEvent] {
    let chat = item.number("chatId")
    let origin = chats.origin(chat)
    var timers = chats
    let maker = SignalEvents(people: people, origin: origin, item: item) {
      timers.changeTimer(of: chat, to: $0, at: item.number("dateSent"))
    }
    let events = maker.make()
    chats = timers
    return events
  }

  /// A call over a link, in no chat.
  func linkCall(_ frame: SignalNode) -> ParsedEvent {
    let number = frame.number("recipientId") ?? 0
    var event = ParsedEvent(
      seq: 0, origin: chats.origin(of: people[number], number: number), start: frame.range.lowerBound,
      end: frame.range.upperBound, sentAt: SignalTime.stamp(frame.number("callTimestamp")), type: .call,
      text: "adHocCall")
    var extras = SignalExtras()
    extras.put("call:kind", "link")
    extras.put("call:outcome", frame.choice("state")?.lowercased())
    extras.put("call:id", frame.number("callId").map { String(UInt64(bitPattern: $0)) })
    event.extras = extras.all
    return event
  }
}
