// SPDX-License-Identifier: Apache-2.0

/// What an attestation is about; what does not apply is nil.
package struct Topic: Sendable, Hashable {
  package var person: PersonID?
  package var conversation: ConversationKey?
  package var deposit: DepositID?
  package var record: RecordID?
  /// The attestation this one answers (a challenge, an escrow).
  package var attestation: AttestationID?

  package init(
    person: PersonID? = nil, conversation: ConversationKey? = nil, deposit: DepositID? = nil, record: RecordID? = nil,
    attestation: AttestationID? = nil
  ) {
    self.person = person
    self.conversation = conversation
    self.deposit = deposit
    self.record = record
    self.attestation = attestation
  }
}
