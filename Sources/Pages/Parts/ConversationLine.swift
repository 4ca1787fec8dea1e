// SPDX-License-Identifier: Apache-2.0

/// A line of a conversation as a page shows it: a message in its bubble, a system line, or a remark of ours.
package struct ConversationLine: Sendable, Hashable {
  package enum Matter: Sendable, Hashable {
    case message
    /// A system line of the application ("Messages are end-to-end encrypted").
    case event
    /// Said by the archive, not by the conversation ("41 days without a message", "3 messages withheld").
    case remark
  }

  /// Anchor of the line in its page; unique there.
  package var id: String
  package var matter: Matter
  /// Name as the conversation shows it; nil for events, remarks and unknown senders.
  package var sender: String?
  /// Whether the custodian wrote it: stands at the other side.
  package var isOwn = false
  /// Heading of the day ("Tuesday 3 March 2026") and its machine form; a new one begins a new date line.
  package var day: String?
  package var machineDay: String?
  /// "09:41" and "2026-03-03T09:41Z".
  package var time: String?
  package var machineTime: String?
  /// The words, line ends kept; marks (search hits, redactions) may stand among them.
  package var words: HTML
  /// What it answers, shortened.
  package var quoted: String?
  package var attachments: [LineAttachment] = []
  package var isEdited = false
  package var isDeleted = false
  package var isForwarded = false
  /// Is kept out of what is filed.
  package var isWithheld = false
  /// "👍 Asha Okafor".
  package var reactions: [String] = []
  /// Place in the export, where lines are to be ticked.
  package var place = ""
  /// The record's own page, where it has one.
  package var path: Path?

  package init(id: String, _ matter: Matter, words: HTML) {
    (self.id, self.matter, self.words) = (id, matter, words)
  }

  package init(id: String, _ matter: Matter, _ words: String) { self.init(id: id, matter, words: HTML(words)) }
}
