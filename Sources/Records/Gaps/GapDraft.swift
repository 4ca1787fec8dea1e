// SPDX-License-Identifier: Apache-2.0

/// What somebody chooses from before they state: the copies of a conversation, and what would be stated of those chosen.
package struct GapDraft: Sendable, Hashable {
  /// A copy to choose.
  package struct Copy: Sendable, Hashable {
    package var opener: RecordID
    package var custodian: String
    package var receivedAt: Instant
    package var lines: Int
    /// Whether it is the reader's own: then they state nothing about it.
    package var isOwn: Bool

    package init(opener: RecordID, custodian: String, receivedAt: Instant, lines: Int, isOwn: Bool) {
      (self.opener, self.custodian, self.receivedAt) = (opener, custodian, receivedAt)
      (self.lines, self.isOwn) = (lines, isOwn)
    }
  }

  package var title: String
  /// The record by which the conversation was named.
  package var record: RecordID
  package var copies: [Copy]
  package var choice: GapChoice?
  /// What would be stated; nil where nothing is chosen, or where there is nothing to state.
  package var statement: GapStatement?

  package init(
    title: String, record: RecordID, copies: [Copy], choice: GapChoice? = nil, statement: GapStatement? = nil
  ) {
    (self.title, self.record, self.copies) = (title, record, copies)
    (self.choice, self.statement) = (choice, statement)
  }
}
