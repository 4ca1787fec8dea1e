// SPDX-License-Identifier: Apache-2.0

/// A participant's line as read from the export; what the source does not say stays nil or empty.
///
/// One reference inside, copied when a shared one is changed: an item passes from hand to hand for the price of a
/// pointer, and few messages have the rare fields.
package struct ParsedMessage: Sendable, Hashable {
  private var body: MessageBody

  package init(
    seq: Int, conversation: ConversationLabel, sender: Participant?, sentAt: Stamp?, type: MessageType,
    text: String?, source: Provenance
  ) {
    let origin = ItemOrigin(conversation: conversation, file: source.file)
    self.init(
      seq: seq, origin: origin, start: source.start, end: source.end, sender: sender, sentAt: sentAt, type: type,
      text: text)
  }

  /// As above, sharing the conversation and file of its transcript.
  package init(
    seq: Int, origin: ItemOrigin, start: Int, end: Int, sender: Participant?, sentAt: Stamp?, type: MessageType,
    text: String?
  ) {
    body = MessageBody(seq, origin, start, end, sender, sentAt, type, text)
  }

  /// Place in the export among messages and events together, from 0.
  package var seq: Int {
    get { body.seq }
    set { own().seq = newValue }
  }
  package var conversation: ConversationLabel {
    get { body.origin.conversation }
    set { own().origin = ItemOrigin(conversation: newValue, file: body.origin.file) }
  }
  package var source: Provenance {
    get { Provenance(file: body.origin.file, start: body.start, end: body.end) }
    set { own().move(to: newValue) }
  }
  package var sender: Participant? {
    get { body.sender }
    set { own().sender = newValue }
  }
  package var sentAt: Stamp? {
    get { body.sentAt }
    set { own().sentAt = newValue }
  }
  package var type: MessageType {
    get { body.type }
    set { own().type = newValue }
  }
  /// The body as exported, marks and line ends kept; a poll's or location's text included.
  package var text: String? {
    get { body.text }
    set { own().text = newValue }
  }
  package var edited: Bool {
    get { body.edited }
    set { own().edited = newValue }
  }
  package var deleted: Bool {
    get { body.deleted }
    set { own().deleted = newValue }
  }
  package var forwarded: Bool {
    get { body.forwarded }
    set { own().forwarded = newValue }
  }

  /// Changes a body nobody else holds.
  private mutating func own() -> MessageBody {
    if !isKnownUniquelyReferenced(&body) { body = MessageBody(copying: body) }
    return body
  }

  private mutating func change(_ edit: (inout RareMessageFields) -> Void) { own().change(edit) }

  package static func == (a: ParsedMessage, b: ParsedMessage) -> Bool { a.body === b.body || a.body.equals(b.body) }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(seq)
    hasher.combine(source)
    hasher.combine(text)
  }
}

/// Fields few messages have.
extension ParsedMessage {
  package var attachments: [ParsedAttachment] {
    get { body.rare?.fields.attachments ?? [] }
    set { change { $0.attachments = newValue } }
  }
  /// Native id or quoted words of the message this one answers.
  package var replyTo: String? {
    get { body.rare?.fields.replyTo }
    set { change { $0.replyTo = newValue } }
  }
  package var reactions: [Reaction] {
    get { body.rare?.fields.reactions ?? [] }
    set { change { $0.reactions = newValue } }
  }
  package var recipients: [Recipient] {
    get { body.rare?.fields.recipients ?? [] }
    set { change { $0.recipients = newValue } }
  }
  /// Id given by the source (Message-ID, guid); nil where there is none.
  package var nativeID: String? {
    get { body.rare?.fields.nativeID }
    set { change { $0.nativeID = newValue } }
  }
  /// E-mail subject or a comparable heading.
  package var subject: String? {
    get { body.rare?.fields.subject }
    set { change { $0.subject = newValue } }
  }
  /// Whatever else the source says, in its order and under its names ("header:Received", "poll:option").
  package var extras: [Extra] {
    get { body.rare?.fields.extras ?? [] }
    set { change { $0.extras = newValue } }
  }
}
