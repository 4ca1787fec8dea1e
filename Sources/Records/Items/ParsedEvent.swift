// SPDX-License-Identifier: Apache-2.0

/// A system line of the export, typed where its meaning is known.
package struct ParsedEvent: Sendable, Hashable {
  /// Place in the export among messages and events together, from 0.
  package var seq: Int
  private var origin: ItemOrigin
  private var start: Int
  private var end: Int
  package var sentAt: Stamp?
  package var type: EventType
  package var actor: Participant?
  /// The whole line's words as exported.
  package var text: String
  private var rare: EventRareBody?

  package init(
    seq: Int, conversation: ConversationLabel, sentAt: Stamp?, type: EventType, text: String, source: Provenance
  ) {
    let origin = ItemOrigin(conversation: conversation, file: source.file)
    self.init(
      seq: seq, origin: origin, start: source.start, end: source.end, sentAt: sentAt, type: type, text: text)
  }

  /// As above, sharing the conversation and file of its transcript.
  package init(
    seq: Int, origin: ItemOrigin, start: Int, end: Int, sentAt: Stamp?, type: EventType, text: String
  ) {
    self.seq = seq
    self.origin = origin
    self.start = start
    self.end = end
    self.sentAt = sentAt
    self.type = type
    self.text = text
  }

  package var conversation: ConversationLabel {
    get { origin.conversation }
    set { origin = ItemOrigin(conversation: newValue, file: origin.file) }
  }
  package var source: Provenance {
    get { Provenance(file: origin.file, start: start, end: end) }
    set {
      if newValue.file != origin.file { origin = ItemOrigin(conversation: origin.conversation, file: newValue.file) }
      (start, end) = (newValue.start, newValue.end)
    }
  }

  package var targets: [Participant] {
    get { rare?.values.targets ?? [] }
    set { change { $0.targets = newValue } }
  }
  /// State before and after: timer seconds as decimal text, titles, numbers.
  package var before: String? {
    get { rare?.values.before }
    set { change { $0.before = newValue } }
  }
  package var after: String? {
    get { rare?.values.after }
    set { change { $0.after = newValue } }
  }
  package var extras: [Extra] {
    get { rare?.values.extras ?? [] }
    set { change { $0.extras = newValue } }
  }

  private mutating func change(_ edit: (inout EventRareValues) -> Void) {
    var values = rare?.values ?? EventRareValues()
    edit(&values)
    rare = values == EventRareValues() ? nil : EventRareBody(values)
  }

  package static func == (a: ParsedEvent, b: ParsedEvent) -> Bool {
    a.seq == b.seq && a.conversation == b.conversation && a.source == b.source && a.sentAt == b.sentAt
      && a.type == b.type && a.actor == b.actor && a.text == b.text && a.rare?.values == b.rare?.values
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(seq)
    hasher.combine(source)
    hasher.combine(text)
  }
}

/// The fields few events have.
private struct EventRareValues: Sendable, Hashable {
  var targets: [Participant] = []
  var before: String?
  var after: String?
  var extras: [Extra] = []
}

/// Shared, never changed.
private final class EventRareBody: Sendable {
  let values: EventRareValues
  init(_ values: EventRareValues) { self.values = values }
}
