// SPDX-License-Identifier: Apache-2.0
import Records

/// Kinds of message Discord knows: names as DiscordChatExporter writes them, numbers where it has no name.
enum DiscordKind {
  static let events: [String: EventType] = [
    "RecipientAdd": .memberAdded, "RecipientRemove": .memberRemoved, "ChannelNameChange": .groupTitleChanged,
    "ChannelIconChange": .groupIconChanged, "ChannelPinnedMessage": .messagePinned, "GuildMemberJoin": .memberJoined,
    "ThreadCreated": .unknown,
  ]

  /// Numbers 1 to 18 are lines of Discord's own; 0 and 19 and above are somebody's words (message types of the API).
  static func isSystem(_ type: String) -> Bool { Int(type).map { (1...18).contains($0) } ?? false }
}
