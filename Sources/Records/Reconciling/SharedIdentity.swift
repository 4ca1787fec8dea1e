// SPDX-License-Identifier: Apache-2.0

/// Displayed identities of several copies that are one participant: the same words at the same time under these names.
package struct SharedIdentity: Sendable, Hashable {
  /// What makes them one.
  package enum Basis: UInt8, Sendable, Hashable { case linked = 1, address, alignment }

  /// A participant of one copy.
  package struct Member: Sendable, Hashable {
    /// Place among the alignment's copies.
    package let copy: Int
    package let displayed: Participant
    /// Distinct messages that this member and another of this identity both show.
    package let shared: Int
    /// Of those of its distinct messages that others show too, the ones they show under somebody else.
    package let against: Int

    package init(copy: Int, displayed: Participant, shared: Int, against: Int) {
      (self.copy, self.displayed, self.shared, self.against) = (copy, displayed, shared, against)
    }
  }

  package let members: [Member]
  package let basis: Basis
  /// Up to five entries of the alignment that show it best.
  package let evidence: [Int]

  package init(members: [Member], basis: Basis, evidence: [Int]) {
    (self.members, self.basis, self.evidence) = (members, basis, evidence)
  }
}
