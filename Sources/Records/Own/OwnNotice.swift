// SPDX-License-Identifier: Apache-2.0

/// Something a person is told on their own page.
package enum OwnNotice: Sendable, Hashable {
  /// A nil return, contradicted by another's copy; whose is not said.
  case nilReturnContradicted(Attestation, channels: [String])
  /// A records manager doubts what was withheld from this deposit; the words are theirs.
  case challenged(DepositID, words: String)
  /// How a challenge or an escrow ended.
  case adjudicated(DepositID?, upheld: Bool, words: String)
  /// Part of what was handed in is in escrow.
  case escrowed(DepositID, on: Day)
  /// A hold, request or notice covers the person's communications: keep everything.
  case preserved(words: String, since: Day)
  /// A colleague asks for this person's copy.
  case asked(by: PersonReference, attestation: AttestationID, words: String)
  /// What came of a request for help or a question.
  case answered(words: String, on: Day)
  /// A statement names the person's copy: they may reply until that day, before it is circulated.
  case replyAsked(AttestationID, until: Day)
}
