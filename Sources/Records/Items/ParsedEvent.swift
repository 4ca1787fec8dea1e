// SPDX-License-Identifier: Apache-2.0

/// A system line of the export, typed where its meaning is known. One reference inside, as in `ParsedMessage`.
package struct ParsedEvent: Sendable, Hashable {
  private var body: EventBody

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
    body = EventBody(
      EventFields(seq: seq, origin: origin, start: start, end: end, sentAt: sentAt, type: type, text: text))
  }

  /// Place in the export among messages and events together, from 0.
  package var seq: Int {
    get { body.fields.seq }
    set { own().fields.seq = newValue }
  }
  package var conversation: ConversationLabel {
    get { body.fields.origin.conversation }
    set { own().fields.origin = ItemOrigin(conversation: newValue, file: body.fields.origin.file) }
  }
  package var source: Provenance {
    get { Provenance(file: body.fields.origin.file, start: body.fields.start, end: body.fields.end) }
    set {
      let body = own()
      body.fields.origin = ItemOrigin(conversation: body.fields.origin.conversation, file: newValue.file)
      body.fields.start = newValue.start
      body.fields.end = newValue.end
    }
  }
  package var sentAt: Stamp? {
    get { body.fields.sentAt }
    set { own().fields.sentAt = newValue }
  }
  package var type: EventType {
    get { body.fields.type }
    set { own().fields.type = newValue }
  }
  package var actor: Participant? {
    get { body.fields.actor }
    set { own().fields.actor = newValue }
  }
  package var targets: [Participant] {
    get { body.fields.targets }
    set { own().fields.targets = newValue }
  }
  /// State before and after: timer seconds as decimal text, titles, numbers.
  package var before: String? {
    get { body.fields.before }
    set { own().fields.before = newValue }
  }
  package var after: String? {
    get { body.fields.after }
    set { own().fields.after = newValue }
  }
  /// The whole line's words as exported.
  package var text: String {
    get { body.fields.text }
    set { own().fields.text = newValue }
  }
  package var extras: [Extra] {
    get { body.fields.extras }
    set { own().fields.extras = newValue }
  }

  /// Changes a body nobody else holds.
  private mutating func own() -> EventBody {
    if !isKnownUniquelyReferenced(&body) { body = EventBody(body.fields) }
    return body
  }

  package static func == (a: ParsedEvent, b: ParsedEvent) -> Bool {
    a.body === b.body || (a.body.fields == b.body.fields && a.conversation == b.conversation && a.source == b.source)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(seq)
    hasher.combine(source)
    hasher.combine(text)
  }
}
