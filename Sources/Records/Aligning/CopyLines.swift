// SPDX-License-Identifier: Apache-2.0

/// One copy of a conversation as alignment reads it: its lines in the export's order, reduced to numbers.
///
/// Messages and events are lines 0, 1, 2 and so on; notices are none. No words are kept; 32 bytes a line.
package struct CopyLines: Sendable {
  package let reference: CopyReference
  package var capturedAt: Instant
  /// Whether its custodian declared that parts of it were withheld.
  package let isPartWithheld: Bool
  /// The custodian's own participants, where the register or the export says who they are.
  package var holder: Set<Participant> = []
  /// Participants whom the register links, as displayed in this copy.
  package var known: [Participant: PersonID] = [:]

  var lines: [CopyLine] = []
  var events: [CopyEvent] = []
  private(set) var participants: [Participant] = []
  private(set) var stated = StatedZone()
  private var places: [Participant: Int32] = [:]
  private var recent: (Participant, Int32)?
  private var earlier: (Participant, Int32)?

  package init(_ reference: CopyReference, capturedAt: Instant, isPartWithheld: Bool = false) {
    self.reference = reference
    self.capturedAt = capturedAt
    self.isPartWithheld = isPartWithheld
  }

  package var count: Int { lines.count }

  /// Takes the next item of the copy.
  package mutating func add(_ item: ParsedItem) {
    switch item {
    case .message(let message): add(message)
    case .event(let event): add(event)
    case .notice: break
    }
  }

  /// Room for so many lines, where the number is known before.
  package mutating func reserve(_ count: Int) { lines.reserveCapacity(count) }

  private mutating func add(_ message: ParsedMessage) {
    let form = LineForm(message, isWhatsApp: reference.conversation.channel == "whatsapp")
    var line = dated(message.sentAt, form.kind)
    line.hash = form.form.hash
    line.sketch = form.kind == .media && form.form.length == 0 ? WordSketch(form.media) : form.form.sketch
    line.length = UInt8(min(255, form.form.length))
    line.marks.formUnion(form.marks)
    line.sender = message.sender.map { place(of: $0) } ?? -1
    lines.append(line)
  }

  private mutating func add(_ event: ParsedEvent) {
    var line = dated(event.sentAt, .event)
    line.hash = event.type.matchingNumber
    if event.type.isOfOnePhone { line.marks.insert(.isOwn) }
    line.sender = event.actor.map { place(of: $0) } ?? -1
    let targets = event.targets.map { place(of: $0) }
    events.append(
      CopyEvent(
        line: Int32(lines.count), type: event.type, actor: line.sender < 0 ? nil : line.sender, targets: targets,
        number: Self.number(of: event)))
    lines.append(line)
  }

  /// Of a timer turned on for a time not said, the shortest that telephones offer: a day.
  private static func number(of event: ParsedEvent) -> Int? {
    event.after == nil && event.type == .disappearingTimerChanged ? 86_400 : event.countAfter
  }

  /// A line of that time; without one it stands at the time of the line before.
  private mutating func dated(_ stamp: Stamp?, _ kind: LineKind) -> CopyLine {
    guard let stamp else { return undated(kind) }
    let grain = TimeGrain(stamp.precision)
    if stamp.zoneBasis == .inSource, let instant = stamp.instant {
      return CopyLine(time: instant.milliseconds, kind: kind, marks: .isInstant, grain: grain)
    }
    guard let wall = stamp.wall else { return undated(kind) }
    let shown = wall.milliseconds - Instant.epochWall
    stated.note(stamp, shown: shown, line: lines.count)
    return CopyLine(time: shown, kind: kind, grain: grain)
  }

  private func undated(_ kind: LineKind) -> CopyLine {
    let marks: LineMarks = (lines.last?.marks.contains(.isInstant) ?? false) ? [.isUndated, .isInstant] : .isUndated
    return CopyLine(time: lines.last?.time ?? 0, kind: kind, marks: marks, grain: .day)
  }

  private mutating func place(of participant: Participant) -> Int32 {
    if let recent, recent.0 == participant { return recent.1 }
    if let earlier, earlier.0 == participant {
      swap(&self.recent, &self.earlier)
      return earlier.1
    }
    let place = places[participant] ?? Int32(participants.count)
    if Int(place) == participants.count {
      participants.append(participant)
      places[participant] = place
    }
    (earlier, recent) = (recent, (participant, place))
    return place
  }

  /// Whether the participant of that place is the copy's own holder.
  func isHolder(_ place: Int32) -> Bool {
    guard place >= 0 else { return false }
    let participant = participants[Int(place)]
    return participant.isSelf == true || holder.contains(participant)
  }
}
