// SPDX-License-Identifier: Apache-2.0

/// Something that tells where to look, short of proof: never a finding, and never called deletion.
package struct GapSignal: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case silentInterval, timerShorterThanCapture, beginsAtDeviceChange, stubsAfterNotice, singleCustodianLeaver
  }

  package var kind: Kind
  package var conversation: ConversationKey
  /// Whose copy or captures it is seen in.
  package var custodian: String
  /// A record that leads there.
  package var opener: RecordID?
  package var since: Day?
  package var until: Day?
  /// What it rests on, in one sentence with its counts.
  package var rests: String

  package init(
    _ kind: Kind, _ conversation: ConversationKey, custodian: String, opener: RecordID? = nil, since: Day? = nil,
    until: Day? = nil, rests: String
  ) {
    (self.kind, self.conversation, self.custodian, self.opener) = (kind, conversation, custodian, opener)
    (self.since, self.until, self.rests) = (since, until, rests)
  }
}

extension GapSignal.Kind {
  package var title: String {
    switch self {
    case .silentInterval: "A long silence"
    case .timerShorterThanCapture: "A timer shorter than the time between captures"
    case .beginsAtDeviceChange: "A copy that begins at a change of phone"
    case .stubsAfterNotice: "More deletion lines after a notice"
    case .singleCustodianLeaver: "One custodian, who has left or leaves"
    }
  }

  /// What else it may be, in one sentence.
  package var mayBe: String {
    switch self {
    case .silentInterval: "Weekends, leave, another channel or an end of the matter are silences too."
    case .timerShorterThanCapture:
      "While such a timer is on, the application removes messages before they are captured: the loss is the "
        + "application’s, and a shorter interval prevents it."
    case .beginsAtDeviceChange: "A phone without a carried back-up shows nothing older, and so does a new conversation."
    case .stubsAfterNotice:
      "The day of a deletion line is the day of its message, not of its removal; mistakes are taken back every day."
    case .singleCustodianLeaver: "Nothing is lost yet: ask for a last capture, or for a counterpart’s copy."
    }
  }
}
