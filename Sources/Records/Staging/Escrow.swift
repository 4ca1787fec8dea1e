// SPDX-License-Identifier: Apache-2.0

/// What was withheld while a preservation notice touched it, sealed until two adjudicators open it together.
package struct Escrow: Sendable, Hashable {
  package enum State: String, Sendable, Hashable, CaseIterable { case sealed, opened }

  /// One adjudicator's consent to open exactly these bytes.
  package struct Approval: Sendable, Hashable {
    package let by: PersonID
    package let at: Instant
    package let expires: Instant

    package init(by: PersonID, at: Instant, expires: Instant) { (self.by, self.at, self.expires) = (by, at, expires) }
  }

  package let id: EscrowID
  package let deposit: DepositID
  package let custodian: PersonID
  /// SHA-256 of the sealed bytes: what an approval is bound to.
  package let digest: [UInt8]
  /// Messages and events in it; nil where the whole upload was discarded unread.
  package let items: Int?
  package let notices: [PreservationID]
  /// The two who may open it; empty where any two with the right may.
  package let adjudicators: [PersonID]
  package let sealedAt: Instant
  package let state: State
  package let approvals: [Approval]

  package init(
    id: EscrowID, deposit: DepositID, custodian: PersonID, digest: [UInt8], items: Int?, notices: [PreservationID],
    adjudicators: [PersonID], sealedAt: Instant, state: State, approvals: [Approval]
  ) {
    (self.id, self.deposit, self.custodian, self.digest, self.items) = (id, deposit, custodian, digest, items)
    (self.notices, self.adjudicators, self.sealedAt) = (notices, adjudicators, sealedAt)
    (self.state, self.approvals) = (state, approvals)
  }
}

/// Names an escrow.
package typealias EscrowID = ID<Escrow>
