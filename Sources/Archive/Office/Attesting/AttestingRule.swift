// SPDX-License-Identifier: Apache-2.0
import Records

/// Who may say what: the right it takes, and whether only the person themselves can say it.
struct AttestingRule {
  let right: Right
  /// Signed by the person alone: a secretary cannot say it for a principal.
  let isPrincipalsOwn: Bool
  /// About one's own: the person, their conversations and deposits.
  let isAboutOwn: Bool

  init(_ kind: AttestationKind) {
    switch kind {
    case .usage, .nilReturn, .removed, .withheld, .checklistClosed:
      (right, isPrincipalsOwn, isAboutOwn) = (.handIn, true, true)
    case .capturer, .significance, .exportBlocked, .phoneLost, .assistanceAsked, .counterpartAsked, .timer, .finished,
      .withdrawn, .checklistBegun:
      (right, isPrincipalsOwn, isAboutOwn) = (.handIn, false, true)
    case .answered, .reminded: (right, isPrincipalsOwn, isAboutOwn) = (.seeOverdue, true, false)
    case .challenged: (right, isPrincipalsOwn, isAboutOwn) = (.challengeWithholding, true, false)
    case .adjudicated: (right, isPrincipalsOwn, isAboutOwn) = (.adjudicateEscrow, true, false)
    case .spillage: (right, isPrincipalsOwn, isAboutOwn) = (.seeQuarantine, true, false)
    case .registered, .linked, .unlinked, .joined, .parted, .bodies:
      (right, isPrincipalsOwn, isAboutOwn) = (.reconcile, true, false)
    case .gapStated, .replyAsked, .gapCirculated:
      (right, isPrincipalsOwn, isAboutOwn) = (.stateGaps, true, false)
    case .gapReplied: (right, isPrincipalsOwn, isAboutOwn) = (.handIn, true, false)
    case .policy: (right, isPrincipalsOwn, isAboutOwn) = (.setPolicy, true, false)
    }
  }
}
