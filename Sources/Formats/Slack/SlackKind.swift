// SPDX-License-Identifier: Apache-2.0
import Records

/// Subtypes of Slack's messages that are lines of Slack's own (api.slack.com/events/message).
enum SlackKind {
  static func event(_ subtype: String, _ piece: JSONPiece) -> EventType? {
    let end = subtype.split(separator: "_", maxSplits: 1).last.map(String.init) ?? subtype
    guard subtype.hasPrefix("channel_") || subtype.hasPrefix("group_") else { return other[subtype] }
    switch end {
    case "join": return piece["inviter"]?.string == nil ? .memberJoined : .memberAdded
    case "leave": return .memberLeft
    case "topic", "purpose": return .groupDescriptionChanged
    case "name": return .groupTitleChanged
    case "archive", "unarchive", "convert_to_private", "convert_to_public", "posting_permissions", "canvas_updated":
      return .groupSettingsChanged
    default: return .unknown
    }
  }

  private static let other: [String: EventType] = [
    "pinned_item": .messagePinned, "unpinned_item": .unknown, "bot_add": .memberAdded, "bot_remove": .memberRemoved,
    "joiner_notification": .memberJoined, "joiner_notification_for_inviter": .memberJoined,
    "message_changed": .unknown, "message_deleted": .unknown, "bot_enable": .unknown, "bot_disable": .unknown,
    "app_conversation_join": .memberAdded, "app_conversation_leave": .memberLeft, "ekm_access_denied": .unknown,
    "reminder_add": .unknown, "sh_room_created": .unknown, "workflow_bot_invite": .unknown,
  ]
}
