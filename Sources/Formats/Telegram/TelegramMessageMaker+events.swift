// SPDX-License-Identifier: Apache-2.0
import Records

/// Service messages: what happened in the chat, as events.
extension TelegramMessageMaker {
  mutating func event(
    _ fields: TelegramFields, _ range: Range<Int>, _ chat: inout TelegramChat, _ desk: inout ReadingDesk
  ) -> ParsedEvent {
    let action = fields.words("action")
    var event = ParsedEvent(
      seq: 0, origin: chat.conversation(), start: range.lowerBound, end: range.upperBound,
      sentAt: stamp(fields, &desk), type: Self.type(of: action ?? "", fields, &desk), text: Self.text(action, fields))
    event.actor = chat.person(fields.fromID, fields.from)
    event.targets = (fields["members"]?.elements ?? []).map { Participant(name: $0.text) }
    if event.type == .memberRemoved, event.targets.map(\.name) == [fields.from] { event.type = .memberLeft }
    event.after = fields.words("period") ?? fields.words("title") ?? fields.words("new_title")
    event.extras = extras(action, fields)
    return event
  }

  private func extras(_ action: String?, _ fields: TelegramFields) -> [Extra] {
    var extras: [Extra] = []
    if fields.unixTime != nil, let date = fields.date { extras.append(Extra("raw:date", date)) }
    extras.keep("id", fields.id)
    extras.keep("raw:action", action)
    extras.keep("call:seconds", fields.words("duration_seconds") ?? fields.words("duration"))
    extras.keep("call:outcome", fields.words("discard_reason"))
    extras.keep("message", fields.words("message_id"))
    extras.keep("inviter", fields.words("inviter"))
    extras.keep("raw:photo", fields.words("photo"))
    addRaw(fields, &extras)
    return extras
  }

  /// A service message has no sentence of its own: its action and what it names.
  private static func text(_ action: String?, _ fields: TelegramFields) -> String {
    let words = TelegramText(fields.text, fields.entities).text
    if !words.isEmpty { return words }
    let members = (fields["members"]?.elements ?? []).compactMap(\.text).joined(separator: ", ")
    let parts = [
      action ?? fields.words("information_text"), fields.words("title") ?? fields.words("new_title"),
      members.isEmpty ? nil : members,
    ]
    return parts.compactMap { $0 }.joined(separator: ": ")
  }

  private static func type(
    of action: String, _ fields: TelegramFields, _ desk: inout ReadingDesk
  ) -> EventType {
    if action == "set_messages_ttl", fields["period"]?.integer ?? 0 > 0 { desk.count("autoDelete:") }
    if action == "clear_history" { desk.count("cleared:") }
    return types[action] ?? .unknown
  }

  private static let types: [String: EventType] = [
    "create_group": .groupCreated, "create_channel": .groupCreated, "edit_group_title": .groupTitleChanged,
    "edit_group_photo": .groupIconChanged, "delete_group_photo": .groupIconChanged, "invite_members": .memberAdded,
    "remove_members": .memberRemoved, "join_group_by_link": .memberJoined, "join_group_by_request": .memberJoined,
    "pin_message": .messagePinned, "phone_call": .call, "group_call": .call, "invite_to_group_call": .call,
    "group_call_scheduled": .call, "conference_call": .call, "set_messages_ttl": .disappearingTimerChanged,
    "clear_history": .earlierMessagesUnavailable, "migrate_to_supergroup": .groupSettingsChanged,
    "migrate_from_group": .groupSettingsChanged, "edit_chat_theme": .groupSettingsChanged,
    "set_chat_wallpaper": .groupSettingsChanged, "set_same_chat_wallpaper": .groupSettingsChanged,
    "topic_created": .groupSettingsChanged, "topic_edit": .groupSettingsChanged,
  ]
}
