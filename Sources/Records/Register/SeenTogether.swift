// SPDX-License-Identifier: Apache-2.0

/// Displays of several copies that an alignment found to be one participant, with records that show it.
package struct SeenTogether: Sendable, Hashable {
  package let members: [SeenIdentity]
  package let evidence: [RecordID]

  package init(members: [SeenIdentity], evidence: [RecordID]) {
    (self.members, self.evidence) = (members, evidence)
  }

  /// What an alignment found. `copies` tells of the alignment's copies, in their order.
  package init(
    _ identity: SharedIdentity, copies: [(facts: DepositFacts, custodianID: PersonID?, channel: String)],
    evidence: [RecordID]
  ) {
    members = identity.members.map { member in
      let copy = copies[member.copy]
      return SeenIdentity(
        member.displayed, custodian: copy.facts.custodian, custodianID: copy.custodianID, channel: copy.channel,
        receivedAt: copy.facts.receivedAt, shared: member.shared, against: member.against)
    }
    self.evidence = evidence
  }
}
