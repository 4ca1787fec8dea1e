// SPDX-License-Identifier: Apache-2.0

/// Whose business a conversation is first, and which other bodies take part in it.
package struct TakingPart: Sendable, Hashable {
  package enum Basis: Sendable, Hashable {
    /// An officer said so.
    case declared(Attestation)
    /// From the bodies of the people linked.
    case derived
  }

  /// Nil is not known.
  package let owner: String?
  /// By name.
  package let others: [String]
  package let basis: Basis
  /// Participants that are linked to nobody: their bodies are not known.
  package let unlinked: Int

  /// What is declared wins. Otherwise the owner is the body of most of those who hold a copy; of several as many, the
  /// archive's own authority, then the first by name.
  package init(
    declared: Attestation?, holders: [RegisteredPerson], participants: [RegisteredPerson], unlinked: Int,
    authority: String
  ) {
    self.unlinked = unlinked
    if let declared, case .bodies(let owner, let others, _) = declared.said {
      (self.owner, self.others, basis) = (owner.isEmpty ? nil : owner, others.sorted(), .declared(declared))
      return
    }
    var counts: [String: Int] = [:]
    for body in holders.compactMap({ $0.body(within: authority) }) { counts[body, default: 0] += 1 }
    let most = counts.values.max()
    let owners = counts.filter { $0.value == most }.map(\.key).sorted()
    let owner = owners.contains(authority) ? authority : owners.first
    let bodies = Set((holders + participants).compactMap { $0.body(within: authority) })
    (self.owner, others, basis) = (owner, bodies.filter { $0 != owner }.sorted(), .derived)
  }

  /// Where it is from, in one sentence.
  package var reason: String {
    switch basis {
    case .declared(let attestation): "\(attestation.by.name) declared it on \(Day(attestation.at.utc).words)."
    case .derived: "Worked out from the bodies of the people linked."
    }
  }
}
