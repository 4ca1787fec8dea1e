// SPDX-License-Identifier: Apache-2.0

/// Some lines of a conversation in their order, as read by a person.
package struct ConversationExcerpt: Sendable, Hashable {
  /// The record that names the conversation in links: its first.
  package let opener: RecordID
  package let label: ConversationLabel
  package let channel: String
  package let deposit: DepositID
  package let lines: [RecordRow]
  package let hasEarlier: Bool
  package let hasLater: Bool

  package init(
    opener: RecordID, label: ConversationLabel, channel: String, deposit: DepositID, lines: [RecordRow],
    hasEarlier: Bool, hasLater: Bool
  ) {
    (self.opener, self.label, self.channel, self.deposit) = (opener, label, channel, deposit)
    (self.lines, self.hasEarlier, self.hasLater) = (lines, hasEarlier, hasLater)
  }

  package var title: String { label.title ?? label.id }
}
