// SPDX-License-Identifier: Apache-2.0

/// When a conversation is to be captured next, and why.
package struct CaptureDue: Sendable, Hashable {
  package enum When: Sendable, Hashable {
    case due(Day)
    /// Nothing is to be done: covered by another, or no longer used.
    case notDue
    /// It was never captured and nobody knows since when it is used.
    case unknown
  }
  package let when: When
  /// Why, in one sentence.
  package let reason: String

  private init(_ when: When, _ reason: String) { (self.when, self.reason) = (when, reason) }

  /// Due is the last capture and the policy's interval, never longer than the shortest timer known (NCC-6); what is
  /// significant is due by the policy's deadline (NCC-2).
  package init(_ state: ConversationState, policy: CapturePolicy) {
    if let person = state.coveredBy {
      self.init(.notDue, "It is covered: \(person.name) captures this conversation.")
    } else if let finished = state.finishedOn, let last = state.lastCaptured, finished >= last {
      self.init(.notDue, "It was declared no longer used on \(finished.words), after its last capture.")
    } else if let start = state.lastCaptured {
      self.init(state, policy, from: start, "Last captured on \(start.words)")
    } else if let start = state.knownSince {
      self.init(state, policy, from: start, "Never captured, known since \(start.words)")
    } else {
      self.init(.unknown, "It was never captured and it is not known since when it is used; capture it now.")
    }
  }

  private init(_ state: ConversationState, _ policy: CapturePolicy, from start: Day, _ what: String) {
    var days = policy.intervalDays
    var why = "the policy asks for a capture every \(Self.count(policy.intervalDays, "day"))"
    if state.significance.isSignificant == true, policy.deadlineDays < days {
      days = policy.deadlineDays
      why = "significant information is to be captured within \(Self.count(days, "day"))"
    }
    if let timer = state.shortestTimer, timer / 86_400 < days {
      days = timer / 86_400
      why = "messages disappear after \(Self.length(timer))"
    }
    self.init(.due(start.adding(days: days)), what + "; " + why + ".")
  }

  package func isOverdue(on today: Day) -> Bool {
    switch when {
    case .due(let day): day < today
    case .unknown: true
    case .notDue: false
    }
  }

  /// The day it is due; nil when it is not, or unknown.
  package var day: Day? { if case .due(let day) = when { day } else { nil } }

  static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  /// A timer in plain words: "24 hours", "7 days", "30 seconds".
  package static func length(_ seconds: Int) -> String {
    if seconds % 86_400 == 0, seconds > 86_400 { return count(seconds / 86_400, "day") }
    if seconds % 3_600 == 0 { return count(seconds / 3_600, "hour") }
    if seconds % 60 == 0 { return count(seconds / 60, "minute") }
    return count(seconds, "second")
  }
}
