// SPDX-License-Identifier: Apache-2.0
import Formats
import OnRecordTesting
import Records

/// WhatsApp databases of the fictional Department for Rivers and Coasts.
enum MsgstoreSample {
  /// 2026-03-01T09:00:00Z.
  static let morning: Int64 = 1_772_355_600_000

  static func android(_ more: [String] = []) -> [UInt8] { make(layout + people + more) }

  static func make(_ statements: [String]) -> [UInt8] {
    guard let database = try? DatabaseFile.memory() else { return [] }
    for sql in statements { _ = database.execute(sql) }
    return database.image
  }

  /// A message row; `more` are further columns with their values as SQL.
  static func message(_ id: Int, _ type: Int, _ text: String?, _ more: [String: String] = [:]) -> String {
    var all = [
      "_id": "\(id)", "chat_row_id": "1", "from_me": "0", "key_id": "'K\(id)'",
      "timestamp": "\(morning + Int64(id) * 60000)",
      "message_type": "\(type)", "text_data": text.map { "'\($0)'" } ?? "NULL", "sort_id": "\(id)",
    ]
    all.merge(more) { $1 }
    let names = all.keys.sorted()
    return
      "INSERT INTO message (\(names.joined(separator: ", "))) VALUES (\(names.map { all[$0] ?? "NULL" }.joined(separator: ", ")))"
  }

  private static let layout = [
    "PRAGMA page_size = 1024",
    "CREATE TABLE jid (_id INTEGER PRIMARY KEY, user TEXT, server TEXT, raw_string TEXT)",
    "CREATE TABLE jid_map (lid_row_id INTEGER PRIMARY KEY, jid_row_id INTEGER)",
    "CREATE TABLE chat (_id INTEGER PRIMARY KEY, jid_row_id INTEGER, subject TEXT)",
    """
    CREATE TABLE message (_id INTEGER PRIMARY KEY, chat_row_id INTEGER, from_me INTEGER, key_id TEXT,
    sender_jid_row_id INTEGER, status INTEGER, timestamp INTEGER, received_timestamp INTEGER,
    receipt_server_timestamp INTEGER, message_type INTEGER, text_data TEXT, starred INTEGER, origin INTEGER,
    sort_id INTEGER, future_column TEXT)
    """,
    "CREATE TABLE message_quoted (message_row_id INTEGER PRIMARY KEY, from_me INTEGER, sender_jid_row_id INTEGER, key_id TEXT, text_data TEXT)",
    "CREATE TABLE message_forwarded (message_row_id INTEGER PRIMARY KEY, forward_score INTEGER)",
    "CREATE TABLE message_revoked (message_row_id INTEGER PRIMARY KEY, revoked_key_id TEXT, admin_jid_row_id INTEGER)",
    "CREATE TABLE message_edit_info (message_row_id INTEGER PRIMARY KEY, original_key_id TEXT, edited_timestamp INTEGER)",
    "CREATE TABLE message_media (message_row_id INTEGER PRIMARY KEY, file_path TEXT, mime_type TEXT, media_name TEXT, file_length INTEGER, media_key BLOB, media_duration INTEGER)",
    "CREATE TABLE message_location (message_row_id INTEGER PRIMARY KEY, latitude REAL, longitude REAL, place_name TEXT)",
    "CREATE TABLE message_vcard (_id INTEGER PRIMARY KEY, message_row_id INTEGER, vcard TEXT)",
    "CREATE TABLE message_ephemeral (message_row_id INTEGER PRIMARY KEY, duration INTEGER, expire_timestamp INTEGER)",
    "CREATE TABLE message_ephemeral_setting (message_row_id INTEGER PRIMARY KEY, setting_duration INTEGER)",
    "CREATE TABLE message_view_once_media (message_row_id INTEGER PRIMARY KEY, state INTEGER)",
    "CREATE TABLE message_system (message_row_id INTEGER PRIMARY KEY, action_type INTEGER)",
    "CREATE TABLE message_system_value_change (message_row_id INTEGER PRIMARY KEY, old_data TEXT)",
    "CREATE TABLE message_system_number_change (message_row_id INTEGER PRIMARY KEY, old_jid_row_id INTEGER, new_jid_row_id INTEGER)",
    "CREATE TABLE message_system_chat_participant (message_row_id INTEGER, user_jid_row_id INTEGER)",
    "CREATE TABLE message_system_block_contact (message_row_id INTEGER PRIMARY KEY, is_blocked INTEGER)",
    "CREATE TABLE message_poll (message_row_id INTEGER PRIMARY KEY, enc_key BLOB)",
    "CREATE TABLE message_poll_option (_id INTEGER PRIMARY KEY, message_row_id INTEGER, option_name TEXT, vote_total INTEGER)",
    "CREATE TABLE message_add_on (_id INTEGER PRIMARY KEY, from_me INTEGER, sender_jid_row_id INTEGER, parent_message_row_id INTEGER, timestamp INTEGER)",
    "CREATE TABLE message_add_on_reaction (message_add_on_row_id INTEGER PRIMARY KEY, reaction TEXT)",
    "CREATE TABLE message_add_on_poll_vote_selected_option (message_add_on_row_id INTEGER, message_poll_option_id INTEGER)",
    "CREATE TABLE receipt_user (_id INTEGER PRIMARY KEY, message_row_id INTEGER, receipt_user_jid_row_id INTEGER, receipt_timestamp INTEGER, read_timestamp INTEGER, played_timestamp INTEGER)",
    "CREATE TABLE call_log (_id INTEGER PRIMARY KEY, jid_row_id INTEGER, from_me INTEGER, call_id TEXT, timestamp INTEGER, video_call INTEGER, duration INTEGER, call_result INTEGER, group_jid_row_id INTEGER)",
  ]

  private static let people = [
    "INSERT INTO jid VALUES (1, '447700900101', 's.whatsapp.net', '447700900101@s.whatsapp.net')",
    "INSERT INTO jid VALUES (2, '447700900102', 's.whatsapp.net', '447700900102@s.whatsapp.net')",
    "INSERT INTO jid VALUES (3, '777', 'g.us', '777@g.us'), (4, '9999', 'lid', '9999@lid')",
    "INSERT INTO jid_map VALUES (4, 2)",
    "INSERT INTO chat VALUES (1, 1, NULL), (2, 3, 'Weir repair')",
  ]

  static func parse(
    _ format: any ExportFormat, _ files: [(String, [UInt8])], key: [UInt8]? = nil
  ) throws -> (items: [ParsedItem], report: FidelityReport) {
    let tree = FileTree(
      files: files.map { file in TreeFile(path: file.0, size: file.1.count) { MemorySource(file.1) } })
    let export = Export(name: "export", source: MemorySource([0]), tree: tree)
    var pull = try format.items(export, choices: Choices(key: key.map { ExportKey($0) }), files: DiscardingSink())
    var items: [ParsedItem] = []
    while let item = try pull.next() { items.append(item) }
    return (items, pull.report)
  }

  static func messages(_ statements: [String]) throws -> [ParsedMessage] {
    try parse(Msgstore(), [("msgstore.db", android(statements))]).items.compactMap {
      if case .message(let message) = $0 { message } else { nil }
    }
  }

  static func events(_ statements: [String]) throws -> [ParsedEvent] {
    try parse(Msgstore(), [("msgstore.db", android(statements))]).items.compactMap {
      if case .event(let event) = $0 { event } else { nil }
    }
  }

  static func extra(_ name: String, _ extras: [Extra]) -> String? { extras.first { $0.name == name }?.value }
}
