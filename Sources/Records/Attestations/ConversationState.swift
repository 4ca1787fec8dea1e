// SPDX-License-Identifier: Apache-2.0

/// What is known of one person's conversation when its next capture is worked out.
package struct ConversationState: Sendable, Hashable {
  package var conversation: ConversationKey
  /// Day of the last capture by this person; nil when they never captured it.
  package var lastCaptured: Day?
  /// First day on which the conversation was known of: a declaration, or another's copy.
  package var knownSince: Day?
  /// Every disappearing-messages timer known of it, in seconds; 0 is off; empty is unknown (NCC-6).
  package var timers: [Int] = []
  package var significance: SignificanceStanding = .undeclared
  /// Another person who is responsible and captures it.
  package var coveredBy: PersonReference?
  /// When that person last captured it.
  package var coveredOn: Day?
  /// Day on which it was declared no longer used.
  package var finishedOn: Day?
  /// Why it cannot be captured, where that was declared: "export blocked", "phone lost".
  package var obstacle: CaptureObstacle?

  package init(_ conversation: ConversationKey, lastCaptured: Day? = nil, knownSince: Day? = nil) {
    (self.conversation, self.lastCaptured, self.knownSince) = (conversation, lastCaptured, knownSince)
  }

  /// The shortest timer that was on, in seconds; nil when none is known to have been.
  package var shortestTimer: Int? { timers.filter { $0 > 0 }.min() }
}
