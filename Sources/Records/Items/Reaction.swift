// SPDX-License-Identifier: Apache-2.0

/// A reaction to a message.
package struct Reaction: Sendable, Hashable {
  package let emoji: String
  package let by: Participant?

  package init(emoji: String, by: Participant? = nil) {
    self.emoji = emoji
    self.by = by
  }
}
