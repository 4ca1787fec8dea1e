// SPDX-License-Identifier: Apache-2.0

/// What signals are worked out from: one copy of a conversation with its messages' moments.
package struct SignalCopy: Sendable, Hashable {
  package var conversation: ConversationKey
  package var custodian: String
  package var custodianID: PersonID?
  package var opener: RecordID?
  package var receivedAt: Instant
  /// Moments of its messages in order of time, and of those among them that are deletion lines.
  package var messages: [Instant]
  package var stubs: [Instant]
  /// Timers its own lines report, in seconds, earliest first; 0 is off.
  package var timers: [Int]

  package init(
    _ conversation: ConversationKey, custodian: String, custodianID: PersonID? = nil, opener: RecordID? = nil,
    receivedAt: Instant, messages: [Instant] = [], stubs: [Instant] = [], timers: [Int] = []
  ) {
    (self.conversation, self.custodian, self.custodianID) = (conversation, custodian, custodianID)
    (self.opener, self.receivedAt, self.messages) = (opener, receivedAt, messages)
    (self.stubs, self.timers) = (stubs, timers)
  }
}
