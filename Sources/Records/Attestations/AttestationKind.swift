// SPDX-License-Identifier: Apache-2.0

/// Which declaration an attestation holds; its number stands in ledger entries and sealed bytes and is never reused.
package enum AttestationKind: UInt8, Sendable, Hashable, CaseIterable {
  case usage = 1, capturer, significance, nilReturn, exportBlocked, phoneLost, assistanceAsked, counterpartAsked
  case removed, timer, withheld, challenged, adjudicated, spillage, policy, reminded
  case finished, withdrawn, answered, checklistBegun, checklistClosed
  case registered, linked, unlinked, joined, parted, bodies
  case gapStated, replyAsked, gapReplied, gapCirculated
}

extension Declaration {
  package var kind: AttestationKind {
    switch self {
    case .usage: .usage
    case .capturer: .capturer
    case .significance: .significance
    case .nilReturn: .nilReturn
    case .exportBlocked: .exportBlocked
    case .phoneLost: .phoneLost
    case .assistanceAsked: .assistanceAsked
    case .counterpartAsked: .counterpartAsked
    case .removed: .removed
    case .timer: .timer
    case .withheld: .withheld
    case .challenged: .challenged
    case .adjudicated: .adjudicated
    case .spillage: .spillage
    case .policy: .policy
    case .reminded: .reminded
    case .finished: .finished
    case .withdrawn: .withdrawn
    case .answered: .answered
    case .checklistBegun: .checklistBegun
    case .checklistClosed: .checklistClosed
    case .registered: .registered
    case .linked: .linked
    case .unlinked: .unlinked
    case .joined: .joined
    case .parted: .parted
    case .bodies: .bodies
    case .gapStated: .gapStated
    case .replyAsked: .replyAsked
    case .gapReplied: .gapReplied
    case .gapCirculated: .gapCirculated
    }
  }
}
