// SPDX-License-Identifier: Apache-2.0

/// A displayed identity that may be a person of the register, or another displayed identity, with what shows it.
package struct LinkSuggestion: Sendable, Hashable {
  package var displayed: DisplayedIdentity
  /// The person it may be; nil where only other displays are known and a person is yet to be chosen.
  package var person: PersonReference?
  /// Other displays of the same participant, in other copies.
  package var others: [DisplayedIdentity]
  /// Distinctive messages that stand under both names at one time, and those that speak against it.
  package var shared: Int
  package var against: Int
  /// Records that show it best, for an officer to look at.
  package var evidence: [RecordID]
  /// In the order of `LinkReason`.
  package var reasons: [LinkReason]

  /// Records shown of one suggestion at most.
  package static let mostEvidence = 5

  package init(
    displayed: DisplayedIdentity, person: PersonReference?, others: [DisplayedIdentity], shared: Int, against: Int,
    evidence: [RecordID], reasons: [LinkReason] = [.sameWords]
  ) {
    self.displayed = displayed
    self.person = person
    self.others = others
    self.shared = shared
    self.against = against
    self.evidence = evidence
    self.reasons = reasons
  }
}
