// SPDX-License-Identifier: Apache-2.0

/// The tables beside `message`, each asked by the message's row.
struct MsgstoreSides {
  private let tables: [String: DatabaseLookup]
  private static let byMessage = [
    "message_quoted", "message_forwarded", "message_revoked", "message_edit_info", "message_media", "message_location",
    "message_vcard", "message_mentions", "message_ephemeral", "message_view_once_media", "message_poll",
    "message_poll_option", "receipt_user", "message_text", "message_system", "message_system_value_change",
    "message_system_number_change", "message_system_photo_change", "message_system_chat_participant",
    "message_system_block_contact", "message_system_group", "message_ephemeral_setting", "message_group_invite",
    "message_external_ad_content", "message_ui_elements_reply", "message_event", "message_future",
    "message_payment", "message_order", "message_product", "message_template", "message_rating",
  ]

  init(_ database: DatabaseFile) {
    var tables: [String: DatabaseLookup] = [:]
    for name in Self.byMessage { tables[name] = DatabaseLookup(database, name, by: "message_row_id") }
    tables["message_add_on"] = DatabaseLookup(database, "message_add_on", by: "parent_message_row_id")
    for name in ["reaction", "poll_vote", "poll_vote_selected_option", "keep_in_chat", "pin_in_chat"] {
      let table = "message_add_on_" + name
      tables[table] = DatabaseLookup(database, table, by: "message_add_on_row_id")
    }
    self.tables = tables
  }

  func rows(_ table: String, _ id: Int64) -> [DatabaseRow] { tables[table]?.rows(id) ?? [] }
  func row(_ table: String, _ id: Int64) -> DatabaseRow? { tables[table]?.row(id) }
}
