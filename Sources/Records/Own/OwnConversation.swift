// SPDX-License-Identifier: Apache-2.0

/// One conversation of one person, with everything their page says of it.
package struct OwnConversation: Sendable, Hashable {
  package enum Known: String, Sendable, Hashable, CaseIterable {
    /// The person captured it.
    case captured
    /// The person declared it.
    case declared
    /// Another's copy names the person among its participants.
    case inferred
  }
  /// Names it in links of this person alone; made of a secret, so that it tells nothing.
  package let id: OwnConversationID
  package let known: Known
  package let state: ConversationState
  package let due: CaptureDue
  package let capturer: ResponsibleCapturer
  /// Why this channel, as declared; nil is undeclared (NCC-1).
  package let usage: Attestation?
  /// This person's own view on significance; nil is undeclared.
  package let ownView: Attestation?
  /// The person's deposits of it, earliest first.
  package let deposits: [DepositID]

  package init(
    id: OwnConversationID, known: Known, state: ConversationState, due: CaptureDue, capturer: ResponsibleCapturer,
    usage: Attestation? = nil, ownView: Attestation? = nil, deposits: [DepositID] = []
  ) {
    (self.id, self.known, self.state, self.due, self.capturer) = (id, known, state, due, capturer)
    (self.usage, self.ownView, self.deposits) = (usage, ownView, deposits)
  }

  package var conversation: ConversationKey { state.conversation }
}

/// Names a conversation of one person in links.
package typealias OwnConversationID = ID<OwnConversation>
