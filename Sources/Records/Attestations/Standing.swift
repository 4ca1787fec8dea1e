// SPDX-License-Identifier: Apache-2.0

/// What is in force out of all that was declared about one thing: the latest of each kind and person, less what was
/// withdrawn by whoever said it.
package struct Standing: Sendable, Hashable {
  /// Latest last.
  package let inForce: [Attestation]

  /// `attestations` in the order of the ledger, all about the same topic.
  package init(_ attestations: [Attestation]) {
    let withdrawn = Self.withdrawn(attestations)
    var latest: [Slot: Int] = [:]
    let said = attestations.filter { $0.said.kind != .withdrawn && !withdrawn.contains($0.id) }
    for (place, attestation) in said.enumerated() { latest[Slot(attestation)] = place }
    inForce = latest.values.sorted().map { said[$0] }
  }

  /// What one person said of one kind; the principal's own where another spoke for them.
  private struct Slot: Hashable {
    let kind: AttestationKind
    let person: PersonID
    /// Facts that stand beside each other and do not replace one another.
    let itself: AttestationID?

    init(_ attestation: Attestation) {
      kind = attestation.said.kind
      person = (attestation.onBehalfOf ?? attestation.by).id
      itself = kind.accumulates ? attestation.id : nil
    }
  }

  private static func withdrawn(_ attestations: [Attestation]) -> Set<AttestationID> {
    let authors = Dictionary(
      attestations.map { ($0.id, ($0.onBehalfOf ?? $0.by).id) }, uniquingKeysWith: { first, _ in first })
    return Set(
      attestations.compactMap { attestation in
        guard attestation.said.kind == .withdrawn, let answered = attestation.about.attestation else { return nil }
        return authors[answered] == (attestation.onBehalfOf ?? attestation.by).id ? answered : nil
      })
  }

  /// The latest of a kind, whoever said it.
  package func latest(_ kind: AttestationKind) -> Attestation? { inForce.last { $0.said.kind == kind } }

  package func all(_ kind: AttestationKind) -> [Attestation] { inForce.filter { $0.said.kind == kind } }

  /// Why this channel was used; nil is undeclared (NCC-1).
  package var usage: Attestation? { latest(.usage) }

  /// The capture policy as last set; the house's own where nobody has.
  package var policy: CapturePolicy {
    if case .policy(let policy)? = latest(.policy)?.said { return policy }
    return CapturePolicy()
  }

  package var significance: SignificanceStanding { SignificanceStanding(all(.significance)) }

  /// Shortest disappearing-messages timer declared, in seconds; 0 is off, nil unknown.
  package var timer: Int? {
    let timers = all(.timer).compactMap { if case .timer(let seconds) = $0.said { seconds } else { nil } }
    return timers.filter { $0 > 0 }.min() ?? timers.first
  }
}

extension AttestationKind {
  /// Whether several of one person stand beside each other.
  var accumulates: Bool {
    switch self {
    case .nilReturn, .withheld, .challenged, .adjudicated, .spillage, .reminded, .assistanceAsked, .counterpartAsked,
      .answered, .checklistBegun, .checklistClosed, .phoneLost, .removed, .linked, .unlinked, .joined, .parted,
      .gapStated, .replyAsked, .gapReplied,
      .gapCirculated:
      true
    case .usage, .capturer, .significance, .exportBlocked, .timer, .policy, .finished, .withdrawn, .registered, .bodies:
      false
    }
  }
}
