// SPDX-License-Identifier: Apache-2.0

/// A participant's line as read from the export; what the source does not say stays nil or empty.
package struct ParsedMessage: Sendable, Hashable {
  /// Place in the export among messages and events together, from 0.
  package var seq: Int
  package var conversation: ConversationLabel
  package var sender: Participant?
  package var sentAt: Stamp?
  package var type: MessageType
  /// The body as exported, marks and line ends kept; a poll's or location's text included.
  package var text: String?
  package var edited = false
  package var deleted = false
  package var forwarded = false
  package var attachments: [ParsedAttachment] = []
  /// Native id or quoted words of the message this one answers.
  package var replyTo: String?
  package var reactions: [Reaction] = []
  package var recipients: [Recipient] = []
  /// Id given by the source (Message-ID, guid); nil where there is none.
  package var nativeID: String?
  /// E-mail subject or a comparable heading.
  package var subject: String?
  /// Whatever else the source says, in its order and under its names ("header:Received", "poll:option").
  package var extras: [Extra] = []
  package var source: Provenance

  package init(
    seq: Int, conversation: ConversationLabel, sender: Participant?, sentAt: Stamp?, type: MessageType,
    text: String?, source: Provenance
  ) {
    self.seq = seq
    self.conversation = conversation
    self.sender = sender
    self.sentAt = sentAt
    self.type = type
    self.text = text
    self.source = source
  }
}
