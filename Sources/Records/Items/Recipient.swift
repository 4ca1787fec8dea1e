// SPDX-License-Identifier: Apache-2.0

/// Someone a message was addressed to, and how.
package struct Recipient: Sendable, Hashable {
  package enum Role: String, Sendable, Hashable, CaseIterable { case to, cc, bcc, member }
  package let participant: Participant
  package let role: Role

  package init(_ participant: Participant, role: Role) {
    self.participant = participant
    self.role = role
  }
}
