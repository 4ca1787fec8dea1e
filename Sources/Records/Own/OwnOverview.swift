// SPDX-License-Identifier: Apache-2.0

/// What stands on a person's own page.
package struct OwnOverview: Sendable, Hashable {
  package let person: PersonReference
  package let today: Day
  package let conversations: [OwnConversation]
  /// What waits in staging, newest first.
  package let staged: [StagedUpload]
  package let notices: [OwnNotice]
  /// Nil returns in force, latest last.
  package let nilReturns: [Attestation]
  /// A checklist that is begun and not closed.
  package let checklist: Checklist?
  package let policy: CapturePolicy

  package init(
    person: PersonReference, today: Day, conversations: [OwnConversation] = [], staged: [StagedUpload] = [],
    notices: [OwnNotice] = [], nilReturns: [Attestation] = [], checklist: Checklist? = nil,
    policy: CapturePolicy = CapturePolicy()
  ) {
    (self.person, self.today, self.conversations, self.staged) = (person, today, conversations, staged)
    (self.notices, self.nilReturns, self.checklist, self.policy) = (notices, nilReturns, checklist, policy)
  }
}
