// SPDX-License-Identifier: Apache-2.0

/// The same conversation from deposit to deposit, as far as its exports name it: channel and the format's own label.
///
/// Two phones may name one conversation differently; joining those is a later decision that can be undone.
package struct ConversationKey: Sendable, Hashable {
  /// "whatsapp", "email".
  package let channel: String
  /// `ConversationLabel.id`.
  package let label: String
  /// As displayed; not part of what makes two keys the same.
  package let title: String?

  package init(channel: String, label: String, title: String? = nil) {
    self.channel = channel
    self.label = label
    self.title = title
  }

  /// Whether it means the conversation `label`; its channel counts where the label has one of its own.
  package func names(_ label: ConversationLabel) -> Bool {
    self.label == label.id && (label.channel == nil || label.channel == channel)
  }

  package static func == (a: ConversationKey, b: ConversationKey) -> Bool {
    a.channel == b.channel && a.label == b.label
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(channel)
    hasher.combine(label)
  }
}
