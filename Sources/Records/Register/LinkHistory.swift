// SPDX-License-Identifier: Apache-2.0

/// What officers decided about one displayed identity, in the order they decided.
package struct LinkHistory: Sendable, Hashable {
  package let identity: DisplayedIdentity
  package private(set) var decisions: [Attestation] = []
  /// Links that nothing has undone, latest last.
  private var standing: [Attestation] = []
  private var refusals: [PersonID: Attestation] = [:]

  init(_ identity: DisplayedIdentity) { self.identity = identity }

  /// The link in force: the latest that was not undone. Undoing it brings back the one before.
  package var link: Attestation? { standing.last }

  /// The decision that it is not this person, which stands against rules and suggestions.
  package func refusal(of person: PersonID) -> Attestation? { refusals[person] }

  package var refused: [Attestation] { decisions.filter { decision in refusals.values.contains(decision) } }

  mutating func take(_ decision: Attestation) {
    guard let person = decision.about.person else { return }
    decisions.append(decision)
    switch decision.said {
    case .linked:
      standing.append(decision)
      refusals[person] = nil
    case .unlinked:
      standing.removeAll { $0.about.person == person }
      refusals[person] = decision
    default: break
    }
  }
}
