// SPDX-License-Identifier: Apache-2.0

/// A checklist with what is open and what is done.
package struct OwnChecklist: Sendable, Hashable {
  package let checklist: Checklist
  /// When it was begun; nil when it was not.
  package let begun: Attestation?
  /// Neither captured since it was begun nor explained.
  package let open: [OwnConversation]
  package let done: [OwnConversation]

  package init(_ checklist: Checklist, begun: Attestation?, open: [OwnConversation], done: [OwnConversation]) {
    (self.checklist, self.begun, self.open, self.done) = (checklist, begun, open, done)
  }

  package var canBeClosed: Bool { begun != nil && open.isEmpty }
}
