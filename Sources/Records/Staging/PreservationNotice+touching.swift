// SPDX-License-Identifier: Apache-2.0

extension PreservationNotice {
  /// Whether it covers something of this person, conversation and span of days; nil is not known, and covered.
  package func touches(person: PersonID, conversation: ConversationKey?, from first: Day?, through last: Day?) -> Bool {
    if let mine = self.person, mine != person { return false }
    if let mine = self.conversation, let conversation, mine.label != conversation.label { return false }
    if let from, let last, last < from { return false }
    if let through, let first, first > through { return false }
    return true
  }
}
