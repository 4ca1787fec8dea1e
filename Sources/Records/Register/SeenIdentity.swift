// SPDX-License-Identifier: Apache-2.0

/// A participant as one copy shows them, with what a suggestion needs to know of it.
package struct SeenIdentity: Sendable, Hashable {
  package let participant: Participant
  package let custodian: String
  package let custodianID: PersonID?
  package let channel: String
  /// When the copy was received.
  package let receivedAt: Instant
  /// Distinct messages it shares with the others, and those of its messages that others show under somebody else.
  package let shared: Int
  package let against: Int

  package init(
    _ participant: Participant, custodian: String, custodianID: PersonID? = nil, channel: String, receivedAt: Instant,
    shared: Int = 0, against: Int = 0
  ) {
    self.participant = participant
    self.custodian = custodian
    self.custodianID = custodianID
    self.channel = channel
    self.receivedAt = receivedAt
    self.shared = shared
    self.against = against
  }

  package var displayed: DisplayedIdentity {
    DisplayedIdentity(participant, custodian: custodian, channel: channel)
  }
}
