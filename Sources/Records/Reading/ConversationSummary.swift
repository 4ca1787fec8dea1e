// SPDX-License-Identifier: Apache-2.0

/// A conversation of one deposit as a list shows it.
package struct ConversationSummary: Sendable, Hashable {
  /// The record that names it in links: its first.
  package let opener: RecordID
  package let label: ConversationLabel
  package let records: Int

  package init(opener: RecordID, label: ConversationLabel, records: Int) {
    (self.opener, self.label, self.records) = (opener, label, records)
  }

  package var title: String { label.title ?? label.id }
}
