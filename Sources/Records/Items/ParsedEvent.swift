// SPDX-License-Identifier: Apache-2.0

/// A system line of the export, typed where its meaning is known.
package struct ParsedEvent: Sendable, Hashable {
  /// Place in the export among messages and events together, from 0.
  package var seq: Int
  package var conversation: ConversationLabel
  package var sentAt: Stamp?
  package var type: EventType
  package var actor: Participant?
  package var targets: [Participant] = []
  /// State before and after: timer seconds as decimal text, titles, numbers.
  package var before: String?
  package var after: String?
  /// The whole line's words as exported.
  package var text: String
  package var extras: [Extra] = []
  package var source: Provenance

  package init(
    seq: Int, conversation: ConversationLabel, sentAt: Stamp?, type: EventType, text: String, source: Provenance
  ) {
    self.seq = seq
    self.conversation = conversation
    self.sentAt = sentAt
    self.type = type
    self.text = text
    self.source = source
  }
}
