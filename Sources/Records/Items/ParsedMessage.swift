// SPDX-License-Identifier: Apache-2.0

/// A participant's line as read from the export; what the source does not say stays nil or empty.
///
/// Fields few messages have stand behind one optional reference, so a plain text costs one allocation: its text.
package struct ParsedMessage: Sendable, Hashable {
  /// Place in the export among messages and events together, from 0.
  package var seq: Int
  @usableFromInline var origin: ItemOrigin
  @usableFromInline var start: Int
  @usableFromInline var end: Int
  package var sender: Participant?
  package var sentAt: Stamp?
  package var type: MessageType
  package var edited = false
  package var deleted = false
  package var forwarded = false
  /// The body as exported, marks and line ends kept; a poll's or location's text included.
  package var text: String?
  @usableFromInline var rare: RareBody?

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
  @inlinable
  package init(
    seq: Int, origin: ItemOrigin, start: Int, end: Int, sender: Participant?, sentAt: Stamp?, type: MessageType,
    text: String?
  ) {
    self.seq = seq
    self.origin = origin
    self.start = start
    self.end = end
    self.sender = sender
    self.sentAt = sentAt
    self.type = type
    self.text = text
    rare = nil
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

  package var attachments: [ParsedAttachment] {
    get { rare?.values.attachments ?? [] }
    set { change { $0.attachments = newValue } }
  }
  /// Native id or quoted words of the message this one answers.
  package var replyTo: String? {
    get { rare?.values.replyTo }
    set { change { $0.replyTo = newValue } }
  }
  package var reactions: [Reaction] {
    get { rare?.values.reactions ?? [] }
    set { change { $0.reactions = newValue } }
  }
  package var recipients: [Recipient] {
    get { rare?.values.recipients ?? [] }
    set { change { $0.recipients = newValue } }
  }
  /// Id given by the source (Message-ID, guid); nil where there is none.
  package var nativeID: String? {
    get { rare?.values.nativeID }
    set { change { $0.nativeID = newValue } }
  }
  /// E-mail subject or a comparable heading.
  package var subject: String? {
    get { rare?.values.subject }
    set { change { $0.subject = newValue } }
  }
  /// Whatever else the source says, in its order and under its names ("header:Received", "poll:option").
  package var extras: [Extra] {
    get { rare?.values.extras ?? [] }
    set { change { $0.extras = newValue } }
  }

  private mutating func change(_ edit: (inout RareValues) -> Void) {
    var values = rare?.values ?? RareValues()
    edit(&values)
    rare = values == RareValues() ? nil : RareBody(values)
  }

  package static func == (a: ParsedMessage, b: ParsedMessage) -> Bool {
    a.seq == b.seq && a.conversation == b.conversation && a.source == b.source && a.sender == b.sender
      && a.sentAt == b.sentAt && a.type == b.type && a.edited == b.edited && a.deleted == b.deleted
      && a.forwarded == b.forwarded && a.text == b.text && a.rare?.values == b.rare?.values
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(seq)
    hasher.combine(source)
    hasher.combine(text)
  }
}

/// The fields few messages have.
struct RareValues: Sendable, Hashable {
  var attachments: [ParsedAttachment] = []
  var replyTo: String?
  var reactions: [Reaction] = []
  var recipients: [Recipient] = []
  var nativeID: String?
  var subject: String?
  var extras: [Extra] = []
}

/// Shared, never changed.
@usableFromInline
final class RareBody: Sendable {
  let values: RareValues
  init(_ values: RareValues) { self.values = values }
}
