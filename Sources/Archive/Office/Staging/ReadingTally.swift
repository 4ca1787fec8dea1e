// SPDX-License-Identifier: Apache-2.0
import Records

/// What is counted while a staged upload is read.
struct ReadingTally {
  /// Stamps shown as examples where the order of day and month is open.
  private static let mostExamples = 3

  var report: FidelityReport?
  var markings: Set<Marking> = []
  private(set) var conversations: [StagedConversation] = []
  private(set) var examples: [String] = []
  private var places: [ConversationKey: Int] = [:]
  /// What was filed of each conversation before; nil where that is not to be counted.
  private let filed: FiledFingerprints?
  private var known: [Set<Int>?] = []

  init(filed: FiledFingerprints) { self.filed = filed }

  init(report: FidelityReport?, markings: Set<Marking>, conversations: [StagedConversation], examples: [String]) {
    (self.report, self.markings, self.conversations, self.examples) = (report, markings, conversations, examples)
    filed = nil
  }

  /// Counts an item; its conversation's number, nil for a notice.
  mutating func add(_ item: ParsedItem) throws -> Int? {
    switch item {
    case .message(let message):
      let place = try place(of: message.conversation)
      conversations[place].add(message)
      if let known = known[place], known.contains(Self.fingerprint(message)) {
        conversations[place].filedBefore = (conversations[place].filedBefore ?? 0) + 1
      }
      if examples.count < Self.mostExamples, let raw = message.sentAt?.raw, !examples.contains(raw) {
        examples.append(raw)
      }
      return place
    case .event(let event):
      let place = try place(of: event.conversation)
      conversations[place].add(event)
      return place
    case .notice: return nil
    }
  }

  private mutating func place(of label: ConversationLabel) throws -> Int {
    let key = ConversationKey(channel: label.channel ?? "", label: label.id, title: label.title)
    if let known = places[key] { return known }
    places[key] = conversations.count
    known.append(try filed?.of(label.id))
    conversations.append(StagedConversation(key: key))
    if known.last.flatMap(\.self) != nil { conversations[conversations.count - 1].filedBefore = 0 }
    return conversations.count - 1
  }

  /// Equal for the same message in two exports of one conversation, within one process.
  static func fingerprint(_ message: ParsedMessage) -> Int {
    var hasher = Hasher()
    hasher.combine(message.sender?.name ?? message.sender?.address)
    hasher.combine(message.sentAt?.wall)
    hasher.combine(message.text)
    return hasher.finalize()
  }
}

extension StagedConversation {
  fileprivate mutating func add(_ message: ParsedMessage) {
    messages += 1
    missingFiles += message.attachments.count { $0.status != .present }
    note(message.sentAt?.wall)
    guard let name = message.sender?.name ?? message.sender?.address, participants.count < Self.mostParticipants,
      !participants.contains(name)
    else { return }
    participants.append(name)
  }

  fileprivate mutating func add(_ event: ParsedEvent) {
    events += 1
    note(event.sentAt?.wall)
    guard event.type == .disappearingTimerChanged, let seconds = event.countAfter, seconds > 0 else { return }
    shortestTimer = min(shortestTimer ?? seconds, seconds)
  }

  private mutating func note(_ wall: WallTime?) {
    guard let wall else { return }
    first = min(first ?? wall, wall)
    last = max(last ?? wall, wall)
  }
}
