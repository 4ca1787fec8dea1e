// SPDX-License-Identifier: Apache-2.0

/// Two copies that may be one conversation, for an officer to decide.
package struct JoinSuggestion: Sendable, Hashable {
  package var one: JoinedCopy
  package var other: JoinedCopy
  /// Distinctive messages both show, and how many of one's lie in the time both cover.
  package var shared: Int
  package var comparable: Int
  /// Why it is suggested, in one sentence.
  package var reason: String

  package init(one: JoinedCopy, other: JoinedCopy, shared: Int, comparable: Int, reason: String) {
    self.one = one
    self.other = other
    self.shared = shared
    self.comparable = comparable
    self.reason = reason
  }
}
