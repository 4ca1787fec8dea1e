// SPDX-License-Identifier: Apache-2.0

/// The aggregation an item belongs to, as the export names it: a chat, a thread, a mailbox.
package struct ConversationLabel: Sendable, Hashable {
  /// Stable within the export; native id where the format has one, else derived from the title.
  package let id: String
  package let title: String?
  /// Where it differs from its deposit's, as in exports that hold several channels ("sms" beside "imessage").
  package var channel: String?

  package init(id: String, title: String? = nil, channel: String? = nil) {
    self.id = id
    self.title = title
    self.channel = channel
  }
}
