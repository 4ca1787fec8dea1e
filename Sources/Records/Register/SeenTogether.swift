// SPDX-License-Identifier: Apache-2.0

/// Displays of several copies that an alignment found to be one participant, with records that show it.
package struct SeenTogether: Sendable, Hashable {
  package let members: [SeenIdentity]
  package let evidence: [RecordID]

  package init(members: [SeenIdentity], evidence: [RecordID]) {
    (self.members, self.evidence) = (members, evidence)
  }

  /// One for each identity that copies of `alignment` share.
  ///
  /// `copies` tells of the alignment's copies, in their order; `record` gives the record of a line of a copy.
  package static func all(
    in alignment: Alignment, copies: [(custodian: String, custodianID: PersonID?, receivedAt: Instant)],
    record: (_ copy: Int, _ line: Int) -> RecordID?
  ) -> [SeenTogether] {
    alignment.identities.map { identity in
      let members = identity.members.map { member in
        SeenIdentity(
          member.displayed, custodian: copies[member.copy].custodian, custodianID: copies[member.copy].custodianID,
          channel: alignment.copies[member.copy].reference.conversation.channel,
          receivedAt: copies[member.copy].receivedAt, shared: member.shared, against: member.against)
      }
      let evidence = identity.evidence.flatMap { entry in
        identity.members.compactMap { member in
          alignment.standing(of: entry, in: member.copy).isHere
            ? alignment.line(of: entry, in: member.copy).flatMap { record(member.copy, $0) } : nil
        }
      }
      return SeenTogether(members: members, evidence: evidence)
    }
  }
}
