// SPDX-License-Identifier: Apache-2.0

/// The marks of one conversation, by which copies of it are found, and how many lines it has.
package struct ConversationMarks: Sendable, Hashable {
  package let conversation: Int64
  package let marks: Set<UInt64>
  package let lines: Int

  package init(conversation: Int64, marks: Set<UInt64>, lines: Int) {
    (self.conversation, self.marks, self.lines) = (conversation, marks, lines)
  }
}
