// SPDX-License-Identifier: Apache-2.0

/// One thing a person may be allowed to do; roles are sets of these (`Role.rights`).
package enum Right: String, Sendable, Hashable, CaseIterable {
  /// Hand in, declare and see one's own deposits.
  case handIn
  /// Search and read the records of the authority.
  case readRecords
  /// See the queue of all deposits with their grades and notices.
  case manageDeposits
  /// Challenge what somebody withheld as personal.
  case challengeWithholding
  /// Be one of the two who open what is in escrow.
  case adjudicateEscrow
  /// See what is quarantined for a marking of SECRET or above, and record what was done.
  case seeQuarantine
  /// See whose captures are overdue, and send reminders.
  case seeOverdue
  /// Look again at what was called not significant.
  case sampleSignificance
  /// Decide on mail from unknown senders.
  case sortMail
  /// Invite people without an account by a link.
  case inviteGuests
  /// Join and part copies of conversations, keep the register of people and link displayed identities to it.
  case reconcile
  /// State how copies differ, ask for replies and circulate.
  case stateGaps
  case managePeople
  case setPolicy
  /// See the ledger's entries and proofs.
  case seeLedger
}
