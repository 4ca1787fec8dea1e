// SPDX-License-Identifier: Apache-2.0

/// A conversation put together from its copies, as a list shows it.
package struct JoinedConversation: Sendable, Hashable {
  /// The record that names it in links: the first of its earliest copy.
  package var opener: RecordID
  package var title: String
  package var channel: String
  /// In the order they were received.
  package var copies: [JoinedCopy]
  /// Messages and events, each once.
  package var entries: Int
  /// Whose business it is first; nil is not declared.
  package var owner: String?
  /// Other bodies that take part.
  package var bodies: [String]

  /// Entries that some copy lacks or has otherwise within the time it covers.
  package var differences: Int

  package init(
    opener: RecordID, title: String, channel: String, copies: [JoinedCopy], entries: Int, owner: String? = nil,
    bodies: [String] = [], differences: Int = 0
  ) {
    self.opener = opener
    self.title = title
    self.channel = channel
    self.copies = copies
    self.entries = entries
    self.owner = owner
    self.bodies = bodies
    self.differences = differences
  }
}
