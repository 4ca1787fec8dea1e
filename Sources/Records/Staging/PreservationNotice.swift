// SPDX-License-Identifier: Apache-2.0

/// A hold, request, challenge or notice under which nothing that touches it may be discarded.
package struct PreservationNotice: Sendable, Hashable {
  /// What stands behind it.
  package enum Kind: String, Sendable, Hashable, CaseIterable { case notice, hold, request, challenge }

  package let id: PreservationID
  package let kind: Kind
  /// Whose communications it is about; nil for everybody's.
  package let person: PersonID?
  /// nil for every conversation.
  package let conversation: ConversationKey?
  /// nil reaches back without limit.
  package let from: Day?
  /// nil reaches forward without limit.
  package let through: Day?
  package let placedBy: PersonReference
  package let at: Instant
  /// Why, for the people concerned.
  package let words: String

  package init(
    id: PreservationID, kind: Kind, person: PersonID?, conversation: ConversationKey?, from: Day? = nil,
    through: Day? = nil, placedBy: PersonReference, at: Instant, words: String
  ) {
    (self.id, self.kind, self.person, self.conversation) = (id, kind, person, conversation)
    (self.from, self.through, self.placedBy, self.at, self.words) = (from, through, placedBy, at, words)
  }
}

/// Names a preservation notice.
package typealias PreservationID = ID<PreservationNotice>
