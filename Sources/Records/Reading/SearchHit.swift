// SPDX-License-Identifier: Apache-2.0

/// One record found, with what a list of results shows of it; `Catalogue.record(_:)` has the rest.
package struct SearchHit: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case message(MessageType)
    case event(EventType)
  }

  package let id: RecordID
  package let kind: Kind
  package let conversation: ConversationLabel
  /// The conversation's deposit.
  package let deposit: DepositID
  /// Sender of a message, actor of an event.
  package let sender: Participant?
  package let sentAt: Stamp?
  /// Whether its place in time is a neighbour's, for want of a date of its own.
  package let isPlacedByNeighbour: Bool
  package let hasAttachments: Bool
  package let text: String?
  /// Where the conversation's copies were put together: in which of them it stands.
  package var inCopies: EntryCopies?

  package init(
    id: RecordID, kind: Kind, conversation: ConversationLabel, deposit: DepositID, sender: Participant?,
    sentAt: Stamp?, isPlacedByNeighbour: Bool, hasAttachments: Bool, text: String?
  ) {
    (self.id, self.kind, self.conversation, self.deposit) = (id, kind, conversation, deposit)
    (self.sender, self.sentAt, self.isPlacedByNeighbour) = (sender, sentAt, isPlacedByNeighbour)
    (self.hasAttachments, self.text) = (hasAttachments, text)
  }
}
