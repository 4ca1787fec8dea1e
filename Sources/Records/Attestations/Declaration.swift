// SPDX-License-Identifier: Apache-2.0

/// What can be declared or decided. Free words are the declarer's own, for people to read, never searched.
package enum Declaration: Sendable, Hashable {
  /// Why this channel and no system of the authority (NCC-1); on a private device the exceptional circumstance (NCC-4).
  case usage(UsageReason, words: String, privateDevice: Bool, circumstance: String?)
  /// Who captures this conversation (NCC-7).
  case capturer(PersonReference)
  /// Whether it matters to the record (NCC-2, NCC-3).
  case significance(Significance)
  /// Nothing to declare on these channels in this period, in these exact words.
  case nilReturn(channels: [String], from: Day, through: Day, words: String)
  /// The application refuses to export this conversation.
  case exportBlocked(words: String)
  /// The phone that held it is gone since then.
  case phoneLost(since: Day?, words: String)
  /// The person asks for help with the capture, by appointment.
  case assistanceAsked(words: String)
  /// Another participant is asked to hand in their copy.
  case counterpartAsked(PersonReference, words: String)
  /// What was captured was removed from the private device.
  case removed
  /// A disappearing-messages timer stands at so many seconds; 0 is off (NCC-6).
  case timer(seconds: Int)
  /// So many items were withheld as something else than the authority's business; signed by the declarer.
  case withheld(WithholdingCategory, items: Int, whole: Bool, words: String)
  /// A records manager doubts a withholding.
  case challenged(words: String)
  /// How a challenge or an escrow ended.
  case adjudicated(upheld: Bool, words: String)
  /// A quarantined marking was dealt with: contained, or no marking at all.
  case spillage(isFalseAlarm: Bool, words: String)
  /// The capture policy in force from now on.
  case policy(CapturePolicy)
  /// A reminder went out.
  case reminded
  /// The conversation is no longer used: nothing was said in it after the last capture.
  case finished
  /// The declarer takes back the attestation this one answers.
  case withdrawn
  /// What came of a question or a request for help: an appointment, an answer.
  case answered(words: String)
  /// The person leaves, changes role or phone, on that day where it is known.
  case checklistBegun(Checklist, on: Day?)
  /// Every conversation is captured or explained; the checklist is done.
  case checklistClosed(Checklist)
  /// A person of the register, as a whole; the topic is that person.
  case registered(RegisteredPerson)
  /// This displayed identity is the topic's person.
  case linked(DisplayedIdentity, words: String)
  /// This displayed identity is not the topic's person: a link undone, or a suggestion refused.
  case unlinked(DisplayedIdentity, words: String)
  /// The topic's copy and this one are one conversation.
  case joined(CopyReference, words: String)
  /// The topic's copy and this one are two conversations.
  case parted(CopyReference, words: String)
  /// Whose business the topic's conversation is first, and which other bodies take part.
  case bodies(owner: String, others: [String], words: String)
  /// How copies of a conversation differ.
  case gapStated(GapStatement)
  /// The named official is asked to reply to the statement by that day, before it is circulated.
  case replyAsked(PersonReference, until: Day)
  /// The named official's reply; it travels with the statement.
  case gapReplied(words: String)
  /// The statement, with its replies, went to these.
  case gapCirculated(to: String)
}
