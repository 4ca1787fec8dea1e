// SPDX-License-Identifier: Apache-2.0
import Records

/// A telephone in the Department for Rivers and Coasts: how it names people, tells the time and shows a message.
struct Telephone {
  var names: [String]
  var zone = "Europe/London"
  /// The zone its export was read with; nil for none.
  var readAs: String? = "Europe/London"
  var grain = Stamp.Precision.minute
  /// Its own participant, where the export says so.
  var owner: Int?
  var hasMedia = false
  var capturedAt: Int64 = 1_760_000_000
  var isPartWithheld = false
  var deposit: UInt64 = 1
  /// Seconds its clock is ahead.
  var ahead: Int64 = 0
  var deletedForAll: Set<Int> = []
  var edits: [Int: String] = [:]

  func copy(of said: [Said]) -> CopyLines {
    let reference = CopyReference(
      deposit: DepositID(high: 7, low: deposit), conversation: ConversationKey(channel: "whatsapp", label: "flood-cell")
    )
    var copy = CopyLines(
      reference, capturedAt: Instant(milliseconds: capturedAt * 1_000), isPartWithheld: isPartWithheld)
    for (seq, each) in said.enumerated() { copy.add(item(each, seq)) }
    return copy
  }

  func participant(_ who: Int) -> Participant { Participant(name: names[who], isSelf: who == owner ? true : nil) }

  private func item(_ said: Said, _ seq: Int) -> ParsedItem {
    if case .event(let type, let actor, let targets, let after) = said.what {
      var event = ParsedEvent(
        seq: seq, conversation: Self.label, sentAt: stamp(said.at), type: type, text: type.rawValue, source: Self.source
      )
      event.actor = actor.map(participant)
      event.targets = targets.map(participant)
      event.after = after
      return .event(event)
    }
    return .message(message(said, seq))
  }

  private func message(_ said: Said, _ seq: Int) -> ParsedMessage {
    var message = ParsedMessage(
      seq: seq, conversation: Self.label, sender: participant(said.who), sentAt: stamp(said.at), type: .text, text: nil,
      source: Self.source)
    switch said.what {
    case _ where deletedForAll.contains(said.id):
      (message.type, message.deleted, message.text) = (.deleted, true, "This message was deleted")
    case .words(let text):
      message.text = edits[said.id].map { $0 + " <This message was edited>" } ?? text
      message.edited = edits[said.id] != nil
    case .photo(let caption):
      message.type = .media
      message.attachments = [
        ParsedAttachment(name: hasMedia ? "IMG-1.jpg" : nil, status: hasMedia ? .present : .omitted)
      ]
      message.text =
        (hasMedia ? "IMG-1.jpg (file attached)" : "<Media omitted>") + (caption.isEmpty ? "" : "\n" + caption)
    case .event: break
    }
    return message
  }

  private func stamp(_ at: Int64) -> Stamp {
    let zones = RuleZones()
    let shown = at + ahead + Int64(zones.seconds(zone: zone, at: Instant(milliseconds: at * 1_000)) ?? 0)
    let unit: Int64 = grain == .minute ? 60 : 1
    let wall = WallTime(milliseconds: shown / unit * unit * 1_000 + Instant.epochWall)
    let offset = readAs.flatMap { zones.seconds(zone: $0, at: Instant(wall, offset: 0)) }
    return Stamp(
      raw: wall.iso, wall: wall, precision: grain, instant: offset.map { Instant(wall, offset: $0) }, zone: readAs,
      zoneBasis: readAs == nil ? nil : .assumed)
  }

  private static let label = ConversationLabel(id: "flood-cell")
  private static let source = Provenance(file: "chat.txt", start: 0, end: 1)
}
