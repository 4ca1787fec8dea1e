// SPDX-License-Identifier: Apache-2.0
import Records

/// A line of the application: `message_system.action_type` and the tables that say more of it.
struct MsgstoreEvent {
  private let sides: MsgstoreSides
  private let people: MsgstorePeople

  init(_ sides: MsgstoreSides, _ people: MsgstorePeople) { (self.sides, self.people) = (sides, people) }

  /// Actions whose meaning is known (WhatsApp 2.19 to 2.26; public readers of the database agree).
  private static let types: [Int64: EventType] = [
    1: .groupTitleChanged, 4: .memberAdded, 5: .memberLeft, 6: .groupIconChanged, 7: .memberRemoved,
    10: .numberChanged, 11: .groupCreated, 12: .memberAdded, 13: .memberLeft, 14: .memberRemoved, 15: .adminGranted,
    18: .securityCodeChanged, 19: .encryptionNotice, 20: .memberJoined, 22: .businessNotice, 26: .businessNotice,
    27: .groupDescriptionChanged, 28: .numberChanged, 29: .groupSettingsChanged, 30: .groupSettingsChanged,
    31: .groupSettingsChanged, 32: .groupSettingsChanged, 46: .businessNotice, 50: .businessNotice,
    56: .disappearingTimerChanged, 57: .securityCodeChanged, 58: .contactBlocked, 59: .disappearingTimerChanged,
    67: .encryptionNotice, 69: .businessNotice, 79: .memberJoined,
  ]

  func fill(_ event: inout ParsedEvent, _ id: Int64, _ row: DatabaseRow) {
    let action = sides.row("message_system", id)?.integer("action_type")
    event.type = action.flatMap { Self.types[$0] } ?? .unknown
    event.targets = sides.rows("message_system_chat_participant", id).compactMap {
      people[$0.integer("user_jid_row_id")]
    }
    if let value = sides.row("message_system_value_change", id) { event.before = value.text("old_data") }
    if event.type == .groupTitleChanged || event.type == .groupDescriptionChanged {
      event.after = row.text("text_data")
    }
    if event.type == .memberLeft, event.targets.isEmpty { event.targets = [event.actor].compactMap { $0 } }
    number(&event, id)
    timer(&event, id, row)
    if let block = sides.row("message_system_block_contact", id), block.integer("is_blocked") == 0 {
      event.type = .contactUnblocked
    }
    event.extras.keep("id", row.text("key_id"))
    event.extras.keep("system:action", action.map(String.init))
    event.extras.keep("photo", sides.row("message_system_photo_change", id)?.text("new_photo_id"))
    if sides.row("message_system_group", id)?.flag("is_me_joined") == true {
      event.extras.append(Extra("self:joined", "true"))
    }
  }

  private func number(_ event: inout ParsedEvent, _ id: Int64) {
    guard let change = sides.row("message_system_number_change", id) else { return }
    event.before = people[change.integer("old_jid_row_id")]?.address
    event.after = people[change.integer("new_jid_row_id")]?.address
  }

  private func timer(_ event: inout ParsedEvent, _ id: Int64, _ row: DatabaseRow) {
    guard let setting = sides.row("message_ephemeral_setting", id) else { return }
    event.type = .disappearingTimerChanged
    event.after = setting.text("setting_duration")
  }
}
