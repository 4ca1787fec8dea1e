// SPDX-License-Identifier: Apache-2.0

/// A page of a joined conversation.
package struct ShownJoined: Sendable, Hashable {
  package var conversation: JoinedConversation
  package var lines: [JoinedLine]
  /// Which lines: all, or those that some copy lacks or has otherwise.
  package var onlyDifferences: Bool
  /// Entry after which the next page begins, before which the one before ends; nil where there is none.
  package var next: Int?
  package var previous: Int?
  /// The nearest entries beyond this page in which copies differ; nil where there is none.
  package var nextDifference: Int?
  package var previousDifference: Int?
  package var changes: [CaptureChange]

  package init(
    conversation: JoinedConversation, lines: [JoinedLine], onlyDifferences: Bool = false, next: Int? = nil,
    previous: Int? = nil, changes: [CaptureChange] = [],
    nextDifference: Int? = nil, previousDifference: Int? = nil
  ) {
    self.conversation = conversation
    self.lines = lines
    self.onlyDifferences = onlyDifferences
    self.next = next
    self.previous = previous
    self.changes = changes
    self.nextDifference = nextDifference
    self.previousDifference = previousDifference
  }
}
